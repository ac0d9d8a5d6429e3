import type { SourceText } from '../source-text.ts';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 10_000_000;
/** Most pages of a PDF that are read. */
export const MOST_PAGES = 60;
/** Longest that reading may take, in milliseconds. */
export const LONGEST_READING = 20_000;

/** Why a file could not be read. */
export interface NotRead {
  failed: 'too-large' | 'too-slow' | 'stopped' | 'broken' | 'locked';
}

export interface DocumentOptions {
  /** makes a document of HTML without running anything in it: the browser's `DOMParser`, or another's */
  parseHtml(html: string): Document;
  /** a Word file's text as HTML, where that has a thread of its own; else it is made in this one */
  docxToHtml?(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<string>;
  signal?: AbortSignal;
  /** told how much of it is done, 0 to 1 */
  onProgress?(share: number): void;
}

export type DocumentText = SourceText | NotRead;

/**
 * Ends with what the work says, or when there is no more time for it or the person stops it; then the work's own signal
 * tells it to leave off.
 */
export async function withinTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  stop?: AbortSignal,
  longest = LONGEST_READING,
): Promise<T | NotRead> {
  const inner = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<NotRead>((resolve) => {
    const end = (failed: NotRead['failed']) => () => {
      resolve({ failed });
      inner.abort();
    };
    timer = setTimeout(end('too-slow'), longest);
    if (stop?.aborted) end('stopped')();
    stop?.addEventListener('abort', end('stopped'), { once: true });
  });
  try {
    return await Promise.race([late, work(inner.signal)]);
  } finally {
    clearTimeout(timer);
  }
}
