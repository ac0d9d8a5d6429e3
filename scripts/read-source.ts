import { readFileSync } from 'node:fs';
import { readPlainText } from '../utils/sources/plain-text.ts';
import type { SourceText } from '../utils/sources/source-text.ts';

/** A file as the reader takes it; `-` is what comes in through a pipe. */
export async function readSource(file: string): Promise<SourceText> {
  const bytes = readFileSync(file === '-' ? 0 : file);
  return readPlainText(bytes.toString('utf8'));
}
