import { expect, it } from 'vitest';
import { findBreaks } from '../../../../utils/posts/threads/breaks.ts';

/** Languages in many scripts, with months before and behind days, declined, written by numbers, in other calendars. */
const LANGUAGES =
  'en de fr es it pt nl pl ru uk be ar fa ur he tr az ca gl eu sv da nb nn fi is et lv lt cs sk sl hr sr bs mk bg ro el hu sq ga cy mt ja zh ko vi th id ms fil hi bn pa gu ta te kn ml mr ne my km lo ka hy kk uz ky am sw so ha yo ig zu af ps ku ti rw'.split(
    ' ',
  );
type Way = Intl.DateTimeFormatOptions;
const WAYS: Way[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { dateStyle: 'full', timeStyle: 'short' },
  { month: 'long', day: 'numeric' },
  { weekday: 'short', month: 'short', day: 'numeric' },
  { weekday: 'long', day: 'numeric' },
  { month: 'long', year: 'numeric' },
  { weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric' },
];
/** All of them only where there is time. */
const isWhole = Boolean(process.env.VIGIL_ALL);
const DAY = 24 * 60 * 60 * 1000;
const UNSEEN = /[\u200e\u200f]/g;

/** Dates as the browser writes them in a language, and spans of days. */
function datesIn(language: string): Set<string> {
  const dates = new Set<string>();
  const months = isWhole ? 12 : 2;
  for (const way of WAYS) {
    const format = new Intl.DateTimeFormat(language, { ...way, timeZone: 'UTC' });
    for (let month = 0; month < months; month += 1) {
      const day = Date.UTC(2027, (month * 12) / months, 3 + month * 2, month % 2 ? 16 : 8, 30);
      dates.add(format.format(day));
      if (way.timeStyle) continue;
      for (const days of [2, 40]) dates.add(format.formatRange(day, day + days * DAY));
    }
  }
  return new Set([...dates].map((date) => date.replace(UNSEEN, '').replace(/\u2009/g, ' ')));
}

function* cutsIn(date: string, language: string): Generator<string> {
  for (const before of ['Xyz. ', '', ...(isWhole ? ['Xyz abc '] : [])]) {
    for (const after of [' xyz', ' Xyz', ...(date.endsWith('.') ? [] : ['. Xyz'])]) {
      for (const { at } of findBreaks(before + date + after, language)) {
        const place = at - before.length;
        if (place > 0 && place < date.length) {
          yield `${before}${date.slice(0, place)}⏎${date.slice(place)}${after}`;
        }
      }
    }
  }
}

const some = LANGUAGES.filter((_, place) => isWhole || place < 12 || place % 4 === 0);
it.each(some)('no date that a browser writes is parted in %s', { timeout: 60_000 }, (language) => {
  const cuts = [...datesIn(language)].flatMap((date) => [...cutsIn(date, language)]);
  expect(cuts).toEqual([]);
});

it.each([
  ['pl', 'w marcu 2026 r.'],
  ['ru', 'в марте 2026 года'],
  ['ru', 'к январю 2027'],
  ['uk', 'у березні 2026 року'],
  ['cs', 'v březnu 2026'],
  ['fi', 'maaliskuussa 2026'],
  ['tr', 'Mart’ta 2026'],
  ['el', 'τον Μάρτιο 2026'],
  ['hr', 'u ožujku 2026.'],
  ['ja', '2026年3月1日（日）午後3時30分'],
  ['zh', '2026年3月1日星期日上午9时'],
  ['ko', '2026년 3월 1일 일요일 오후 3시'],
])('nor one in another case or with its hour in %s: %s', (language, date) => {
  const inside = date.slice(date.search(/\s/) + 1);
  expect([...cutsIn(inside, language)]).toEqual([]);
});

it('what has numbers and names only is parted', () => {
  const breaks = (text: string, language: string) =>
    findBreaks(text, language).map(({ at }) => text.slice(0, at).trim());
  expect(breaks('They came on 3 May. Eighteen people died.', 'en')).toContain(
    'They came on 3 May.',
  );
  expect(breaks('Mayors of 18 towns asked 5 times', 'en')).toContain('Mayors of 18 towns');
  expect(breaks('Das war im Mai. Achtzehn Menschen', 'de')).toContain('Das war im Mai.');
});
