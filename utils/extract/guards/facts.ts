import { addDays } from '../../actions/dates.ts';
import { fold } from '../../text/fold.ts';
import { findDates } from '../entities/find-dates.ts';
import { isEmbassy, isRole, isSentence } from '../entities/names.ts';
import { findReferences } from '../entities/reference.ts';
import { anyWordOf, hasStem, hasWord, matchLabels } from '../languages/vocabulary.ts';
import { isBlank, type Line, textOf } from '../text/lines.ts';
import { countryAtEnd, type Guarded, isLoud, linesOf, mark, tellsReader } from './guarded.ts';

const saysFirstIssue = hasWord('firstIssueWords');
const namesEvent = hasStem('eventWords');
const MENU = new RegExp(`^${anyWordOf('chrome', 'noTitles', 'urgentKinds')}$`, 'u');
/** Longest time in days from the day of issue to the deadline. */
const MAX_RUN = 366;

/** Marks days that are another action's or an event's, or that cannot follow each other. */
export function guardDates(guarded: Guarded): void {
  const { issued, deadline, source } = guarded.action;
  for (const path of ['issued', 'deadline'] as const) {
    const [line] = linesOf(guarded, path);
    const date = findDates(line?.text ?? '').find((one) => one.date === guarded.action[path]);
    if (!line || !date) continue;
    const before = line.text.slice(Math.max(0, date.from - 70), date.from);
    const isBracketed = /\(\s*(?:\p{L}{1,12}\s){0,3}$/u.test(before);
    const isOlder = (isBracketed && findReferences(before).length > 0) || saysFirstIssue(before);
    const isLabelled = matchLabels(line.text).some(({ label }) => label === path);
    mark(guarded, path, { doubt: isOlder && 'first-issue' });
    mark(guarded, path, { doubt: !isLabelled && namesEvent(line.text) && 'event-day' });
  }
  const isLate = issued && source?.retrieved && issued > source.retrieved;
  const isOdd = issued && deadline && (deadline < issued || deadline > addDays(issued, MAX_RUN));
  mark(guarded, 'issued', { doubt: isLate || isOdd ? 'day-order' : false });
  mark(guarded, 'deadline', { doubt: isOdd ? 'day-order' : false });
}

/** Marks a country in which none of the addressees is; embassies lie elsewhere. */
export function guardCountry(guarded: Guarded): void {
  const { country = [], targets = [] } = guarded.action;
  const isElsewhere = (text: string) => isEmbassy(text) || /c\/o|mission/u.test(fold(text));
  const near = targets.filter(({ name, address }) => ![name, ...address].some(isElsewhere));
  const found = near.flatMap(({ address }) => address.flatMap((text) => countryAtEnd(text) ?? []));
  const isFar = found.length > 0 && !found.some((code) => country.includes(code));
  mark(guarded, 'country', { doubt: country.length > 0 && isFar && 'other-country' });
}

/** Marks a title that names a part of the page, a day or a person, and one that nothing in the text repeats. */
export function guardTitle(guarded: Guarded): void {
  const { people = [], targets = [], title: titles = {} } = guarded.action;
  const [title = ''] = Object.values(titles);
  if (!title) return;
  const text = fold(title);
  const size = title.split(/\s+/).length;
  const isLabel = size < 4 && matchLabels(title).some(({ end }) => end >= title.length);
  const isDay = findDates(title).some(({ from, to }) => title.length - (to - from) < 8);
  const officials = targets.flatMap(({ name, role }) => [fold(name), fold(`${role} ${name}`)]);
  const isOfficial = officials.includes(text) || (isRole(title) && size < 6);
  const isPerson = people.some(
    ({ name }) => text.endsWith(` ${fold(name)}`) && title.length - name.length < 8,
  );
  const isWordy = tellsReader(title) || (isSentence(title) && title.length > 140);
  const rest = guarded.lines.filter((line) => !isBlank(line) && !line.text.includes(title));
  const isHeading = ({ text: line }: Line) =>
    /^[^\d:?/]*\s[^\d:?/]+\s[^\d:?/]*$/.test(line) &&
    isLoud(line) &&
    !MENU.test(fold(line)) &&
    !tellsReader(line);
  const isBeside = !isLoud(title) && !/:/.test(title) && rest.slice(0, 15).some(isHeading);
  const story = fold(textOf(rest).slice(0, 20_000));
  const words = text.match(/\p{L}{5,}/gu) ?? [];
  const isAlone = !isLoud(title) && !words.some((word) => story.includes(word.slice(0, 5)));
  const isPart = size < 2 || MENU.test(text) || isLabel || isDay || isAlone || isBeside;
  mark(guarded, 'title', { doubt: (isPart || isOfficial || isPerson || isWordy) && 'no-title' });
}
