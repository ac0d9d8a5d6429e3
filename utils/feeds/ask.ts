import type { SourceRequest } from './kinds/kind.ts';
import { readRetryAfter } from './schedule.ts';
import type { FeedFailure, Subscription } from './types.ts';

/** Longest body that is read, in bytes after decompression: a thousand actions have about 10 MB. */
const MAX_BODY_BYTES = 24 * 2 ** 20;
/** Longest that a feed may take, in milliseconds: Chromium ends a worker in which nothing happened for 30 s. */
const MAX_WAIT = 25_000;

export type FetchResult =
  | { kind: 'unchanged' }
  | { kind: 'body'; text: string; etag?: string | undefined; lastModified?: string }
  | { kind: 'failed'; reason: FeedFailure; retryAfter: number };

/** How a source is asked. */
export interface Asker {
  fetch: typeof fetch;
  /** milliseconds since 1970 */
  now: number;
  /** longest that it may take, in milliseconds */
  patience?: number;
}

/**
 * Asks a source's server for news. It sends no cookies or referrer, and follows no redirects, which could lead into the
 * person's own network. It counts the body after decompression, so that a small bomb cannot fill the memory.
 * Never throws.
 */
export async function askSource(
  { url, method, headers: asked, body }: SourceRequest,
  { etag, lastModified }: Pick<Subscription, 'etag' | 'lastModified'>,
  { fetch, now, patience = MAX_WAIT }: Asker,
): Promise<FetchResult> {
  const failed = (reason: FeedFailure, retryAfter = 0): FetchResult => ({
    kind: 'failed',
    reason,
    retryAfter,
  });
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      method,
      ...(body === undefined ? {} : { body }),
      headers: {
        ...asked,
        ...(etag ? { 'if-none-match': etag } : {}),
        ...(lastModified ? { 'if-modified-since': lastModified } : {}),
      },
      signal,
    });
    const { status, headers } = response;
    if (status === 304) return { kind: 'unchanged' };
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      return failed('redirected');
    }
    if (status === 404 || status === 410) return failed('gone');
    if (status !== 200) {
      return failed('server', readRetryAfter(headers.get('retry-after'), now));
    }
    const text = await readText(response, signal);
    if (typeof text === 'object') return failed(text.reason);
    const [tag, date] = [headers.get('etag'), headers.get('last-modified')];
    return {
      kind: 'body',
      text,
      ...(tag ? { etag: tag.slice(0, 400) } : {}),
      ...(date ? { lastModified: date.slice(0, 100) } : {}),
    };
  } catch {
    // Expected: `fetch` throws a TypeError for every failure of the network, and an AbortError at the deadline.
    return failed(signal.aborted ? 'too-slow' : 'unreachable');
  }
}

/** The body as text; a body that breaks off is an error, as the browser compares it with its announced length. */
async function readText(
  response: Response,
  signal: AbortSignal,
): Promise<string | { reason: FeedFailure }> {
  if (Number(response.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) {
    return { reason: 'too-large' };
  }
  const reader = response.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > MAX_BODY_BYTES) return { reason: 'too-large' };
      chunks.push(value);
    }
  } catch {
    // Expected: the server hung up (TypeError), or took too long (AbortError).
    return { reason: signal.aborted ? 'too-slow' : 'unreachable' };
  } finally {
    // The rest of a body that is too large is not needed. Expected: a body that broke off cannot be cancelled.
    void reader.cancel().catch(() => undefined);
  }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return (
      chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
    );
  } catch {
    // Expected: the decoder throws a TypeError on bytes that are not UTF-8.
    return { reason: 'not-json' };
  }
}
