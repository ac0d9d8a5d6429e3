import type { IsoDate, LanguageTag } from '../../actions/types.ts';
import type { ExtractionResult } from '../../extract/extracted-action.ts';
import type { LinkedAction } from '../../extract/layout/linked-actions.ts';
import type { SourceText } from '../../extract/source-text.ts';
import { askThread } from './ask-thread.ts';
import type { ExtractRequest } from './extract-worker.ts';

/** Longest text that is quick to read on any computer, in UTF-16 units; the longest action known has 40,000. */
const MAX_QUICK = 200_000;
/**
 * Longest that a source may be read, in milliseconds: a quick one is not given up on a slow computer. With the time for
 * the text and the page of the form, a text of 2 MB is read or refused in 2 seconds.
 */
const MAX_READING = { quick: 10_000, long: 1400 };

const longestFor = ({ lines }: SourceText) =>
  lines.reduce((sum, { text }) => sum + text.length, 0) > MAX_QUICK
    ? MAX_READING.long
    : MAX_READING.quick;

/**
 * The result of extraction, with the actions that the source links to when it is a list. `too-slow`: it was stopped;
 * `failed`: it threw, and the error is in the console.
 */
export type Extracted = (ExtractionResult | { refused: 'too-slow' | 'failed' }) & {
  linked?: LinkedAction[];
  /** what the text is written in, where nothing was read of it */
  language?: LanguageTag;
};

export interface ExtractOptions {
  /** the day on which the page was looked at */
  viewed?: IsoDate;
  /** ends the reading early; then the promise is rejected with its reason */
  signal?: AbortSignal;
  /** in milliseconds */
  longest?: number;
  makeWorker?(): Promise<Worker>;
}

export async function makeExtractWorker(): Promise<Worker> {
  const { default: ExtractWorker } = await import('./extract-worker.ts?worker');
  return new ExtractWorker();
}

/** Extracts every urgent action of a source. A worker does it, so that no text can make the page hang. */
export async function extractActions(
  source: SourceText,
  {
    viewed,
    signal,
    longest = longestFor(source),
    makeWorker = makeExtractWorker,
  }: ExtractOptions = {},
): Promise<Extracted> {
  const worker = await makeWorker();
  const late = AbortSignal.timeout(longest);
  const request: ExtractRequest = { source, options: viewed ? { viewed } : {} };
  try {
    return await askThread(worker, request, signal ? AbortSignal.any([signal, late]) : late);
  } catch (error) {
    signal?.throwIfAborted();
    if (late.aborted) return { refused: 'too-slow' };
    console.error(error);
    return { refused: 'failed' };
  }
}
