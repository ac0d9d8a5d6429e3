import { fold } from '../../text/fold.ts';
import { type FoundDate, findDates } from '../entities/find-dates.ts';
import { findReferences } from '../entities/reference.ts';
import { anyOf, matchLabels, wordsOf } from '../languages/vocabulary.ts';
import type { Line } from '../text/lines.ts';

/** An action that a list links to, with the last day that its entry names, mostly the deadline. */
export type LinkedAction = { title: string; href: string; day?: FoundDate['date'] | undefined };
type Entry = LinkedAction & { host: string; pathname: string; at: number };

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

const isHeading = ({ kind }: Line) => kind === 'heading';

/** Finds the title that a link stands for: its own text, or a heading in the card that it opens or above it. */
function findTitle(text: string, { at, text: whole }: Line, lines: readonly Line[]): string {
  const isCard = text.length > whole.length;
  if (isCard) return lines.slice(at, at + ENTRY_LINES).find(isHeading)?.text ?? whole;
  if (text.length >= MIN_TITLE) return text;
  return lines.slice(Math.max(0, at - ENTRY_LINES), at).findLast(isHeading)?.text ?? '';
}

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
      found.set(href, { title, href, host, pathname, at: line.at });
    }
  }
  return [...found.values()];
}

/** In a list, addresses differ in their last step only, or at least have as many steps. */
const SHAPES: ((entry: Entry) => string)[] = [
  ({ host, pathname }) => host + pathname.replace(/[^/]*\/?$/, '').replace(/\d+/g, '0'),
  ({ host, pathname }) => [host, pathname.split('/')[1], pathname.split('/').length].join(' '),
];

/** Gives the links of a group their days. @returns nothing when most of them do not lead to actions */
function judge(group: readonly Entry[], lines: readonly Line[]): LinkedAction[] {
  const textsIn = (part: readonly Line[]) => part.map(({ text }) => text.slice(0, MAX_TEXT));
  const daysIn = (texts: string[]) => findDates(texts.join(' | ')).map(({ date }) => date);
  // What belongs to an entry stands after its title, up to the next one, or before it, in all of them alike.
  const parts = group.map(({ at, title, pathname }, n) => {
    const [from, to] = [(group[n - 1]?.at ?? -1) + 1, group[n + 1]?.at ?? lines.length];
    const after = textsIn(lines.slice(at, Math.min(at + ENTRY_LINES, to)));
    const before = textsIn(lines.slice(Math.max(at - 2, from), at + 1));
    const isNamed = [title, pathname, ...before, ...after.slice(0, 2)].some(namesAction);
    return { isNamed, after: daysIn(after), before: daysIn(before) };
  });
  const count = (side: 'after' | 'before') => parts.filter((one) => one[side].length > 0).length;
  const side = count('before') > count('after') ? 'before' : 'after';
  const isList = lines
    .slice(0, group[0]?.at)
    .some((one) => isHeading(one) && namesAction(one.text));
  const named = parts.filter(({ isNamed }) => isNamed).length;
  const signs = Math.max(named, isList ? count(side) : 0);
  if (signs < 2 || signs < group.length / 2) return [];
  return group.map(({ title, href }, n) => ({ title, href, day: parts[n]?.[side].sort().at(-1) }));
}

/** Finds the actions that a list links to, at least two: most name an action, or have a day under a heading that does. */
export function findLinkedActions(lines: readonly Line[], page?: string): LinkedAction[] {
  const entries = readEntries(lines, page);
  for (const shape of SHAPES) {
    const groups = Object.values(Object.groupBy(entries, shape));
    const lists = groups.map((group = []) => judge(group, lines));
    const [best = []] = lists.sort((a, b) => b.length - a.length);
    if (best.length > 0) return best.slice(0, MAX_LINKED);
  }
  return [];
}
