import { squeeze } from '../../text/fold.ts';
import type { SourceLine, SourceText } from '../source-text.ts';

/** A line of the source with its number, counted from 0. */
export interface Line extends SourceLine {
  at: number;
  /** width of the column in which a margin broke the text, in characters; undefined: no margin broke it */
  width?: number;
  /** does it end within a word, with a hyphen that the margin added? */
  isBroken?: true;
  /** is it the subject of a mail? It may name the action, but does not belong to its text */
  isMailSubject?: true;
  /** did it hold a text that only surrounds the action? */
  isEmptied?: true;
}

/** Is this line a rule between two parts of a text? */
export const isSeparator = ({ text }: SourceLine) =>
  /^\s*(?:[-–—_=*~·•]\s?){3,}\s*$/.test(text) ||
  // What was cut out of a text.
  /^\s*[[(](?:\.{3}|…)[\])][”"»]?\s*$/u.test(text) ||
  // Scissors, to cut a letter out.
  /^[\s\-–—_.=*~]{6,}(?:8<|>8|✂|✁)[\s\-–—_.=*~]*$/u.test(text);

export const isBlank = ({ text }: SourceLine) => text.trim() === '';

/** The heading of the page's own text: the only one of the first level. */
export function findOwnHeading<T extends SourceLine>(lines: readonly T[]): T | undefined {
  const [first, second] = lines.filter(({ kind, level }) => kind === 'heading' && level === 1);
  return second ? undefined : first;
}

/** The text of some lines, one below the other. */
export const textOf = (lines: readonly { text: string }[]) =>
  lines.map(({ text }) => text).join('\n');

/** Numbers the lines, and adds to each what only the whole text shows. */
export function toLines({ lines }: SourceText): Line[] {
  const width = findWidth(lines);
  const known = width === undefined ? undefined : collectWords(lines);
  return lines.map((line, at) => ({
    ...line,
    at,
    ...(width ? { width } : {}),
    ...(known && isBroken(line.text, lines[at + 1]?.text ?? '', known) ? { isBroken: true } : {}),
  }));
}

/** A paragraph and the lines that it was written on. */
export interface Paragraph {
  text: string;
  first: number;
  last: number;
}

const SENTENCE_END = /[.!?:;…。؟]["'”’»)\]]*\s*$/u;
/** Share of the longest line above which the margin may have ended a line. */
const MIN_FULL_SHARE = 0.68;
/** Narrowest column that lines are broken in, in characters. */
const MIN_COLUMN = 45;

/** Did the margin end this line, because the next word did not fit? */
function isFull(line: string, next: string, longest: number): boolean {
  const length = squeeze(line).length;
  const word = next.split(' ')[0]?.length ?? 0;
  return length > longest * MIN_FULL_SHARE && length + 1 + word > longest * 0.88;
}

/** A heading in capitals. */
export const isLoud = (text: string) =>
  !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text);

/** Finds the width of a text's column: nine of ten lines fit into it, and most long lines go on in the next. */
function findWidth(lines: readonly SourceLine[]): number | undefined {
  const long = lines
    .map(({ text }, at) => ({ text: squeeze(text), at }))
    .filter(({ text }) => text.length >= MIN_COLUMN * 0.8);
  const lengths = long.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (long.length < 4 || width < MIN_COLUMN || width > 160) return undefined;
  const full = long.filter(({ text }) => text.length > width * 0.8);
  const goesOn = full.filter(
    ({ text, at }) => !SENTENCE_END.test(text) && (lines[at + 1]?.text.trim() ?? '') !== '',
  );
  return goesOn.length >= full.length * 0.25 ? width : undefined;
}

const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** Collects the words of a text, in lower case. */
const collectWords = (lines: readonly SourceLine[]) =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []));

/** First parts of words that keep their hyphen. */
const PREFIXES =
  /^(?:self|non|ex|anti|pro|pre|post|semi|co|re|vice|well|long|high|low|full|half|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|sous|demi|après|avant|contre|mi|franco|human|in|al|el|ill|follow|old|year|month|so|counter|inter|mid)$/iu;

/** Did the margin add the hyphen at the end of this line? Other words of the text show it, else its letters. */
export function isBroken(text: string, next: string, known: ReadonlySet<string>): boolean {
  const before = /([\p{L}-]*\p{L})-\s*$/u.exec(text)?.[1];
  const after = /^[\s>]*(\p{L}+(?:-\p{L}+)*)/u.exec(next)?.[1];
  if (!before || !after) return false;
  if (known.has(`${before}${after}`.toLowerCase())) return true;
  if (known.has(`${before}-${after}`.toLowerCase())) return false;
  const isSmall = /\p{Ll}$/u.test(before) && /^\p{Ll}/u.test(after);
  const isLarge = !/\p{Ll}/u.test(before + after);
  return (isSmall || isLarge) && !PREFIXES.test(before.split('-').at(-1) ?? '');
}

/** Longest paragraph, in UTF-16 units. People write shorter ones; the rest begins a new paragraph. */
const MAX_PARAGRAPH = 20_000;

/** Joins lines into paragraphs. A blank line ends a paragraph, and so does a line that no margin broke. */
export function toParagraphs(lines: readonly Line[]): Paragraph[] {
  const filled = lines.filter((line) => !isBlank(line));
  const longestHere = Math.max(0, ...filled.map(({ text }) => squeeze(text).length));
  const width = filled[0]?.width;
  // A few lines alone do not show a margin, but the whole text does.
  const isNarrow = width !== undefined && longestHere <= width * 1.15;
  const wrapped = isNarrow || findWidth(lines) !== undefined;
  const longest = isNarrow ? width : longestHere;
  const isShouted = filled.filter(({ text }) => isLoud(text)).length > filled.length * 0.7;
  const changesVoice = (one: string, other: string) => !isShouted && (isLoud(one) || isLoud(other));
  const found: Paragraph[] = [];
  let open: Paragraph | undefined;
  let previous: Line | undefined;
  for (const line of lines) {
    const text = squeeze(line.text);
    if (!text || isSeparator(line)) {
      open = undefined;
      continue;
    }
    // Test the last line only: testing the whole paragraph with every line would take too long.
    const end = squeeze(previous?.text ?? '');
    const goesOn =
      open &&
      previous &&
      open.text.length < MAX_PARAGRAPH &&
      // Otherwise a label stood between the two lines.
      line.at - previous.at <= 1 &&
      line.kind === undefined &&
      !changesVoice(end, text) &&
      previous.kind !== 'heading' &&
      (wrapped
        ? !SENTENCE_END.test(end) || isFull(end, text, longest)
        : !SENTENCE_END.test(end) &&
          (previous.kind !== 'item' || previous.text.length > MIN_COLUMN) &&
          /[\p{L},]$/u.test(end) &&
          (/^[\p{Ll}(]/u.test(text) || open.text.length > 100));
    if (goesOn && open) {
      const isWord = /\p{L}-$/u.test(end) && /^\p{L}/u.test(text);
      if (isWord && previous?.isBroken) open.text = open.text.slice(0, -1);
      open.text += isWord ? text : ` ${text}`;
      open.last = line.at;
    } else {
      open = { text, first: line.at, last: line.at };
      found.push(open);
    }
    previous = line;
  }
  return found;
}
