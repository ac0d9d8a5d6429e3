import { fold } from '../../text/fold.ts';
import { type FoundDate, findDates } from '../entities/find-dates.ts';
import { findReferences } from '../entities/reference.ts';
import { anyOf, wordsOf } from '../languages/vocabulary.ts';
import type { Line } from '../text/lines.ts';

/** An action that a list links to, with the last day that its entry names, mostly the deadline. */
export type LinkedAction = { title: string; href: string; day?: FoundDate['date'] };

/** Most actions of a list; longest text in which a sign is looked for, in characters; most lines of an entry. */
const [MAX_LINKED, MAX_TEXT, ENTRY_LINES] = [50, 300, 6];
/** Shortest title, in characters; shorter links lead to other pages of the list, countries or languages. */
const MIN_TITLE = 12;

/** Makes `accion urgente` stand for `acciones urgentes`, too. */
const inAnyNumber = (words: string) =>
  words.replace(/([a-z]{2,}?)(?:ao|[aeio])?(?= |$)/g, '$1[a-z]{0,3}');
const KINDS = anyOf([...wordsOf('urgentKinds'), ...wordsOf('letterKinds')].map(inAnyNumber));
const KIND = new RegExp(`(?<!\\p{L})(?:${KINDS})(?!\\p{L})|\\bua ?\\d{1,3} \\d{2,4}\\b`, 'u');
const namesAction = (text: string) =>
  KIND.test(fold(text.slice(0, MAX_TEXT)).replace(/[-_/]+/g, ' ')) ||
  findReferences(text.slice(0, MAX_TEXT)).some(({ isNamed }) => isNamed);

type Entry = { title: string; href: string; host: string; path: string; at: number };

/** Finds the title that a link stands for: its own text, or a heading in the card that it opens or above it. */
function findTitle(text: string, line: Line, lines: readonly Line[]): string {
  const isCard = text.length > line.text.length;
  if (!isCard && text.length >= MIN_TITLE) return text;
  const [first, last] = [line.at - ENTRY_LINES, line.at + ENTRY_LINES];
  const near = isCard ? lines.slice(line.at, last) : lines.slice(Math.max(0, first), line.at);
  const heading = (isCard ? near : near.reverse()).find(({ kind }) => kind === 'heading');
  return heading?.text ?? (isCard ? line.text : '');
}

function readEntries(lines: readonly Line[], page = ''): Entry[] {
  const found = new Map<string, Entry>();
  for (const line of lines) {
    for (const link of line.links ?? []) {
      if (!URL.canParse(link.href) || found.size >= MAX_LINKED * 5) continue;
      const { host, pathname: path, href } = new URL(link.href.replace(/#.*$/s, ''));
      const isOther = href !== page && !/\.(?:docx?|pdf|rtf|odt|jpe?g|png|zip)$/i.test(path);
      const title = findTitle(link.text, line, lines).trim().slice(0, MAX_TEXT);
      if (!isOther || !host || title.length < MIN_TITLE || found.has(href)) continue;
      found.set(href, { title, href, host, path, at: line.at });
    }
  }
  return [...found.values()];
}

/** Gives the links of a group their days. @returns nothing when most of them do not lead to actions */
function judge(group: readonly Entry[], lines: readonly Line[]): LinkedAction[] {
  const textsIn = (from: number, to: number) =>
    lines.slice(Math.max(0, from), to).map(({ text }) => text.slice(0, MAX_TEXT));
  const dayOf = (texts: string[]) =>
    texts
      .flatMap((text) => findDates(text).map(({ date }) => date))
      .sort()
      .at(-1);
  const count = (all: unknown[]) => all.filter(Boolean).length;
  // What belongs to an entry stands after its title, up to the next one, or before it, in all of them alike.
  const after = group.map(({ at }, n) =>
    textsIn(at, Math.min(at + ENTRY_LINES, group[n + 1]?.at ?? Infinity)),
  );
  const before = group.map(({ at }, n) =>
    textsIn(Math.max(at - 2, (group[n - 1]?.at ?? -1) + 1), at + 1),
  );
  const [daysAfter, daysBefore] = [after.map(dayOf), before.map(dayOf)];
  const days = count(daysBefore) > count(daysAfter) ? daysBefore : daysAfter;
  const named = group.filter(({ title, path }, n) =>
    [title, path, ...(before[n] ?? []), ...(after[n]?.slice(0, 2) ?? [])].some(namesAction),
  );
  const heads = lines.slice(0, group[0]?.at).filter(({ kind }) => kind === 'heading');
  const isList = heads.some(({ text }) => namesAction(text));
  const signs = Math.max(named.length, isList ? count(days) : 0);
  if (signs < 2 || signs < group.length / 2) return [];
  return group.map(({ title, href }, n) => ({ title, href, ...(days[n] && { day: days[n] }) }));
}

/**
 * Finds the actions that a list links to: two links or more whose addresses differ in their last step only, most of
 * which name an action by number or kind, or have a day under a heading that names the kind. Menus must be gone.
 */
export function findLinkedActions(lines: readonly Line[], page?: string): LinkedAction[] {
  const shapeOf = ({ host, path }: Entry) =>
    host + path.replace(/[^/]*\/?$/, '').replace(/\d+/g, '0');
  const groups = Object.values(Object.groupBy(readEntries(lines, page), shapeOf));
  const lists = groups.map((all = []) => judge(all, lines));
  return lists.sort((a, b) => b.length - a.length)[0]?.slice(0, MAX_LINKED) ?? [];
}
