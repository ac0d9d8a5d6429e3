import { isCheckPage } from './answers/check-page.ts';
import { decodeAnswer } from './answers/decode-answer.ts';
import { parseJson } from './answers/parse-json.ts';
import type { PageContent, SourceRequest } from './kinds/kind.ts';
import { readRetryAfter } from './schedule.ts';
import type { FeedFailure, Subscription } from './types.ts';

/** Longest body that is read, in bytes after decompression: a thousand actions have about 10 MB. */
const MAX_BODY_BYTES = 24 * 2 ** 20;
/** How much of a refusal is read: who refuses stands in its beginning. */
const MAX_REFUSAL_BYTES = 2 ** 18;
/** Longest that a feed may take, in milliseconds: Chromium ends a worker in which nothing happened for 30 s. */
const MAX_WAIT = 25_000;

export type FetchResult =
  | { kind: 'unchanged' }
  | {
      kind: 'body';
      text: string;
      /** the header as it came, `text/html; charset=…`; '' where there was none */
      mediaType: string;
      etag?: string | undefined;
      lastModified?: string;
    }
  | { kind: 'failed'; reason: FeedFailure; retryAfter: number };

/** How a source is asked. */
export interface Asker {
  fetch: typeof fetch;
  /** milliseconds since 1970 */
  now: number;
  /** longest that it may take, in milliseconds */
  patience?: number;
  /**
   * May we ask the host whatever it says of other sites? Where only its own headers let us in, a request that asks for
   * changes since the last one would need a leave that static hosts do not give. True where it is left out.
   */
  isAllowed?: boolean;
  /** reads a page: what feeds it names, what it lists; left out where nobody can */
  readPage?: (html: string, url: string) => Promise<PageContent | undefined>;
}

/**
 * Asks a source's server for news. It sends no cookies or referrer, and follows no redirects, which could lead into the
 * person's own network. Nothing of it is kept in the browser's cache, which nobody could erase by site. It counts the body
 * after decompression, so that a small bomb cannot fill the memory. Never throws.
 */
export async function askSource(
  { url, method, headers: asked, body }: SourceRequest,
  { etag, lastModified }: Pick<Subscription, 'etag' | 'lastModified'>,
  { fetch, now, patience = MAX_WAIT, isAllowed = true }: Asker,
): Promise<FetchResult> {
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
        ...(etag && isAllowed ? { 'if-none-match': etag } : {}),
        ...(lastModified && isAllowed ? { 'if-modified-since': lastModified } : {}),
      },
      signal,
    });
    return await readAnswer(response, signal, now);
  } catch {
    // Expected: `fetch` throws a TypeError for every failure of the network, and an AbortError at the deadline.
    return failed(signal.aborted ? 'too-slow' : 'unreachable');
  }
}

const failed = (reason: FeedFailure, retryAfter = 0): FetchResult => ({
  kind: 'failed',
  reason,
  retryAfter,
});

async function readAnswer(
  response: Response,
  signal: AbortSignal,
  now: number,
): Promise<FetchResult> {
  const { status, headers } = response;
  if (status === 304) return { kind: 'unchanged' };
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return failed('redirected');
  }
  const mediaType = headers.get('content-type') ?? '';
  if (status !== 200 && status !== 203) {
    const retryAfter = readRetryAfter(headers.get('retry-after'), now);
    const bytes = await readBytes(response, signal, MAX_REFUSAL_BYTES, true);
    const text = bytes instanceof Uint8Array ? decodeAnswer(bytes, mediaType) : '';
    return failed(reasonOfRefusal(status, text), retryAfter);
  }
  const bytes = await readBytes(response, signal, MAX_BODY_BYTES);
  if (!(bytes instanceof Uint8Array)) return failed(bytes.reason);
  const [tag, date] = [headers.get('etag'), headers.get('last-modified')];
  return {
    kind: 'body',
    text: decodeAnswer(bytes, mediaType),
    mediaType: mediaType.slice(0, 200),
    ...(tag ? { etag: tag.slice(0, 400) } : {}),
    ...(date ? { lastModified: date.slice(0, 100) } : {}),
  };
}

/** Statuses with which firewalls send their check; 202 is one host's. */
const CHECKS = new Set([202, 403, 405, 406, 429, 503]);
/** What WordPress says where its interface is closed to strangers; some plug-ins say it with 403. */
const LOGIN = /^rest_(?:not_logged_in|login_required|cannot_access|user_cannot_view|unauthorized)/;

/** Why a server gave nothing, by its status and its words. */
function reasonOfRefusal(status: number, text: string): FeedFailure {
  if (status === 401) return 'login';
  if (status === 404 || status === 410) return 'gone';
  if (CHECKS.has(status) && isCheckPage(text, true)) return 'check-page';
  if (status !== 403 && status !== 451) return 'server';
  const said = parseJson(text)?.value as { code?: unknown } | null | undefined;
  return typeof said?.code === 'string' && LOGIN.test(said.code) ? 'login' : 'closed';
}

/**
 * The body's bytes; one that breaks off is an error, as the browser compares it with its announced length.
 * `isEnough`: of a longer one the beginning will do.
 */
async function readBytes(
  response: Response,
  signal: AbortSignal,
  limit: number,
  isEnough = false,
): Promise<Uint8Array | { reason: FeedFailure }> {
  if (!isEnough && Number(response.headers.get('content-length') ?? 0) > limit) {
    return { reason: 'too-large' };
  }
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.byteLength;
      if (length > limit && !isEnough) return { reason: 'too-large' };
      chunks.push(value);
      if (length > limit) break;
    }
  } catch {
    // Expected: the server hung up (TypeError), or took too long (AbortError).
    return { reason: signal.aborted ? 'too-slow' : 'unreachable' };
  } finally {
    // The rest of a body that is too large is not needed. Expected: a body that broke off cannot be cancelled.
    void reader.cancel().catch(() => undefined);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
