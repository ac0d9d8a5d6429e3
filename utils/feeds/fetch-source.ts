import { addDays } from '../actions/dates.ts';
import { hashRecord } from '../actions/hash-record.ts';
import type { IsoDate } from '../actions/types.ts';
import { recognise } from './answers/recognise.ts';
import { type Asker, askSource, type FetchResult } from './ask.ts';
import type { FeedKey } from './keys.ts';
import { kindById, kindOf } from './kinds/index.ts';
import type { PageContent, SourceContent, SourceKind } from './kinds/kind.ts';
import { readWordpressSite } from './kinds/wordpress-site.ts';
import { isTrusted, judgeSignature, signedText } from './signature.ts';
import type { FeedFailure, SourceResult, SourceState } from './types.ts';

/**
 * Fetches a source and judges it, from the signature to the last field. What kind it is shows its answer; its address only
 * says how to ask. It stores nothing and never throws: what breaks a reader is a fault of ours, and is logged.
 * @param onStep is called before each step, so that tests can make that step fail
 */
export async function fetchSource(
  known: SourceState,
  asker: Asker,
  today: IsoDate,
  onStep: (step: string) => Promise<void> = async () => undefined,
): Promise<SourceResult> {
  try {
    return await judgeSource(known, asker, today, onStep);
  } catch (error) {
    console.error(error);
    return failed('failed');
  }
}

async function judgeSource(
  known: SourceState,
  asker: Asker,
  today: IsoDate,
  onStep: (step: string) => Promise<void>,
): Promise<SourceResult> {
  const kind = (known.kind && kindById(known.kind)) ?? kindOf(known.url);
  await onStep('ask');
  const { answer, url } = await askWithTwin(kind, known, asker);
  await onStep('judge');
  if (answer.kind === 'unchanged') return answer;
  if (answer.kind === 'failed') return failed(answer.reason, { retryAfter: answer.retryAfter });
  const opened = await openAnswer(answer, { kind, url, asker });
  if ('reason' in opened) return failed(opened.reason, opened);
  const verdict = await judgeSignature(opened.json, known.key);
  if (!isTrusted(verdict)) {
    const newKey = verdict.verdict === 'key-changed' ? { newKey: verdict.key } : {};
    return failed(verdict.verdict, newKey);
  }
  await onStep('read');
  const read = opened.reader.read(opened.value, { url, today });
  if (!read) return failed('no-feed');
  const isOther = opened.reader !== kind;
  // Who followed a list of pages did not follow whoever answers in its place with actions.
  if (isOther && known.kind && !known.isGuess) return failed('no-feed');
  const content = isOther ? { ...read, kind: opened.reader.id } : read;
  const key = verdict.verdict === 'valid' ? verdict.key : undefined;
  // Only feeds in our own format have versions; the hash distinguishes them.
  const hash =
    content.updated && (await hashRecord(key ? signedText(opened.json as object) : opened.json));
  const offered: Offered = { content, isSigned: key !== undefined, hash, url };
  const fault = findWrongFeed(known, offered) ?? findWrongVersion(known, offered, today);
  if (fault) return failed(fault);
  const { etag, lastModified } = answer;
  const moved = url === known.url ? {} : { movedTo: url };
  return { kind: 'content', content, hash, ...(key ? { key } : {}), etag, lastModified, ...moved };
}

interface FailureDetails {
  /** in milliseconds */
  retryAfter?: number;
  page?: PageContent | undefined;
  newKey?: FeedKey;
}

const failed = (
  reason: FeedFailure,
  { retryAfter = 0, page, newKey }: FailureDetails = {},
): SourceResult => ({
  ...{ kind: 'failed', reason, retryAfter },
  ...(page ? { page } : {}),
  ...(newKey ? { newKey } : {}),
});

/**
 * Asks a source. A browser does not tell where a redirect leads, and to another host no request may go before the person
 * says so. Most redirects of feeds only put a slash behind the address or take it away, so that is tried, once.
 */
async function askWithTwin(
  kind: SourceKind,
  known: SourceState,
  asker: Asker,
): Promise<{ answer: FetchResult; url: string }> {
  const request = kind.requestOf(known.url);
  const answer = await askSource(request, known, asker);
  const twin = twinOf(known.url);
  const isMoved = answer.kind === 'failed' && answer.reason === 'redirected';
  if (!isMoved || !twin || kind.requestOf(twin).url === request.url) {
    return { answer, url: known.url };
  }
  const other = await askSource(kind.requestOf(twin), known, asker);
  return other.kind === 'failed' ? { answer, url: known.url } : { answer: other, url: twin };
}

/** The address with its last slash added or removed; none for a file's. */
function twinOf(address: string): string | undefined {
  const url = new URL(address);
  const { pathname } = url;
  if (pathname === '/' || /\.[a-z0-9]{2,5}$/i.test(pathname)) return undefined;
  url.pathname = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`;
  return url.href;
}

/** What reads an answer, and what it reads; `json`: the answer itself where it is JSON, for its signature. */
type Opened =
  | { reader: SourceKind; value: unknown; json?: unknown }
  | { reason: FeedFailure; page?: PageContent | undefined };

/** Finds what an answer is, whatever its address and its server call it. */
async function openAnswer(
  { text, mediaType }: Extract<FetchResult, { kind: 'body' }>,
  { kind, url, asker }: { kind: SourceKind; url: string; asker: Asker },
): Promise<Opened> {
  const seen = recognise(text, mediaType);
  if (seen.as === 'other') return { reason: seen.reason };
  if (seen.as === 'html') {
    const page = await asker.readPage?.(text, url);
    return page && kind.takes === 'page' ? { reader: kind, value: page } : { reason: 'page', page };
  }
  const reader = (seen.kind && kindById(seen.kind)) ?? kind;
  const isTooLong = reader.longest !== undefined && text.length > reader.longest;
  const json = seen.as === 'json' ? { json: seen.value } : {};
  if (reader.takes === 'json' && seen.as === 'json') {
    const page = seen.kind ? undefined : readWordpressSite(seen.value, url);
    if (page) return { reason: 'page', page };
    return isTooLong ? { reason: 'too-large' } : { reader, value: seen.value, ...json };
  }
  if (reader.takes !== 'text') return { reason: 'no-feed' };
  return isTooLong ? { reason: 'too-large' } : { reader, value: text, ...json };
}

/** What a source offers to be taken in. */
interface Offered {
  content: SourceContent;
  isSigned: boolean;
  /** of its whole content without the signature */
  hash?: string | undefined;
  /** where it was found */
  url: string;
}

/**
 * One key may sign several feeds, and a server could give the one in another's place: so a signed feed names its
 * address. One that was signed before there was a field for it is known by its title.
 */
function findWrongFeed(
  known: SourceState,
  { content, isSigned, url }: Offered,
): FeedFailure | undefined {
  if (!isSigned) return undefined;
  if (content.url !== undefined) {
    const named = addressOf(content.url);
    return [known.url, url].some((one) => addressOf(one) === named) ? undefined : 'other-feed';
  }
  return known.title && known.hash && known.title !== content.title ? 'other-feed' : undefined;
}

/** An address as two spellings of it are compared, without a fragment. */
function addressOf(url: string): string {
  const { href, hash } = new URL(url);
  return hash ? href.slice(0, -hash.length) : href;
}

/**
 * Somebody who answers in a server's place could bring back an old handle or a closed action. So a version's number
 * never gets lower and never stands for other content. Without a number the feed's day is compared; a feed without a
 * pinned key may have several versions on one day, as it cannot be protected from its server anyway. One that is signed for
 * the first time is other content by its signature alone.
 */
function findWrongVersion(
  known: SourceState,
  { content, isSigned, hash }: Offered,
  today: IsoDate,
): FeedFailure | undefined {
  const { version, updated } = content;
  // The next version could not be later than one of the year 2100.
  if (updated && updated > addDays(today, 1)) return 'future';
  const isPinned = known.key !== undefined;
  const isOther = known.hash !== undefined && known.hash !== hash && (isPinned || !isSigned);
  if (known.version !== undefined) {
    if (version === undefined || version < known.version) return 'older';
    return version === known.version && isOther ? 'same-version' : undefined;
  }
  if (!known.updated || !updated) return undefined;
  if (updated < known.updated) return 'older';
  const isSameDay = updated === known.updated && version === undefined;
  return isPinned && isSameDay && isOther ? 'same-version' : undefined;
}
