import { expect, it } from 'vitest';
import { findBreaks } from '../../../../utils/posts/threads/breaks.ts';
import { datesIn, isWhole } from './browser-dates.ts';

/** Languages in many scripts, with months before and behind days, declined, written by numbers, in other calendars. */
const LANGUAGES =
  'en de fr es it pt nl pl ru uk be ar fa ur he tr az ca gl eu sv da nb nn fi is et lv lt cs sk sl hr sr bs mk bg ro el hu sq ga cy mt ja zh ko vi th id ms fil hi bn pa gu ta te kn ml mr ne my km lo ka hy kk uz ky am sw so ha yo ig zu af ps ku ti rw'.split(
    ' ',
  );
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
