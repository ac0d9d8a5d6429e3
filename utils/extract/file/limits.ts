import type { SourceText } from '../source-text.ts';

/** Largest file that Vigil reads, in bytes. */
export const MAX_FILE_BYTES = 10_000_000;
/** Most pages of a PDF that Vigil reads. */
export const MAX_PAGES = 60;
/** Longest time that reading a file may take once its library is there, in milliseconds. A file is read or refused in 2 s. */
export const MAX_READING_TIME = 1900;

/** Why a file could not be read. */
export interface NotRead {
  failed:
    | ('too-large' | 'too-slow' | 'stopped' | 'broken' | 'locked')
    /** a kind of file that Vigil does not read; the person can save it as another */
    | ('old-word' | 'outlook' | 'pages' | 'picture' | 'archive');
}

/** What the readers of files need from their caller. */
export interface DocumentOptions {
  /** parses HTML without running any of it: the browser's `DOMParser`, or another */
  parseHtml(html: string): Document;
  /** converts a Word or OpenDocument file to HTML: pages have another thread do it, which can be ended */
  officeToHtml(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<string | undefined>;
  signal?: AbortSignal;
  /** longest that reading may take, in milliseconds, where nobody waits for it */
  timeLimit?: number;
  /** gets the share of the work that is done, 0 to 1 */
  onProgress?(share: number): void;
}

/** The text of a file, or why it could not be read. */
export type DocumentText = SourceText | NotRead;

/**
 * Waits for some work, but no longer than the time limit, and only until the person stops it. Then the signal that the
 * work got tells it to end.
 * @param options.timeLimit in milliseconds
 */
export async function withinTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  {
    stop,
    timeLimit = MAX_READING_TIME,
  }: { stop?: AbortSignal | undefined; timeLimit?: number | undefined } = {},
): Promise<T | NotRead> {
  const late = AbortSignal.timeout(timeLimit);
  const signal = stop ? AbortSignal.any([stop, late]) : late;
  const ended = new Promise<NotRead>((resolve) => {
    const end = () => resolve({ failed: stop?.aborted ? 'stopped' : 'too-slow' });
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });
  return Promise.race([ended, work(signal)]);
}
