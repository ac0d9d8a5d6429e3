import { fold } from '../../text/fold.ts';
import { hasContacts } from '../entities/contacts.ts';
import { isBody, isEmbassy, isName, isRole, isTitled } from '../entities/names.ts';
import { findReferences } from '../entities/reference.ts';
import { countriesNamed, countryNamed, weighCountries } from '../languages/country-names.ts';
import { anyOf, matchLabels, salutationLanguage, wordsOf } from '../languages/vocabulary.ts';
import { isBlank, type Line } from '../text/lines.ts';

/** A line on which one of several actions may begin. The key is the same where an action is named twice. */
interface Start {
  at: number;
  key: string;
}

/** Finds the number of the action that this line names as a heading. */
function findActionNumber(line: Line): string | undefined {
  const text = line.text.trim();
  if (text.length > 200 || !text || line.isMailSubject) return undefined;
  const [reference] = findReferences(text);
  if (!reference?.isNamed) return undefined;
  const before = text.slice(0, reference.from).replace(/[^\p{L}]/gu, '');
  const after = text.slice(reference.to).trim();
  const isHeading =
    line.kind === 'heading' ||
    before.length < 4 ||
    (/^[)\]]?$/.test(after) &&
      /[([]\s*(?:[\p{L} .'-]+[:,]\s*)?$/u.test(text.slice(0, reference.from)));
  return isHeading && !/(?:word|pdf|document|kb)\b/iu.test(after)
    ? `${reference.number}/${reference.year}`
    : undefined;
}

/** `1)`, `CASO 2 -`, `Schrijfactie 1` before a country, or the kind alone. */
const ENTRY_NUMBER = '(?:n[or°.]{0,2}\\s*)?(?:\\d{1,2}|[ivx]{1,4})(?![\\p{L}\\d])\\s*[.):/–-]*\\s*';
const ENTRY = new RegExp(
  `^(?<before>${ENTRY_NUMBER})?(?<kind>(?:${anyOf(wordsOf('entryKinds'))})\\s*)?(?<number>${ENTRY_NUMBER})?[:.–-]*\\s*(?<rest>\\p{L}.{2,150})$`,
  'u',
);

/** Finds the key of the entry that a line heads: a country, with a number, a kind or a list's mark before it. */
function findEntryKey({ text, kind: of, at }: Line): string | undefined {
  if (text.length > 160) return undefined;
  const { before, kind, number, rest = '' } = ENTRY.exec(fold(text.trim()))?.groups ?? {};
  if (!before && !number && !kind && of !== 'item') return undefined;
  const name = rest.split(/\s*[:–,(|]\s*|\s-\s/)[0]?.replace(/[:\s.]+$/, '') ?? '';
  const codes = countriesNamed(name) ?? [countryNamed(name)].flatMap((code) => code ?? []);
  if (codes.length === 0) return undefined;
  const counted = (number ?? before)?.replace(/[^\p{L}\p{N}]/gu, '');
  return `${codes.join()} ${counted ?? at}`;
}

const ASKING_LABELS = new Set(['targets', 'letter', 'copies', 'demands']);

/** Do these lines ask to write to somebody, or to send something? */
export const asks = (piece: readonly Line[]) =>
  piece.some(
    ({ text }) =>
      matchLabels(text).some(({ label }) => ASKING_LABELS.has(label)) ||
      (text.length < 90 && (salutationLanguage(text) !== undefined || hasContacts(text))),
  );

const ENDED = new RegExp(`^(?:${anyOf(wordsOf('endings'))})(?![\\p{L}])`, 'u');

/** Does this piece name an action by its number, and say that it is over? */
const isOver = (piece: readonly Line[]) =>
  findReferences(piece[0]?.text ?? '').some(({ isNamed }) => isNamed) &&
  piece.slice(1).some(({ text }) => ENDED.test(fold(text.trim())));

/** Cuts lines into pieces, one for each start. */
function cutAt(lines: readonly Line[], starts: readonly Start[]): Line[][] {
  const base = lines[0]?.at ?? 0;
  return starts.map(({ at }, place) =>
    lines.slice(at - base, starts[place + 1] ? (starts[place + 1] as Start).at - base : undefined),
  );
}

/** Longest heading of a case, in UTF-16 units, and shortest text that tells what happened. */
const MAX_TOPIC = 80;
const MIN_STORY = 60;

/**
 * Finds the person or country that a line heads: text follows that names it, too. The name of an addressee is followed
 * by an address, and the country at the end of an address by something else.
 */
function findTopic({ text }: Line, next: Line | undefined): string | undefined {
  const story = next?.text ?? '';
  const topic = text.trim().replace(/\s*:$/, '');
  if (topic.length > MAX_TOPIC || story.length < MIN_STORY || salutationLanguage(story))
    return undefined;
  if (
    /[.!?@]$/.test(topic) ||
    matchLabels(text).length > 0 ||
    [isRole, isTitled, isBody, isEmbassy].some((is) => is(topic))
  )
    return undefined;
  const countries = weighCountries(story);
  const parts = topic.replace(/\([^()]*\)/g, '').split(/\s*[:–,|]\s*|\s-\s/u);
  const isNamed = (part: string) => {
    const code = countryNamed(part);
    return code
      ? countries.has(code)
      : isName(part) && story.includes(part.split(/\s+/).at(-1) ?? part);
  };
  return fold(parts.find(isNamed) ?? '') || undefined;
}

/** Finds cases that a person's or country's name heads, each with its own contact or letter. */
function findCases(lines: readonly Line[]): Line[][] {
  const filled = lines.filter((line) => !isBlank(line));
  const starts = findStarts(filled, (line, place) => findTopic(line, filled[place + 1]));
  return cutAt(lines, chooseStarts(lines, starts)).filter((piece) => asks(piece));
}

const sizeOf = (piece: readonly Line[]) => piece.filter((line) => !isBlank(line)).length;

/** Keeps one start for each key, the one that most lines follow. The others stand in a table of contents. */
function chooseStarts(lines: readonly Line[], starts: readonly Start[]): Start[] {
  const best = new Map<string, { start: Start; size: number }>();
  for (const [at, piece] of cutAt(lines, starts).entries()) {
    const start = starts[at] as Start;
    const size = sizeOf(piece);
    if (size > (best.get(start.key)?.size ?? -1)) best.set(start.key, { start, size });
  }
  return starts.filter((start) => best.get(start.key)?.start === start);
}

/** Finds the lines on which an action begins. */
const findStarts = (
  lines: readonly Line[],
  keyOf: (line: Line, place: number) => string | undefined,
) =>
  lines.flatMap((line, place): Start[] => {
    const key = keyOf(line, place);
    return key ? [{ at: line.at, key }] : [];
  });

/** Adds the lines before the first piece. */
function withBefore(lines: readonly Line[], pieces: Line[][]) {
  const first = pieces[0]?.[0]?.at ?? 0;
  return { before: lines.filter(({ at }) => at < first), pieces };
}

/** Splits a source into pieces, one for each action, and the lines before the first piece. */
export function splitActions(lines: Line[]): { before: Line[]; pieces: Line[][] } {
  const one = { before: [], pieces: [lines] };
  const entries = cutAt(lines, chooseStarts(lines, findStarts(lines, findEntryKey))).filter(
    (piece) => (sizeOf(piece) >= 4 && asks(piece)) || (sizeOf(piece) >= 2 && isOver(piece)),
  );
  if (entries.length >= 2) return withBefore(lines, entries);
  const seen = new Set<string>();
  const starts = findStarts(lines, findActionNumber).filter(
    ({ key }) => !seen.has(key) && seen.add(key),
  );
  if (starts.length < 2) {
    const cases = findCases(lines);
    return cases.length >= 2 ? withBefore(lines, cases) : one;
  }
  const pieces = cutAt(lines, starts);
  // References in a list of links do not begin actions: an action has several lines.
  const whole = pieces.filter((piece) => sizeOf(piece) >= 3);
  if (whole.length < 2 || whole.length < pieces.length * 0.6) return one;
  return withBefore(lines, whole);
}
