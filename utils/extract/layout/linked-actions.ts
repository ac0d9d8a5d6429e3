import { CALL_WORDS, OPENING_WORDS } from '../../feeds/call-words.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { type FoundDate, findDates } from '../entities/find-dates.ts';
import { findReferences } from '../entities/reference.ts';
import { countriesIn } from '../languages/country-names.ts';
import { anyOf, matchLabels, wordsOf } from '../languages/vocabulary.ts';
import { isBlank, type Line } from '../text/lines.ts';

/** An action that a list links to, with the last day that its entry names, mostly the deadline. */
export type LinkedAction = { title: string; href: string; day?: FoundDate['date'] | undefined };
/** `at`: its line; `isAlone`: is it the whole line, and not a word in a sentence? */
type Entry = LinkedAction & { host: string; pathname: string; at: number; isAlone: boolean };

/** Most actions, most lines of each, and the longest text and the shortest title that count, in characters. */
const [MAX_LINKED, ENTRY_LINES, MAX_TEXT, MIN_TITLE] = [50, 6, 300, 12];

/** Makes `accion urgente` stand for `acciones urgentes`, too. */
const inAnyNumber = (words: string) =>
  words.replace(/([a-z]{2,}?)(?:ao|[aeio])?(?= |$)/g, '$1[a-z]{0,3}');
const KINDS = anyOf([...wordsOf('urgentKinds'), ...wordsOf('letterKinds')].map(inAnyNumber));
const KIND = new RegExp(`(?<!\\p{L})(?:${KINDS})(?!\\p{L})|\\bua ?\\d{1,3} \\d{2,4}\\b`, 'u');
const namesAction = (text: string) =>
  KIND.test(fold(text.slice(0, MAX_TEXT)).replace(/[-_/]+/g, ' ')) ||
  findReferences(text.slice(0, MAX_TEXT)).some(({ isNamed }) => isNamed);

const whole = (patterns: readonly string[], flags = 'u') =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags);
/** What calls call themselves where they are listed: `Act now`, `Agissez`. */
const CALLS = [...Object.values(CALL_WORDS).flat(), ...OPENING_WORDS];
const CALL = whole(CALLS);
const foldAddress = (text: string) =>
  squeeze(fold(text.slice(0, MAX_TEXT)).replace(/[-_/.]+/g, ' '));
const callsForAction = (text: string) => namesAction(text) || CALL.test(foldAddress(text));
/** Does a title say only what is behind the link, and not in which case: `Our Urgent Actions`? */
const ONLY_KIND = whole([KINDS, ...CALLS], 'gu');
const saysNoCase = (title: string) =>
  foldAddress(title)
    .replace(ONLY_KIND, '')
    .replace(/[^\p{L}\p{N}]/gu, '').length < 8 &&
  callsForAction(title) &&
  countriesIn(title).length === 0 &&
  findReferences(title).length === 0;

const isHeading = ({ kind }: Line) => kind === 'heading';

/** Finds the title that a link stands for: its own text, or a heading in the card that it opens or above it. */
function findTitle(text: string, { at, text: whole }: Line, lines: readonly Line[]): string {
  const isCard = text.length > whole.length;
  if (isCard) return lines.slice(at, at + ENTRY_LINES).find(isHeading)?.text ?? whole;
  if (text.length >= MIN_TITLE) return text;
  return lines.slice(Math.max(0, at - ENTRY_LINES), at).findLast(isHeading)?.text ?? '';
}

/** Is a link the line, or its beginning with a remark behind, and not a word in a sentence? */
const standsAlone = (link: string, line: string) =>
  link.length > line.length * 0.7 ||
  (line.length < 160 && link.length > line.length * 0.3 && line.startsWith(link));

function readEntries(lines: readonly Line[], page = ''): Entry[] {
  const found = new Map<string, Entry>();
  for (const line of lines) {
    // Below “Other actions”, an action itself ends.
    if (isHeading(line) && matchLabels(line.text)[0]?.label === 'tail') break;
    for (const link of line.links ?? []) {
      if (!URL.canParse(link.href) || found.size >= MAX_LINKED * 5) continue;
      const { href, host, pathname } = new URL(link.href.replace(/#.*$/s, ''));
      const title = findTitle(link.text, line, lines).trim().slice(0, MAX_TEXT);
      const isFile = /\.(?:docx?|pdf|rtf|odt|jpe?g|png|zip)$/i.test(pathname);
      if (isFile || !host || href === page || title.length < MIN_TITLE || found.has(href)) continue;
      if (saysNoCase(title)) continue;
      const isAlone = isHeading(line) || standsAlone(link.text, line.text);
      found.set(href, { title, href, host, pathname, at: line.at, isAlone });
    }
  }
  return [...found.values()];
}

/** In a list, addresses differ in their last step only, or at least have as many steps. */
const SHAPES: ((entry: Entry) => string)[] = [
  ({ host, pathname }) => host + pathname.replace(/[^/]*\/?$/, '').replace(/\d+/g, '0'),
  ({ host, pathname }) => [host, pathname.split('/')[1], pathname.split('/').length].join(' '),
];

/** What stands around the links of a list: its lines, and whether the page's own address names actions. */
interface Around {
  lines: readonly Line[];
  /** where each of the page's entries stands */
  taken: ReadonlySet<number>;
  path: string;
}

/** What is said of the whole list: by the heading right above it, or by the page's address. */
function nameOf(group: readonly Entry[], { lines, taken, path }: Around): string[] {
  const first = group[0]?.at ?? 0;
  const heading = lines.slice(0, first).findLast((one) => isHeading(one) && !taken.has(one.at));
  // A card's own heading stands after its link, and another link's above it.
  const above = heading && !group.some(({ title }) => title === heading.text) ? heading.text : '';
  return [above.slice(0, MAX_TEXT), path];
}

/** Shortest list whose entries do not name actions themselves. */
const MIN_LISTED = 3;

/** Gives the links of a group their days. @returns nothing when most of them do not lead to actions */
function judge(group: readonly Entry[], around: Around): LinkedAction[] {
  const { lines } = around;
  const textsIn = (part: readonly Line[]) => part.map(({ text }) => text.slice(0, MAX_TEXT));
  const daysIn = (texts: string[]) => findDates(texts.join(' | ')).map(({ date }) => date);
  // What belongs to an entry stands after its title, up to the next one, or before it, in all of them alike.
  const parts = group.map(({ at, title, pathname }, n) => {
    const [from, to] = [(group[n - 1]?.at ?? -1) + 1, group[n + 1]?.at ?? lines.length];
    const after = textsIn(lines.slice(at, Math.min(at + ENTRY_LINES, to)));
    const before = textsIn(lines.slice(Math.max(at - 2, from), at + 1));
    const isNamed = [title, pathname, ...before, ...after.slice(0, 2)].some(namesAction);
    return {
      isNamed,
      after: daysIn(after),
      before: daysIn(before),
      near: [...before, after[1] ?? ''],
    };
  });
  const count = (side: 'after' | 'before') => parts.filter((one) => one[side].length > 0).length;
  const side = count('before') > count('after') ? 'before' : 'after';
  const isList = lines
    .slice(0, group[0]?.at)
    .some((one) => isHeading(one) && namesAction(one.text));
  const named = parts.filter(({ isNamed }) => isNamed).length;
  const signs = Math.max(named, isList ? count(side) : 0, countListed());
  if (signs < 2 || signs < group.length / 2) return [];
  return group.map(({ title, href }, n) => ({ title, href, day: parts[n]?.[side].sort().at(-1) }));

  /** How many are cases of a list that is named as a whole, though none of them is. */
  function countListed(): number {
    const names = nameOf(group, around);
    if (group.length < MIN_LISTED || !names.some(callsForAction)) return 0;
    // `Urgent actions` heads cases; `Act now` also heads ways to help, of which none has a country or a day.
    const isSure = names.some(namesAction);
    const isCase = (n: number) =>
      isSure ||
      (parts[n]?.[side].length ?? 0) > 0 ||
      (parts[n]?.near.some((text) => text.length < 120 && countriesIn(text).length > 0) ?? false);
    return group.filter(({ isAlone }, n) => isAlone && isCase(n)).length;
  }
}

/**
 * Finds the actions that a list links to, at least two: most name an action, or have a day under a heading that does, or
 * stand in a list whose heading or address does.
 * @param url the page's own address
 */
export function findLinkedActions(
  lines: readonly Line[],
  { url }: { url?: string } = {},
): LinkedAction[] {
  // Gaps and cells of tables bring blank lines, which say nothing of what belongs together.
  const filled = lines.filter((line) => !isBlank(line)).map((line, at) => ({ ...line, at }));
  const entries = readEntries(filled, url);
  const path = url && URL.canParse(url) ? new URL(url).pathname : '';
  const around = { lines: filled, taken: new Set(entries.map(({ at }) => at)), path };
  for (const shape of SHAPES) {
    const groups = Object.values(Object.groupBy(entries, shape));
    const lists = groups.map((group = []) => judge(group, around));
    const [best = []] = lists.sort((a, b) => b.length - a.length);
    if (best.length > 0) return best.slice(0, MAX_LINKED);
  }
  return [];
}
