import type { SourceText } from './source-text.ts';

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
  signal?: AbortSignal;
  /** told how much of it is done, 0 to 1 */
  onProgress?(share: number): void;
}

export type DocumentReading = SourceText | NotRead;

/** Ends with what the work says, or when there is no more time for it or the person stops it. */
export async function withinTime<T>(work: Promise<T>, signal?: AbortSignal): Promise<T | NotRead> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<NotRead>((resolve) => {
    timer = setTimeout(() => resolve({ failed: 'too-slow' }), LONGEST_READING);
    signal?.addEventListener('abort', () => resolve({ failed: 'stopped' }), { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
