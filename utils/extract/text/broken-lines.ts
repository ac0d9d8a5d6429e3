import { isBroken, isLoud } from './lines.ts';

/** Narrowest column whose lines are joined, in characters. */
const MIN_WIDTH = 24;

/** Are most words of these lines small, as in sentences and not in addresses? */
function isProse(texts: readonly string[]): boolean {
  const words = texts.join(' ').match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.filter((word) => /^(?:\p{Ll}|\p{Lo})/u.test(word)).length > words.length * 0.55;
}

/** Does a line that fills its column go on in the next one? Addresses have such lines, too. */
function goesOn(text: string, next: string): boolean {
  if (/[@/]\S*$/.test(text)) return /^\p{Ll}/u.test(next) && !/:$/.test(next);
  return (
    /^\p{Ll}/u.test(next) ||
    /(?::|\s\p{Ll}{1,3})$/u.test(text) ||
    (isLoud(text) && /^(?:\p{Lu}{3,}|\d{4}\b)/u.test(next)) ||
    (/\s\d{1,2}\.?$/.test(text) && /^\p{L}+\.?,? \d{4}/u.test(next))
  );
}

/**
 * Joins the lines that a narrow column broke: those of a paragraph, and labels with what they say.
 * @param texts lines with no gap between them
 * @param fills did a line end because the next word did not fit? By its place
 */
export function joinBroken(
  texts: readonly string[],
  { width, fills }: { width: number; fills(at: number): boolean },
): string[] {
  if (width < MIN_WIDTH) return [...texts];
  const isFull = texts.map((_, at) => at + 1 < texts.length && fills(at));
  const full = isFull.filter(Boolean).length;
  const isWrapped = full >= (texts.length - 1) * 0.6 && isProse(texts);
  const lines: string[] = [];
  for (const [at, text] of texts.entries()) {
    const last = lines.at(-1);
    const isJoined =
      last && isFull[at - 1] && (goesOn(last, text) || (isWrapped && !/@\S*$/.test(last)));
    if (!isJoined) lines.push(text);
    else if (isBroken(last, text, new Set())) lines[lines.length - 1] = last.slice(0, -1) + text;
    else lines[lines.length - 1] = `${last} ${text}`;
  }
  return lines;
}
