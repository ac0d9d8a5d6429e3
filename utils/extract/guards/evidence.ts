import { fold } from '../../text/fold.ts';
import { AI_INDEX, INDEX_COUNTRIES } from '../entities/ai-index.ts';
import { findDates } from '../entities/find-dates.ts';
import { caseOf, findReferences } from '../entities/reference.ts';
import { deadlinesIn } from '../fields/deadline.ts';
import { countriesIn } from '../languages/country-names.ts';
import type { Label } from '../languages/table.ts';
import { matchLabels } from '../languages/vocabulary.ts';
import { findOwnHeading, isBlank, type Line, textOf } from '../text/lines.ts';
import { MAX_SHORT, placeOf } from '../text/place.ts';
import { countShared, sharesName, stemsOf } from '../text/stems.ts';
import { ADDRESSEE_LISTS, type Guarded, linesOf, mark, tellsReader } from './guarded.ts';
import { familyOf } from './organisers.ts';

/** What speaks for a value: it stands in a part of its own, in the title's block, behind its label, more than once. */
const WEIGHTS = { apart: 2, below: 1.5, above: 1, within: 1, labelled: 1, again: 1 };
/** The least evidence of a value that nobody needs to check, alone and beside others, and how much more it has than these. */
const [ENOUGH, ENOUGH_BESIDE, MORE] = [1, 1.5, 0.5];

/** How often at least a page names whom an action without a name in its title is for. */
const MIN_NAMED = 3;

const daysIn = (text: string): string[] => findDates(text).map(({ date }) => date);
const indexesIn = (text: string) =>
  [AI_INDEX.exec(text)?.[0].toUpperCase().replace(/\s+/g, '')].filter((one) => one !== undefined);
const casesIn = (text: string) => [
  ...findReferences(text).map(caseOf),
  ...(text.match(/\bOBS \d{2,4}(?:\.\d+)?/g) ?? []),
];

/** Kinds of facts of which an action has one, so that any other value on the page is a rival. */
const KINDS = [
  { path: 'reference', valuesIn: casesIn },
  { path: 'index', valuesIn: indexesIn },
  { path: 'issued', valuesIn: daysIn },
  { path: 'deadline', valuesIn: deadlinesIn },
  { path: 'country', valuesIn: countriesIn },
] as const satisfies { path: Label; valuesIn(text: string): string[] }[];
type Kind = (typeof KINDS)[number];

const countryOfIndex = (text: string) =>
  INDEX_COUNTRIES.get(text.replace(/^([A-Z]{3})(\d\d).*$/, '$1 $2'));

/** What says independently which case the page is about: its own title and address, a mail's subject, letters, posts. */
function partsApart({ lines, url = '', page = '', published = '', action }: Guarded): string[] {
  const { letters = [], posts = [], demands = [] } = action;
  const texts = [...letters.flatMap(Object.values), ...posts.map(({ text }) => text), ...demands];
  const subjects = lines.filter(({ isMailSubject }) => isMailSubject).map(({ text }) => text);
  return [
    ...[page, url.replace(/[-_/]+/g, ' '), published, ...subjects],
    ...texts.flatMap((text) => Object.values(text).flat().map(String)),
  ];
}

/** What the rules below compare the record with. */
interface Around {
  /** the parts that say independently which case the page is about */
  apart: string[];
  /** line of the title, where something speaks for the title itself */
  titleAt: number | undefined;
  addresses: string[];
  /** short lines outside of letters and posts: those that show facts */
  short: Shown[];
  /** a line, with what it says of itself */
  show(line: Line): Shown;
}

/** A line that shows facts: the labels in it, and where it stands towards the title. */
interface Shown {
  line: Line;
  labels: Label[];
  place: ReturnType<typeof placeOf>;
}

function lookAround(guarded: Guarded): Around {
  const { lines, action, fields } = guarded;
  const apart = partsApart(guarded);
  const at = linesOf(guarded, 'title')[0]?.at;
  const isOnly = at !== undefined && findOwnHeading(lines)?.at === at;
  const [title = ''] = Object.values(action.title ?? {});
  const messages = fields.filter(({ path }) => /^(?:letters|posts)/.test(path));
  const isInMessage = (line: Line) =>
    messages.some(({ lines: [first, last] }) => line.at >= first && line.at <= last);
  // The story has the title's words, and what stands apart, if anything does, has the story's names.
  const told = Object.values(action.summary ?? {}).join(' ');
  const known = stemsOf(apart);
  const isTold =
    countShared(title, stemsOf([told])) > 1 && (known.size === 0 || sharesName(told, known));
  const titleAt = isOnly || isTold || countShared(title, known) > 0 ? at : undefined;
  const show = (line: Line): Shown => ({
    line,
    labels: matchLabels(line.text).map(({ label }) => label),
    place: placeOf(line, titleAt, lines),
  });
  return {
    apart,
    titleAt,
    show,
    addresses: ADDRESSEE_LISTS.flatMap((list) => action[list] ?? []).flatMap(
      ({ name, role = '', address }) => [name, role, ...address],
    ),
    short: lines
      .filter((line) => !isBlank(line) && line.text.length <= MAX_SHORT && !isInMessage(line))
      .map(show),
  };
}

/** Marks a fact for which less speaks than it takes, or no more than for another one of its kind on the page. */
function guardFact(guarded: Guarded, { path, valuesIn }: Kind, around: Around): void {
  const { action, fields } = guarded;
  const day = path === 'deadline' ? action.deadline : undefined;
  const own =
    path === 'country' ? (action.country ?? []) : day ? [day] : valuesIn(action[path] ?? '');
  const [ownLine] = linesOf(guarded, path);
  if (!action[path] || !ownLine) return;
  const { apart, addresses, short, show } = around;
  const title = Object.values(action.title ?? {});
  const elsewhere = path === 'country' ? [...apart, ...title, ...addresses] : apart;
  const inApart = new Set(elsewhere.flatMap((text = '') => (day ? daysIn(text) : valuesIn(text))));
  const isSure = fields.some((one) => one.path === path && one.certainty === 'sure');
  const isFromIndex = fields.some((one) => one.path === 'country' && one.doubt === 'from-index');
  const weights = new Map<string, number[]>();
  const isShown = short.some(({ line }) => line === ownLine);
  for (const { line, labels, place } of isShown ? short : [...short, show(ownLine)]) {
    if (labels.includes('previous')) continue;
    if (path === 'issued' && labels.includes('deadline')) continue;
    // Other words than a label may say that a page was published then.
    // All last days are called so.
    const isLabelled = day
      ? false
      : labels.includes(path) || (path === 'issued' && isSure && line === ownLine);
    const weight = (place ? WEIGHTS[place] : 0) + (isLabelled ? WEIGHTS.labelled : 0);
    for (const one of valuesIn(line.text))
      if (day || one !== action.deadline) weights.set(one, [...(weights.get(one) ?? []), weight]);
  }
  const weigh = (one: string) => {
    const all = weights.get(one) ?? [];
    const again = all.length > 1 ? WEIGHTS.again : 0;
    const isCountrys =
      countryOfIndex(one) !== undefined && action.country?.includes(countryOfIndex(one) ?? '');
    return (
      (day ? 1 : 0) +
      (inApart.has(one) ? WEIGHTS.apart : 0) +
      Math.max(0, ...all) +
      again +
      (isCountrys && !isFromIndex ? 1 : 0)
    );
  };
  // Above the title, something else may end.
  const isAbove =
    day && ownLine.at < (around.titleAt ?? 0) && !placeOf(ownLine, around.titleAt, guarded.lines);
  const evidence = Math.max(0, ...own.map(weigh)) - (isAbove ? 1 : 0);
  const rivals = [...weights.keys()].filter((one) => !own.includes(one)).map(weigh);
  // What only stands somewhere is no rival.
  const least = rivals.some((one) => one > 0) ? ENOUGH_BESIDE : ENOUGH;
  const isWeak = evidence < least || rivals.some((one) => evidence < one + MORE);
  mark(guarded, path, { doubt: isWeak && 'other-case' });
}

/**
 * Marks what nothing else on the page corroborates, or corroborates no more than another value of its kind: another
 * case may stand beside this one, with its own title, number, day and country.
 */
export function guardEvidence(guarded: Guarded): void {
  const { title = {}, summary = {}, people = [] } = guarded.action;
  const around = lookAround(guarded);
  for (const kind of KINDS) guardFact(guarded, kind, around);
  const [titled = ''] = Object.values(title);
  const isBare = titled !== '' && around.titleAt === undefined;
  mark(guarded, 'title', { doubt: isBare && 'other-case' });
  const known = stemsOf([...around.apart, ...around.addresses, titled]);
  // A country alone names no case.
  const told = Object.values(summary)
    .join(' ')
    .replace(/\p{Lu}[\p{L}’'-]{3,}/gu, (word) => (countriesIn(word).length > 0 ? '' : word));
  const names = people.map(({ name }) => name);
  const isTold =
    (!tellsReader(told.slice(0, 200)) && sharesName(told, known)) ||
    names.some((name) => told.includes(name));
  mark(guarded, 'summary', { doubt: told !== '' && !isTold && 'other-case' });
  // Whom it is for is named in the title, or in a letter and often.
  const said = fold(around.apart.join('\n'));
  const text = fold(textOf(guarded.lines));
  const isListed = guarded.fields.some(
    ({ path, certainty }) => path === 'people' && certainty === 'sure',
  );
  for (const [at, name] of names.map(fold).entries()) {
    const isTitled =
      fold(titled).includes(name) || countShared(familyOf(name), stemsOf([titled])) > 0;
    const isOften = said.includes(name) && text.split(name).length > (at > 0 ? MIN_NAMED : 0);
    mark(guarded, `people[${at}]`, { doubt: !isListed && !isTitled && !isOften && 'other-case' });
  }
}
