import { addDays } from '../actions/dates.ts';
import { hashRecord } from '../actions/hash-record.ts';
import type { IsoDate } from '../actions/types.ts';
import { type Asker, askSource } from './ask.ts';
import { kindById, kindOf } from './kinds/index.ts';
import type { SourceContent } from './kinds/kind.ts';
import { isTrusted, judgeSignature, signedText } from './signature.ts';
import type { FeedFailure, SourceResult, SourceState } from './types.ts';

/**
 * Fetches a source and judges it, from the signature to the last field. It stores nothing and never throws.
 * @param onStep is called before each step, so that tests can make that step fail
 */
export async function fetchSource(
  known: SourceState,
  asker: Asker,
  today: IsoDate,
  onStep: (step: string) => Promise<void> = async () => undefined,
): Promise<SourceResult> {
  const failed = (reason: FeedFailure, retryAfter = 0): SourceResult => ({
    kind: 'failed',
    reason,
    retryAfter,
  });
  const kind = (known.kind && kindById(known.kind)) ?? kindOf(known.url);
  await onStep('ask');
  const answer = await askSource(kind.requestOf(known.url), known, asker);
  await onStep('judge');
  if (answer.kind === 'unchanged') return answer;
  if (answer.kind === 'failed') return failed(answer.reason, answer.retryAfter);
  let value: unknown;
  try {
    value = JSON.parse(answer.text);
  } catch {
    // Expected (SyntaxError): a person may paste the address of a page, and then the server sends HTML.
    return failed('not-json');
  }
  const verdict = await judgeSignature(value, known.key);
  if (!isTrusted(verdict)) {
    const newKey = verdict.verdict === 'key-changed' ? { newKey: verdict.key } : {};
    return { kind: 'failed', reason: verdict.verdict, retryAfter: 0, ...newKey };
  }
  await onStep('read');
  const content = kind.read(value, { url: known.url, today });
  if (!content) return failed('no-feed');
  const key = verdict.verdict === 'valid' ? verdict.key : undefined;
  // Only feeds in our own format have versions; the hash distinguishes them.
  const hash = content.updated && (await hashRecord(key ? signedText(value as object) : value));
  const offered: Offered = { content, isSigned: key !== undefined, hash };
  const fault = findWrongFeed(known, offered) ?? findWrongVersion(known, offered, today);
  if (fault) return failed(fault);
  const { etag, lastModified } = answer;
  return { kind: 'content', content, hash, ...(key ? { key } : {}), ...{ etag, lastModified } };
}

/** What a source offers to be taken in. */
interface Offered {
  content: SourceContent;
  isSigned: boolean;
  /** of its whole content without the signature */
  hash?: string | undefined;
}

/**
 * One key may sign several feeds, and a server could give the one in another's place: so a signed feed names its
 * address. One that was signed before there was a field for it is known by its title.
 */
function findWrongFeed(
  known: SourceState,
  { content, isSigned }: Offered,
): FeedFailure | undefined {
  if (!isSigned) return undefined;
  if (content.url !== undefined) {
    return addressOf(content.url) === addressOf(known.url) ? undefined : 'other-feed';
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
 * signature may have several versions on one day, as it cannot be protected from its server anyway.
 */
function findWrongVersion(
  known: SourceState,
  { content, isSigned, hash }: Offered,
  today: IsoDate,
): FeedFailure | undefined {
  const { version, updated } = content;
  // The next version could not be later than one of the year 2100.
  if (updated && updated > addDays(today, 1)) return 'future';
  const isOther = known.hash !== undefined && known.hash !== hash;
  if (known.version !== undefined) {
    if (version === undefined || version < known.version) return 'older';
    return version === known.version && isOther ? 'same-version' : undefined;
  }
  if (!known.updated || !updated) return undefined;
  if (updated < known.updated) return 'older';
  const isSameDay = updated === known.updated && version === undefined;
  return isSigned && isSameDay && isOther ? 'same-version' : undefined;
}
