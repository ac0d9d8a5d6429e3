import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, isWanted } from '../../../utils/actions/interests.ts';
import { splitByUrgency, summarise, timeLeft } from '../../../utils/actions/list.ts';
import { countUnanswered, makePreview, previewOn } from '../../../utils/actions/list-preview.ts';
import { putAsideOf, readPutAsides } from '../../../utils/actions/put-aside.ts';
import { peru } from '../../peru.ts';

const line = (
  id: string,
  deadline: string | undefined,
  { country = 'PE', found = '2023-01-01' } = {},
) =>
  summarise({ ...peru, id, case: id, deadline, issued: undefined, country: [country] }, ['en'], {
    ...{ from: 'bundled', mark: '', found },
  });
const day = (at: number) => new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);

describe('the first drawing', () => {
  it('is on every later day what the whole list would be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.option(fc.nat(60)), fc.boolean()), { maxLength: 200 }),
        fc.nat(70),
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(200), fc.option(fc.nat(70))), { maxLength: 20 }),
        (deadlines, later, picky, aside) => {
          const interests = picky ? { countries: ['PE'], languages: [] } : EVERYTHING;
          const index = deadlines.map(([at, isPeru], place) =>
            line(`${place}/23`, at === null ? undefined : day(at), {
              country: isPeru ? 'PE' : 'HN',
              // Some of those without a deadline become old on a later day.
              found: day(-((place * 7) % 50)),
            }),
          );
          const on = day(later);
          const asides = Object.fromEntries(
            aside.flatMap(([place, until]) => {
              const one = index[place];
              return one
                ? [[one.id, putAsideOf(one, until === null ? undefined : day(until))]]
                : [];
            }),
          );
          const now = previewOn(makePreview(index, day(0), interests, asides), on);
          if (!now) return;
          const { active: open, ended } = splitByUrgency(index, on);
          const asideOf = readPutAsides(asides, on);
          const active = open.filter((action) => !asideOf(action));
          const wanted = active.filter((action) => isWanted(action, interests));
          const byTime: Record<string, number> = {};
          for (const { deadline } of wanted) {
            const time = timeLeft(deadline, on);
            byTime[time] = (byTime[time] ?? 0) + 1;
          }
          expect(now.counts).toEqual({
            ...{ active: wanted.length, byTime },
            filteredOut: active.length - wanted.length,
            putAside: open.length - active.length,
            ended: ended.length,
          });
          expect(now.lines).toEqual(wanted.slice(0, now.lines.length));
          expect(now.lines.length).toBeGreaterThanOrEqual(Math.min(30, wanted.length));
        },
      ),
    );
  });

  it('says nothing on an earlier day, as after a clock was set back', () => {
    expect(
      previewOn(makePreview([line('1/23', day(5))], day(2), EVERYTHING), day(1)),
    ).toBeUndefined();
  });

  it('asks for the whole when too few of its lines are left', () => {
    const index = Array.from({ length: 200 }, (_, at) => line(`${at}/23`, day(at < 60 ? 1 : 50)));
    const front = makePreview(index, day(0), EVERYTHING);
    expect(previewOn(front, day(1))?.lines).toHaveLength(60);
    expect(previewOn(front, day(2))).toBeUndefined();
  });
});

it('is read whole on the day on which something that was put aside comes back', () => {
  const index = [line('1/23', day(50)), line('2/23', day(50))];
  const asides = { '1/23': putAsideOf(index[0] as (typeof index)[0], day(9)) };
  const front = makePreview(index, day(0), EVERYTHING, asides);
  expect(previewOn(front, day(8))?.lines.map(({ id }) => id)).toEqual(['2/23']);
  expect(previewOn(front, day(8))?.counts).toMatchObject({ active: 1, putAside: 1 });
  expect(previewOn(front, day(9))).toBeUndefined();
});

describe('the number on the icon', () => {
  it('counts what is active, of interest and not answered', () => {
    const index = [
      line('1/23', day(5)),
      line('2/23', day(5)),
      line('3/23', day(5), { country: 'HN' }),
    ];
    const count = (answered: string[], countries: string[] = []) =>
      countUnanswered(index, day(1), {
        answered: new Set(answered),
        interests: { countries, languages: [] },
      });
    expect(count([])).toBe(3);
    expect(count(['1/23'])).toBe(2);
    expect(count(['1/23'], ['PE'])).toBe(1);
    const waiting = { answered: new Set(['1/23']), interests: EVERYTHING };
    const putAside = { '2/23': putAsideOf(index[1] as (typeof index)[0]) };
    expect(countUnanswered(index, day(1), { ...waiting, putAside })).toBe(1);
    expect(countUnanswered(index, day(1), { ...waiting, reminded: new Set(['1/23']) })).toBe(3);
    expect(countUnanswered(index, day(6), { answered: new Set(), interests: EVERYTHING })).toBe(0);
  });
});
