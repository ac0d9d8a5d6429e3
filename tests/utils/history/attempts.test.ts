import { describe, expect, it } from 'vitest';
import { lastUse } from '../../../utils/history/activity.ts';
import {
  type Attempt,
  attemptId,
  attemptOf,
  deedOf,
  questionsOn,
  wayOf,
} from '../../../utils/history/attempts.ts';
import { peru } from '../../peru.ts';

const TODAY = '2023-01-29';
const attempt = (part: Partial<Attempt> = {}): Attempt => ({
  ...{ action: 'a/1', kind: 'post', how: 'inserted', where: 'x', language: 'en' },
  ...{ date: TODAY, at: 1000, ...part },
});
const question = (...all: Attempt[]) => {
  const [found] = questionsOn(all, '2023-12-31');
  if (!found) throw new Error('No question');
  return found;
};

describe('an attempt', () => {
  it('knows the title and the countries, in the person’s language where there is one', () => {
    const { at, action, kind, how, where, language } = attempt();
    const made = attemptOf(
      { ...peru, title: { en: 'x'.repeat(900), es: 'Título' } },
      { kind, how, where, language },
      { today: TODAY, at, language: 'es' },
    );
    expect(made).toEqual({
      ...{ action: peru.id, kind, how, where, language, date: TODAY, at },
      ...{ title: { text: 'Título', language: 'es' }, country: ['PE'] },
    });
    expect(action).toBe('a/1');
  });

  it('keeps no more than a line of a title', () => {
    const long = { ...peru, title: { en: 'x'.repeat(900) } };
    const moment = { today: TODAY, at: 1, language: 'en' };
    const { title } = attemptOf(long, { kind: 'post', how: 'copied', language: 'en' }, moment);
    expect(title?.text).toHaveLength(300);
  });

  it('made twice on a day is one', () => {
    expect(attemptId(attempt({ at: 5 }))).toBe(attemptId(attempt({ at: 9 })));
  });
});

describe('the person is asked', () => {
  it('about the newest first', () => {
    const ids = questionsOn(
      [attempt({ action: 'old', at: 1 }), attempt({ action: 'new', at: 3 })],
      TODAY,
    ).map(({ newest }) => newest.action);
    expect(ids).toEqual(['new', 'old']);
  });

  it('once about a post on a network, and about each network by itself', () => {
    const all = [
      attempt({ mark: 'p1', at: 1 }),
      attempt({ mark: 'p2', how: 'copied', at: 2 }),
      attempt({ where: 'bluesky', at: 3 }),
    ];
    expect(questionsOn(all, TODAY).map(({ all: some }) => some.length)).toEqual([1, 2]);
  });

  it('once about a letter, whatever became of it', () => {
    const all = [
      attempt({ kind: 'letter', how: 'copied', where: undefined }),
      attempt({ kind: 'letter', how: 'printed', where: 'post', at: 2000 }),
    ];
    expect(questionsOn(all, TODAY)).toMatchObject([{ newest: { how: 'printed' } }]);
  });

  it('again on another day after "not yet", or after another attempt', () => {
    const later = attempt({ askFrom: '2023-01-30' });
    expect(questionsOn([later], TODAY)).toEqual([]);
    expect(questionsOn([later], '2023-01-30')).toHaveLength(1);
    expect(questionsOn([later, attempt({ at: 2000, mark: 'q' })], TODAY)).toHaveLength(1);
  });

  it.each([
    ['inserted', 'gmail', 'email'],
    ['opened', undefined, 'email'],
    ['printed', 'post', 'post'],
    ['printed', 'fax', 'fax'],
    ['printed', undefined, undefined],
    ['copied', undefined, undefined],
  ] as const)(
    'how a letter that was %s (%s) went only where it is not known: %s',
    (how, where, way) => {
      expect(wayOf(attempt({ kind: 'letter', how, where }))).toBe(way);
    },
  );
});

describe('what the person says they did', () => {
  it('stands on the day of the attempt', () => {
    expect(deedOf(question(attempt({ mark: 'm', message: 1 })), '2023-02-03')).toEqual({
      ...{ action: 'a/1', kind: 'post', how: 'sent', where: 'x', language: 'en' },
      ...{ date: TODAY, mark: 'm', message: 1 },
    });
  });

  it('stands on the day of the answer where it was not done yet before', () => {
    const { date } = deedOf(question(attempt({ askFrom: '2023-01-30' })), '2023-02-03');
    expect(date).toBe('2023-02-03');
  });

  it('has the way of a letter that the person says', () => {
    const copied = question(attempt({ kind: 'letter', how: 'copied', where: undefined }));
    expect(deedOf(copied, TODAY, 'fax')).toMatchObject({ how: 'sent', where: 'fax' });
  });

  it('knows all posts of a thread again', () => {
    const deed = deedOf(question(attempt({ mark: 'p1' }), attempt({ mark: 'p2', at: 2 })), TODAY);
    expect(['p1', 'p2', 'p3'].map((mark) => lastUse([deed], mark)?.action)).toEqual([
      'a/1',
      'a/1',
      undefined,
    ]);
  });
});
