import type { NotOwn, OwnReading } from '../../actions/validation/read-own.ts';
import { decode } from '../../extract/file/decode.ts';
import { MAX_FILE_BYTES } from '../../extract/file/limits.ts';
import { askWorker } from '../ask-worker.ts';

/** What a file or pasted text in our own format holds, as the worker read it; nothing when it is another kind of file. */
export async function readOwnFile(
  file: Blob,
  name: string,
): Promise<OwnReading | NotOwn | undefined> {
  if (file.size > MAX_FILE_BYTES) return undefined;
  const { text } = decode(new Uint8Array(await file.arrayBuffer()));
  const isNamed = /\.json$/i.test(name);
  if (!isNamed && !/^[\s\ufeff]*\{/.test(text)) return undefined;
  const answer = await askWorker('read-own', { text });
  // Some other text that begins with a bracket.
  return 'other' in answer && answer.other === 'not-json' && !isNamed ? undefined : answer;
}
