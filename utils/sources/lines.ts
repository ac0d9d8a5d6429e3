import type { SourceLine, SourceText } from './source-text.ts';

/** A line of the source with its number, counted from 0. */
export interface Line extends SourceLine {
  at: number;
}

/** A line that parts what stands above from what stands below. */
export const isSeparator = ({ text }: SourceLine) => /^\s*(?:[-–—_=*~·•]\s?){3,}\s*$/.test(text);

export const isBlank = ({ text }: SourceLine) => text.trim() === '';

export function toLines({ lines }: SourceText): Line[] {
  return lines.map((line, at) => ({ ...line, at }));
}

/** A paragraph and the lines that it was written on. */
export interface Paragraph {
  text: string;
  first: number;
  last: number;
}

const ENDS = /[.!?:;…。؟]["'”’»)\]]*\s*$/u;
/** Share of the longest line up to which a line still was broken by its margin. */
const FULL = 0.68;
/** Narrowest column that lines are broken in, in characters. */
const NARROWEST = 45;

/**
 * Was this text broken into lines by a margin, as PDFs and mails are? Then most lines are about as long as the longest,
 * and go on in the next one.
 */
export function isWrapped(lines: readonly SourceLine[]): boolean {
  const texts = lines.map(({ text }) => text.trim()).filter(Boolean);
  const longest = Math.max(0, ...texts.map((text) => text.length));
  if (texts.length < 3 || longest < NARROWEST || longest > 160) return false;
  const full = texts.filter((text) => text.length > longest * FULL);
  const goesOn = full.filter((text) => !ENDS.test(text));
  return full.length >= texts.length * 0.4 && goesOn.length >= full.length * 0.4;
}

/** A heading in capitals. */
const isLoud = (text: string) => !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text);

/** Line ends with a hyphen that make a text one whose words are broken; fewer are words with a hyphen of their own. */
const BROKEN = 3;

function join(one: string, other: string, isBroken: boolean): string {
  if (!/\p{L}-$/u.test(one) || !/^\p{L}/u.test(other)) return `${one} ${other}`;
  return isBroken && /\p{Ll}-$/u.test(one) && /^\p{Ll}/u.test(other)
    ? one.slice(0, -1) + other
    : one + other;
}

/** The paragraphs of these lines: parted by blank lines, and by lines where the text was not broken by a margin. */
export function toParagraphs(lines: readonly Line[]): Paragraph[] {
  const wrapped = isWrapped(lines);
  const longest = Math.max(0, ...lines.map(({ text }) => text.trim().length));
  const isBroken = lines.filter(({ text }) => /\p{Ll}-\s*$/u.test(text)).length >= BROKEN;
  const found: Paragraph[] = [];
  let open: Paragraph | undefined;
  let previous: Line | undefined;
  for (const line of lines) {
    const text = line.text.replace(/\s+/g, ' ').trim();
    if (!text || isSeparator(line)) {
      open = undefined;
      previous = undefined;
      continue;
    }
    const goesOn =
      open &&
      previous &&
      // A label stood between them otherwise.
      line.at - previous.at <= 1 &&
      line.kind === undefined &&
      !isLoud(previous.text) &&
      !isLoud(text) &&
      previous.kind !== 'heading' &&
      (wrapped
        ? previous.text.trim().length > longest * FULL || !ENDS.test(open.text)
        : !ENDS.test(open.text) &&
          previous.kind !== 'item' &&
          /[\p{L},]$/u.test(open.text) &&
          (/^[\p{Ll}(]/u.test(text) || open.text.length > 100));
    if (goesOn && open) {
      open.text = join(open.text, text, isBroken);
      open.last = line.at;
    } else {
      open = { text, first: line.at, last: line.at };
      found.push(open);
    }
    previous = line;
  }
  return found;
}
