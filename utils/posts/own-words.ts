import { fnv1a } from '../text/fnv.ts';
import { LEADS_TO_LINK } from './shorten.ts';

/** A sentence that the person adds, and its place. */
export interface OwnWords {
  text: string;
  place: 'before' | 'after';
}

/** A post with the person's own sentence; tags and links at its end stay at its end. */
export function addOwnWords(post: string, { text, place }: OwnWords): string {
  const own = text.trim();
  if (own === '') return post;
  if (place === 'before') return `${own} ${post}`;
  const body = post.slice(0, post.length - tailLength(post));
  const ended = body + endNeeded(post);
  return `${ended}${gapBetween(ended, own)}${own}${post.slice(body.length)}`;
}

/** How long the tags, mentions and links at a post's end are, with what parts them from the text. */
function tailLength(post: string): number {
  let start = post.length;
  // The end of the last link, where the tail has one; the first of the tail counts for what leads to it.
  let linkEnd: number | undefined;
  let hasLink = false;
  for (;;) {
    const head = post.slice(0, start).trimEnd();
    const word = head.slice(-4200).match(/\S+$/)?.[0] ?? '';
    const before = head.length - word.length;
    const isSign = start < post.length && /^[|·•/+&–—-]$/u.test(word);
    const isLink = /^https?:\/\//u.test(word);
    if (before <= 0 || !(isSign || isLink || /^[#＃@]./u.test(word))) break;
    const ahead = head.slice(0, before).trimEnd();
    // Spoken to, behind a comma: the end of the sentence.
    if (/^@/.test(word) && /[,،、，]$/u.test(ahead)) break;
    start = ahead.length;
    hasLink = isLink;
    if (isLink) linkEnd ??= head.length;
  }
  if (!hasLink) return post.length - start;
  // `More: ` belongs to its link; where it is all that the post says, the sentence comes behind everything.
  const lead = LEADS_TO_LINK.exec(post.slice(Math.max(0, start - 160), start));
  if (!lead) return post.length - start;
  const ahead = post.slice(0, start - lead[0].length).trimEnd().length;
  return post.length - (ahead > 0 ? ahead : (linkEnd ?? post.length));
}

/** What a post lacks before another sentence can follow. */
function endNeeded(post: string): string {
  const body = post.slice(0, post.length - tailLength(post));
  const isOpen =
    /[\p{L}\p{N}\p{M}”"»’)\]]$/u.test(body) &&
    !/[\ufe0e\ufe0f]$/u.test(body) &&
    !/https?:\/\/\S+$/.test(body.slice(-4200)) &&
    !/[.!?…。！？।؟።։។။]["”»’)\]]*$/u.test(body.slice(-6));
  return isOpen ? endOf(body) : '';
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The sign that ends a sentence, by the script of the last letter. */
const ENDS: [RegExp, string][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, '。'],
  [/[\p{Script=Devanagari}\p{Script=Bengali}]/u, '।'],
  [/\p{Script=Ethiopic}/u, '።'],
  [/\p{Script=Armenian}/u, '։'],
  [/\p{Script=Khmer}/u, '។'],
  [/\p{Script=Myanmar}/u, '။'],
  [/[\p{Script=Thai}\p{Script=Lao}]/u, ''],
];

/** The sign that ends a sentence in the script of this text. */
function endOf(text: string): string {
  const last = text.slice(-2);
  return ENDS.find(([script]) => script.test(last))?.[1] ?? '.';
}

/** What parts two sentences: nothing in scripts without spaces. */
const gapBetween = (body: string, own: string): string =>
  /[。！？、」』]$/u.test(body) && WITHOUT_SPACES.test(own.slice(0, 1)) ? '' : ' ';

/** Tags, mentions and links, as they stand at a post's end. */
const ONLY_TAIL =
  /^(?:\s+(?:[^\s:：]{1,24} ){0,3}(?:[^\s:：]{1,24} ?[:：]|[→👉🔗])\s*(?=https?:))?(?:\s+(?:[#＃@]\S+|[|·•/+&–—-](?=\s)|https?:\/\/\S+)|(?<=[:：→👉🔗]\s{0,2})https?:\/\/\S+)*\s*$/u;

/**
 * A post without the sentence that `addOwnWords` put into it. What else the person changed stays.
 * @param suggested the text as it was before the sentence came, if that is known: an end that was set with it goes, too
 * @returns undefined where the sentence no longer stands as it was put
 */
export function removeOwnWords(
  post: string,
  { text, place }: OwnWords,
  suggested?: string,
): string | undefined {
  const own = text.trim();
  if (own === '') return post;
  if (suggested !== undefined && addOwnWords(suggested, { text, place }) === post) return suggested;
  if (place === 'before')
    return post.startsWith(`${own} `) ? post.slice(own.length + 1) : undefined;
  const at = post.lastIndexOf(own);
  const start = post[at - 1] === ' ' ? at - 1 : at;
  const tail = post.slice(at + own.length);
  const isApart = start < at || gapBetween(post.slice(0, at), own) === '';
  if (at < 0 || !isApart || !ONLY_TAIL.test(tail)) return undefined;
  // The end that was set with the sentence: one that the suggested text has not.
  const end = suggested === undefined ? '' : endNeeded(suggested);
  const head = post.slice(0, start);
  return (end !== '' && head.endsWith(end) ? head.slice(0, -end.length) : head) + tail;
}

/**
 * A hash that recognises a text without keeping it. Texts that look the same to a person have the same hash: case,
 * accents and white space do not count.
 */
export function hashText(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  return fnv1a(folded.trim());
}
