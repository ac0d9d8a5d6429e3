import type { SourceText } from '../../extract/source-text.ts';
import { makeExtractWorker } from './extract.ts';
import type { JudgeAnswer, JudgeRequest } from './extract-worker.ts';

interface JudgeOptions {
  /** longest for all of them, in milliseconds */
  longest: number;
  makeWorker?(): Promise<Worker>;
}

/**
 * Tells which texts hold a whole call, in one thread that ends at the deadline. What was not judged in time, or broke the
 * thread, is not among them.
 * @returns their numbers
 */
export async function judgeSources(
  judged: readonly SourceText[],
  { longest, makeWorker = makeExtractWorker }: JudgeOptions,
): Promise<Set<number>> {
  const whole = new Set<number>();
  if (judged.length === 0) return whole;
  const worker = await makeWorker();
  const end = Promise.withResolvers<void>();
  const timer = setTimeout(end.resolve, longest);
  let left = judged.length;
  worker.onmessage = ({ data: { at, isWhole } }: MessageEvent<JudgeAnswer>) => {
    if (isWhole) whole.add(at);
    left -= 1;
    if (left === 0) end.resolve();
  };
  worker.onerror = ({ message }) => {
    console.error('A worker broke', message);
    end.resolve();
  };
  try {
    worker.postMessage({ judged: [...judged] } satisfies JudgeRequest);
    await end.promise;
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
  return whole;
}
