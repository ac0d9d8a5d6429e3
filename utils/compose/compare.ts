/** Characters without width that editors put in to hold a line or a caret. */
const FILLER = /[\u200b\ufeff]/;
const HARD_SPACE = '\u00a0';

/** Replaces the special spaces that editors put in by plain spaces, and removes characters without width. */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\ufeff]/g, '');
}

/** The text without its last blank lines, as their number cannot be read from outside an editor. */
export const comparable = (text: string) => normaliseText(text).replace(/\n+$/, '');

export const withoutSpace = (text: string) => normaliseText(text).replace(/\s+/g, '');

/**
 * Is what was read the expected text, each of its characters as meant? An editor may add characters that only hold a
 * line or a caret, and write a plain space as a hard one; what the text itself has of these must be there.
 */
export function isSameText(read: string, expected: string): boolean {
  const end = expected.replace(/\n+$/, '').length;
  let at = 0;
  for (let seen = 0; seen < read.length; seen += 1) {
    const char = read[seen] ?? '';
    if (at < end && (char === expected[at] || (char === HARD_SPACE && expected[at] === ' '))) {
      at += 1;
    } else if (!FILLER.test(char) && !(at === end && char === '\n')) return false;
  }
  return at === end;
}

const PLAIN: [RegExp, string][] = [
  [/[\u2018\u2019\u201a\u201b\u2039\u203a]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"'],
  [/\u2026/g, '...'],
  [/[\u2013\u2014]|--+/g, '-'],
  [/[\t ]+$/gm, ''],
  [/^[\t ]+/gm, ''],
  [/[\t ]+/g, ' '],
];

const plain = (text: string) =>
  PLAIN.reduce((so, [from, to]) => so.replace(from, to), comparable(text).normalize()).replace(
    /\n+$/,
    '',
  );

/**
 * Does it say the same in the page's own form? Pages make curly quotes and dashes, take blanks away at the ends of lines or
 * between words, and compose accents in another way.
 */
export const isSameWords = (read: string, expected: string): boolean =>
  plain(read) === plain(expected);

/** A character that a box did not keep. */
export type Sign = 'hard-space' | 'joint' | 'tab' | 'spaces';

/** The first kind of character that is missing, where nothing else is. */
export function lostSign(read: string, expected: string): Sign | undefined {
  if (!isSameWords(read, expected)) return undefined;
  const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;
  const isLess = (sign: RegExp) => count(read, sign) < count(expected, sign);
  if (isLess(/\u00a0/g)) return 'hard-space';
  if (isLess(/[\u200b\ufeff]/g)) return 'joint';
  if (isLess(/\t/g)) return 'tab';
  return isLess(/[ \u00a0]/g) ? 'spaces' : undefined;
}

/** How many characters two texts have in common from their starts. */
function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

const reversed = (text: string) => [...text].reverse().join('');

/** Shortest piece of a text that tells it from somebody's own words. */
const PIECE = 6;

/** What of a box's text is new, and how much of the old one went for it; without white space. */
function changeOf(before: string, now: string): { arrived: string; gone: number } {
  const [old, read] = [withoutSpace(before), withoutSpace(now)];
  const start = commonStart(old, read);
  const end = commonStart(reversed(old.slice(start)), reversed(read.slice(start)));
  return { arrived: read.slice(start, read.length - end), gone: old.length - start - end };
}

/**
 * Is what changed in a box a part of our text? A page may correct the person's own words at the same moment, and that
 * is not ours to undo.
 */
export function isPartOf(text: string, before: string, now: string): boolean {
  const { arrived, gone } = changeOf(before, now);
  const [came, ours] = [arrived.toLowerCase(), withoutSpace(text).toLowerCase()];
  if (came === '') return false;
  if (ours.includes(came) || came.includes(ours)) return came.length > gone;
  for (let at = 0; at + PIECE <= ours.length; at += PIECE) {
    if (came.includes(ours.slice(at, at + PIECE))) return true;
  }
  return false;
}

/** Has so much arrived that it may be our text in a shape that nobody knows again? */
export const mayBeAll = (text: string, before: string, now: string): boolean =>
  changeOf(before, now).arrived.length * 2 >= withoutSpace(text).length;

/** The most that a correction takes of somebody's words: two characters, or a fifth of them. */
const CORRECTED = { characters: 2, part: 0.2 };

/** Is this what a side of the text was, but for a correction that did not touch the text itself? */
function isCorrected(old: string, now: string): boolean {
  const [own, read] = [withoutSpace(old), withoutSpace(now)];
  if (own === read) return true;
  // The last letter before the text is the first one read backwards.
  const { gone } = changeOf(own, read);
  const most = Math.max(CORRECTED.characters, own.length * CORRECTED.part);
  return own !== '' && own[0] === read[0] && gone <= most;
}

/**
 * The words around a text that stands whole and once in what was read, where these are the person's but for a correction:
 * pages put a capital or a comma in on their own. What was added to the text itself is no correction.
 * @param own what stood before and behind the place of the text
 * @returns where the text begins, and the words without it
 */
export function wordsAround(
  read: string,
  text: string,
  own: { ahead: string; behind: string },
): { at: number; words: string } | undefined {
  const [whole, part] = [comparable(read), comparable(text)];
  const at = whole.indexOf(part);
  if (at < 0 || part.trim() === '') return undefined;
  const [ahead, behind] = [whole.slice(0, at), whole.slice(at + part.length)];
  if (behind.includes(part.trim())) return undefined;
  if (!isCorrected(reversed(own.ahead), reversed(ahead))) return undefined;
  return isCorrected(own.behind, behind) ? { at, words: ahead + behind } : undefined;
}

/** Where something arrived in a text that is else as it was; nothing where something is missing. */
export function arrivedIn(before: string, now: string): { from: number; to: number } | undefined {
  const start = commonStart(before, now);
  const end = commonStart(reversed(before.slice(start)), reversed(now.slice(start)));
  return start + end === before.length && now.length > before.length
    ? { from: start, to: now.length - end }
    : undefined;
}

/** Do the person's own words stand in it, in their order, whatever stands between them? */
export function holdsWords(now: string, own: string): boolean {
  const read = withoutSpace(now);
  const words = withoutSpace(own);
  const start = commonStart(words, read);
  return reversed(read.slice(start)).startsWith(reversed(words.slice(start)));
}
