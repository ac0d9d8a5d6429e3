import { addDays } from '../../actions/dates.ts';
import { fold } from '../../text/fold.ts';
import { findDates } from '../entities/find-dates.ts';
import { isEmbassy, isRole, isSentence } from '../entities/names.ts';
import { findReferences } from '../entities/reference.ts';
import { countriesIn } from '../languages/country-names.ts';
import { anyWordOf, hasStem, hasWord, matchLabels } from '../languages/vocabulary.ts';
import { isBlank, type Line, textOf } from '../text/lines.ts';
import { countryAtEnd, type Guarded, isLoud, linesOf, mark, tellsReader } from './guarded.ts';

const saysFirstIssue = hasWord('firstIssueWords');
const namesEvent = hasStem('eventWords');
const MENU = new RegExp(`^${anyWordOf('chrome', 'noTitles', 'urgentKinds')}$`, 'u');
const KIND = new RegExp(anyWordOf('urgentKinds', 'letterKinds'), 'u');
/** What a deadline stands near, and the most lines between. */
const FAR_FROM = /^(?:letters|targets|copies|posts|reference|index|preferredLanguages)/;
const MAX_APART = 3;
/** Most lines of a sentence with a day. */
const MAX_BROKEN = 4;
/** Longest time in days from the day of issue to the deadline. */
const MAX_RUN = 366;

/** Marks days that are another action's or an event's, or that cannot follow each other. */
export function guardDates(guarded: Guarded): void {
  const { issued, deadline, source } = guarded.action;
  for (const path of ['issued', 'deadline'] as const) {
    const from = linesOf(guarded, path)[0]?.at ?? guarded.lines.length;
    // A sentence that was broken may have the day in one of the next lines.
    const [[line, date] = []] = guarded.lines.slice(from, from + MAX_BROKEN).flatMap((one) => {
      const day = findDates(one.text).find(({ date: found }) => found === guarded.action[path]);
      return day ? [[one, day] as const] : [];
    });
    if (!line || !date) continue;
    const before = line.text.slice(Math.max(0, date.from - 70), date.from);
    const isBracketed = /\(\s*(?:\p{L}{1,12}\s){0,3}$/u.test(before);
    const isOlder = (isBracketed && findReferences(before).length > 0) || saysFirstIssue(before);
    const isLabelled = matchLabels(line.text).some(({ label }) => label === path);
    mark(guarded, path, { doubt: isOlder && 'first-issue' });
    // Below all of the action, another one may be offered.
    const isLast =
      path === 'deadline' &&
      guarded.fields.every((one) => one.path === path || one.lines[0] <= line.at);
    const isFar =
      isLast &&
      guarded.fields
        .filter((one) => FAR_FROM.test(one.path))
        .every((one) => one.lines[1] + MAX_APART < line.at);
    // `Case 2 (Bangladesh, until 15 January)`: another action's.
    const named = countriesIn(line.text.slice(Math.max(0, date.from - 40), date.from));
    const isOthers =
      named.length > 0 && !named.some((code) => guarded.action.country?.includes(code));
    mark(guarded, path, { doubt: isOthers && 'event-day' });
    mark(guarded, path, { doubt: !isLabelled && (isFar || namesEvent(line.text)) && 'event-day' });
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
  // Words of another language look like a people's name: nothing names the country itself.
  const named = countriesIn(textOf(guarded.lines).slice(0, 20_000));
  const isUnnamed = named.length > 0 && !country.some((code) => named.includes(code));
  mark(guarded, 'country', {
    doubt: country.length > 0 && (isFar || isUnnamed) && 'other-country',
  });
}

/** Marks a title that names a part of the page, a day or a person, and one that nothing in the text repeats. */
export function guardTitle(guarded: Guarded): void {
  const { people = [], targets = [], title: titles = {} } = guarded.action;
  const [title = ''] = Object.values(titles);
  if (!title) return;
  const text = fold(title);
  // An addressee has taken this line.
  const isTaken = targets.some(({ address }) => address.some((line) => fold(line) === text));
  if (isTaken) {
    delete guarded.action.title;
    guarded.fields = guarded.fields.filter(({ path }) => path !== 'title');
    return;
  }
  const size = title.split(/\s+/).length;
  const isLabel = size < 4 && matchLabels(title).some(({ end }) => end >= title.length);
  const isNumber = findReferences(title).length > 0 || /^\(.*\)$/u.test(title);
  // `Text of the letter` stands right above the letter.
  const at = linesOf(guarded, 'title')[0]?.at ?? 0;
  const letterAt = guarded.fields.find(({ path }) => path.startsWith('letters['))?.lines[0] ?? 0;
  const isAbove = letterAt > at && letterAt - at < 4;
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
  // `Urgent action and intercessions, December`: what is left names no case.
  const left = text.replace(KIND, ' ').match(/(?<!\p{L})\p{L}{4,}/gu) ?? [];
  const isKind = KIND.test(text) && left.length < (/\d{4}$/.test(title) ? 3 : 2);
  const isPart =
    isKind || isNumber || isAbove || size < 2 || MENU.test(text) || isLabel || isDay || isBeside;
  mark(guarded, 'title', { doubt: (isPart || isOfficial || isPerson || isWordy) && 'no-title' });
}
