import { contactsOf } from '../../entities/contacts.ts';
import { isBody, isEmbassy, isHead, isRole, splitRole } from '../../entities/names.ts';
import { tables } from '../../languages/index.ts';
import { anyOf, wordsOf } from '../../languages/vocabulary.ts';
import { isBlank, isSeparator, type Line } from '../../text/lines.ts';

/** Joins each entry of a list of addressees into one line, where a margin broke the entries. */
export function joinEntries(lines: readonly Line[]): Line[] {
  const items = lines.filter(({ kind }) => kind === 'item');
  const long = items.filter(({ text }) => text.length > 45 || /[,;].*[,;]/.test(text));
  if (items.length < 2 || long.length < items.length * 0.6) return [...lines];
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.kind === 'item' && line.kind !== 'item' && !isBlank(line) && !isSeparator(line))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` };
    else joined.push(line);
  }
  return joined;
}

/** A salutation with its label at the end of a line that holds the whole address. */
const SALUTATION = new RegExp(
  `(?<![\\s,;|])[\\s,;|]+(?:${anyOf(tables.flatMap(({ labels }) => labels.salutation ?? []))})\\s?:.{3,90}$`,
  'iu',
);
const CARE_OF = /\s+(?=c\/o\s)/iu;
/** An embassy behind a person's name on one line, which has lost its breaks. */
const EMBASSY = new RegExp(`(?<=\\p{L}{3}) (?=(?:${anyOf(wordsOf('embassies'))})\\s)`, 'iu');

/** Splits a text at the first place that fits, behind a head of some letters. */
function splitAt(pattern: RegExp, text: string): string[] {
  const { index } = pattern.exec(text.slice(6)) ?? {};
  return index === undefined ? [text] : [text.slice(0, index + 6), text.slice(index + 6).trim()];
}

const isOnlyRole = (text: string) => isRole(text) && !splitRole(text);

/** Splits a long line that holds a whole address: its parts, then its contacts. */
export function splitLine(line: Line): Line[] {
  const greeting = SALUTATION.exec(line.text);
  if (greeting && greeting.index > 20)
    return [
      ...splitLine({ ...line, text: line.text.slice(0, greeting.index) }),
      { ...line, text: greeting[0].replace(/^[\s,;|]+/u, '') },
    ];
  const { rest } = contactsOf(line);
  const parts = rest.split(/\s*[,;]\s+|(?<=\p{L}{4})\.\s+(?=\p{Lu})/u).filter(Boolean);
  // Two offices in a row are one person's: `Minister of Justice, Keeper of the Seals`.
  const pieces: string[] = [];
  for (const [at, part] of parts.entries()) {
    const isAlso = at > 1 && isOnlyRole(part) && isOnlyRole(parts[at - 1] ?? '');
    if (isAlso) pieces.push(`${pieces.pop()}, ${part}`);
    else pieces.push(part);
  }
  if (pieces.length < 3 || rest.length < 40) {
    const [person = '', embassy] = rest.length < 60 ? [] : splitAt(EMBASSY, line.text);
    const isBoth = embassy !== undefined && /^\p{Lu}/u.test(embassy) && isHead(person);
    return isBoth ? [person, embassy].map((text) => ({ ...line, text })) : [line];
  }
  const [head = '', ...others] = pieces;
  if (!isHead(head) && !isBody(head) && !isEmbassy(head)) return [line];
  const tail = line.text.slice(Math.max(0, line.text.lastIndexOf(rest.slice(-12)) + 12));
  const heads = splitAt(CARE_OF, head);
  return [...heads, ...others, tail]
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text, at) => ({
      at: line.at,
      text,
      ...(at === 0 && line.kind ? { kind: line.kind } : {}),
    }));
}
