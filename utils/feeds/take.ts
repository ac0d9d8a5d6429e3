import type { IsoDate } from '../actions/types.ts';
import { type Asker, askSource } from './ask.ts';
import { kindById, kindOf } from './kinds/index.ts';
import { isTrusted, judgeSignature } from './signature.ts';
import type { FeedTrouble, Known, SourceResult } from './types.ts';

/**
 * Asks a source and judges what it says, from the signature to the last of its fields. Nothing is kept here.
 * Never throws.
 * @param onStep is told of each thing that is done, for those who want to see it fail there
 */
export async function takeFrom(
  known: Known,
  asker: Asker,
  today: IsoDate,
  onStep: (step: string) => Promise<void> = async () => undefined,
): Promise<SourceResult> {
  const trouble = (why: FeedTrouble, retryAfter = 0): SourceResult => ({
    kind: 'trouble',
    why,
    retryAfter,
  });
  const kind = (known.kind && kindById(known.kind)) ?? kindOf(known.url);
  await onStep('ask');
  const answer = await askSource(kind.requestOf(known.url), known, asker);
  await onStep('judge');
  if (answer.kind === 'unchanged') return answer;
  if (answer.kind === 'failed') return trouble(answer.why, answer.retryAfter);
  let value: unknown;
  try {
    value = JSON.parse(answer.text);
  } catch {
    return trouble('not-json');
  }
  const verdict = await judgeSignature(value, known.key);
  if (!isTrusted(verdict)) {
    const why = verdict.verdict as 'wrong' | 'stripped' | 'key-changed';
    return {
      ...trouble(why),
      ...(verdict.verdict === 'key-changed' ? { newKey: verdict.key } : {}),
    };
  }
  await onStep('read');
  const brought = kind.read(value, { url: known.url, today });
  if (!brought) return trouble('no-feed');
  // Whoever can answer in a server's place could else bring back a handle or a closed action of before.
  if (known.updated && brought.updated && brought.updated < known.updated) return trouble('older');
  const { etag, lastModified } = answer;
  return {
    kind: 'brought',
    brought,
    ...(verdict.verdict === 'valid' ? { key: verdict.key } : {}),
    ...{ etag, lastModified },
  };
}
