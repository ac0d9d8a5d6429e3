import { fold } from '../../../text/fold.ts';
import { hasContacts } from '../../entities/contacts.ts';
import { speaksInFirstPerson } from '../../languages/first-person.ts';
import { tables } from '../../languages/index.ts';
import {
  anyOf,
  findOffice,
  greetsMembers,
  isFormula,
  matchLabels,
  salutationLanguage,
  wholeWord,
} from '../../languages/vocabulary.ts';
import { isBlank, isSeparator, type Line } from '../../text/lines.ts';

/** How a letter begins. */
export interface Opening {
  salutation: string;
  /** what shows that a letter begins: words that greet, an office, a title, or only how its lines look */
  by: 'greeting' | 'office' | 'title' | 'shape';
  /** the text that follows on the line of the salutation */
  rest: string;
  subject?: string;
  /** the line on which the letter goes on */
  next: number;
}

/** Longest line that is only a salutation, in UTF-16 units. */
const MAX_SALUTATION = 110;
/** Number of filled lines in which a letter that greets nobody must say who speaks. */
const MAX_AHEAD = 10;
const ENDS_OPEN = /[,:;!،：，、]$/u;
/** How a closing ends; other words may follow below it. */
const ENDS_LETTER = /[,،，]\s*$/u;
const ABBREVIATIONS = /\b(mr|mrs|ms|dr|sr|sra|hon|h\.e)\./giu;
/** Words of a line that asks the reader to write. */
const REQUEST = wholeWord('writing', 'letterCounts', 'politeStarts');
/** The label of a letter on the line of its salutation: `SAMPLE LETTER Dear Minister, I …`. */
const LETTER_LABEL = new RegExp(
  `^(?:${anyOf(tables.flatMap(({ labels }) => labels.letter ?? []))})[\\s:]+(?=\\S)`,
  'u',
);
/** A street, or a place with its code: `12 rue Exemple, 75000 Paris`. */
const STREET = /^(?=[^.!?]{5,80}$)(?:\d+[\p{L}\d/-]* \p{L}|.*\b\d{4,6} \p{Lu})/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Length of a text in Latin letters; a sign of Chinese, Japanese or Korean says as much as three. */
export const sizeOf = (text: string) => text.length + 2 * (text.match(CJK)?.length ?? 0);

/** Is this a paragraph of a letter, and not a line of an address? */
const isParagraph = ({ text, kind }: Line) =>
  kind !== 'item' &&
  (sizeOf(text.trim()) > 60 || (sizeOf(text) > 25 && /[.!?:。؟…]\s*$/u.test(text)));

/** Does a line begin here, and not go on from the line above, where the margin ended it? */
function isOwnLine(lines: readonly Line[], at: number): boolean {
  const { text, width } = lines[at] as Line;
  const above = lines[at - 1]?.text.trim() ?? '';
  if (!/^[^\p{L}\d]*(?!\p{Ll})\p{L}/u.test(text)) return false;
  return width === undefined || (text.length < width * 0.9 && above.length < width * 0.75);
}

/** Does the text between this line and the next salutation speak in the first person? */
function speaksBelow(lines: readonly Line[], from: number): boolean | undefined {
  const texts: string[] = [];
  for (let at = from; at < lines.length && texts.length < MAX_AHEAD; at += 1) {
    const line = lines[at] as Line;
    if (isSeparator(line) || line.kind === 'heading' || salutationLanguage(line.text)) break;
    if (!isBlank(line)) texts.push(line.text.slice(0, 600));
    if (line.text.length < 60 && ENDS_LETTER.test(line.text)) break;
  }
  return speaksInFirstPerson(texts.join('\n'));
}

/** Reads a subject that stands between the salutation and the first paragraph, with or without its label. */
function readSubjectBelow(first: Line | undefined, second: Line | undefined) {
  if (!first || !second) return undefined;
  const text = first.text.trim();
  const label = matchLabels(text).find((one) => one.label === 'subject');
  if (label && label.end < text.length) return text.slice(label.end).trim();
  const isSubject =
    text.length <= MAX_SALUTATION &&
    first.kind !== 'item' &&
    !/[.,:;?!،؟。]["”»]?$/u.test(text) &&
    !speaksInFirstPerson(text) &&
    (second.at - first.at > 1 || text.length < (first.width ?? 0) * 0.7 || !first.width) &&
    isParagraph(second) &&
    !salutationLanguage(text);
  return isSubject ? text : undefined;
}

/** Reads the salutation that shares its line with the first sentence. */
function readShared(text: string): Pick<Opening, 'salutation' | 'rest'> | undefined {
  const bare = text.replace(ABBREVIATIONS, '$1 ');
  // The page may have lost the break between them: `Dear General,I am …`.
  const run = /^([^.?!]{4,100}?[,:;!،])(?:\s+(?=\S)|(?=\p{Lu}))/u.exec(bare);
  if (!run?.[1]) return undefined;
  const rest = text.slice(run[0].length);
  if (!/^[\p{Lu}¡¿]/u.test(rest) && !speaksInFirstPerson(rest)) return undefined;
  return { salutation: text.slice(0, run[1].length), rest };
}

/** Reads how a letter begins on this line; undefined where none begins. */
export function readOpening(
  lines: readonly Line[],
  at: number,
  isLabelled: boolean,
): Opening | undefined {
  const printed = (lines[at] as Line).text.trim();
  const text = printed.slice(LETTER_LABEL.exec(fold(printed))?.[0].length ?? 0);
  // Who has an address or an account on the same line is not greeted, but written to.
  if (greetsMembers(text) || /^[^,!?]{0,110}@/u.test(text)) return undefined;
  const isGreeting = salutationLanguage(text) !== undefined;
  const isShort = text.length > 3 && text.length <= MAX_SALUTATION;
  if (!isGreeting && (!isShort || !isOwnLine(lines, at))) return undefined;
  const [first, second] = lines.slice(at + 1, at + 8).filter((line) => !isBlank(line));
  const subject = readSubjectBelow(first, second);
  const follower = subject === undefined ? first : second;
  // Numbers and addresses stand below an addressee.
  const isAddressed =
    first !== undefined &&
    first.text.length < 130 &&
    (hasContacts(first.text) || STREET.test(first.text));
  const isFollowed = follower !== undefined && isParagraph(follower) && !isAddressed;
  const opening = {
    ...{ salutation: text, rest: '', next: (subject === undefined ? at : (first as Line).at) + 1 },
    ...(subject === undefined ? {} : { subject }),
  };
  const isOpen = ENDS_OPEN.test(text);
  const bare = text.replace(ABBREVIATIONS, '$1');
  if (isGreeting) {
    const isBare =
      (isLabelled || isFollowed) &&
      bare.split(' / ').every((one) => /^[^.?\d@]{4,60}$/u.test(one)) &&
      speaksBelow(lines, opening.next) !== false;
    const isWhole = /(?:\p{Ll}{6}|\d)[.!?]\s+\p{Lu}/u.test(bare);
    if (isShort && !isWhole && !isAddressed && !/[.?]$/.test(bare) && (isOpen || isBare))
      return { ...opening, by: 'greeting' };
    const shared = isAddressed ? undefined : readShared(text);
    return shared && { ...shared, by: 'greeting', next: at + 1 };
  }
  if (!isFollowed || (lines[at] as Line).kind === 'item' || matchLabels(text).length > 0)
    return undefined;
  const isRequest = REQUEST.test(fold(text));
  const isKnown = isFormula('salutation', text);
  const by = findOffice(text);
  if (!by && !isKnown && (!isOpen || /\d/.test(text))) return undefined;
  const speaks = speaksBelow(lines, opening.next);
  // `Send this text to the ambassador:` stands above a letter that greets nobody.
  if (isRequest) return speaks && isOpen ? { ...opening, salutation: '', by: 'title' } : undefined;
  if (speaks ? isKnown : speaks === undefined && (isKnown || isOpen))
    return { ...opening, by: 'shape' };
  // A language with a table has words for whoever speaks, and for offices.
  return speaks && by ? { ...opening, by: isOpen ? by : 'title' } : undefined;
}
