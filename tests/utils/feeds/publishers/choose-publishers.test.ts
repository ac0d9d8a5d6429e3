import { describe, expect, it } from 'vitest';
import {
  choosePublishers,
  groupByLanguage,
} from '../../../../utils/feeds/publishers/choose-publishers.ts';
import type { Publisher } from '../../../../utils/feeds/publishers/publisher.ts';
import { publisher } from './publisher.ts';

const TODAY = '2033-08-01';
const choose = (all: Publisher[], ...languages: string[]) => {
  const { offered, note } = choosePublishers(all, { languages, today: TODAY });
  return { ids: offered.map(({ id }) => id), note };
};
const seen = (day: string) => ({
  checkedLive: {
    day,
    by: 'A tester',
    saw: { status: 200, type: 'text/html', kind: 'page', items: 0, address: 'https://a.example/' },
  },
});
const page = (id: string, language: string, more: Partial<Publisher> = {}) =>
  publisher(id, { languages: [language], brings: 'page', kind: undefined, ...more });
const feed = (id: string, language: string, more: Partial<Publisher> = {}) =>
  publisher(id, { languages: [language], ...more });

describe('what is offered first', () => {
  it('is in the person’s languages, in their order', () => {
    const all = [feed('a', 'en'), feed('b', 'fr'), feed('c', 'es'), feed('d', 'pt')];
    expect(choose(all, 'fr-CA', 'es').ids).toEqual(['b', 'c', 'a']);
    expect(choose(all, 'es', 'fr', 'en').ids).toEqual(['c', 'b', 'a']);
  });

  it('puts those that write first in another language after the others', () => {
    const all = [page('a', 'it', { languages: ['it', 'en'] }), page('b', 'en'), page('c', 'fr')];
    expect(choose(all, 'en', 'fr').ids).toEqual(['b', 'a', 'c']);
  });

  it('puts what brings calls before pages, and the surest of it first', () => {
    const all = [
      page('a', 'en'),
      page('b', 'en', { kind: 'page' }),
      feed('c', 'en', { brings: 'lead' }),
      feed('d', 'en', { brings: 'action' }),
      feed('e', 'en', { brings: 'full-text' }),
    ];
    expect(choose(all, 'en').ids).toEqual(['d', 'e', 'c', 'b', 'a']);
  });

  it('puts what one of us opened within half a year before all others of its language', () => {
    const all = [
      feed('a', 'en', { brings: 'action' }),
      page('b', 'en', seen('2033-03-01')),
      page('c', 'en', seen('2032-12-01')),
      feed('d', 'es'),
    ];
    expect(choose(all, 'es', 'en').ids).toEqual(['d', 'b', 'a', 'c']);
  });

  it('has at most five, and the one feed in another language that the person reads among them', () => {
    const all = [...'abcdefg'].map((id) => page(id, 'de'));
    expect(choose([...all, feed('h', 'en')], 'de', 'en').ids).toEqual(['a', 'b', 'c', 'd', 'h']);
    expect(choose([...all, feed('h', 'en')], 'de').ids).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('never has those that are kept back or gone', () => {
    const all = [
      feed('a', 'en', { notOffered: 'News.' }),
      feed('b', 'en', { retired: { day: '2033-01-01', why: 'It closed.' } }),
      feed('c', 'en'),
    ];
    expect(choose(all, 'en').ids).toEqual(['c']);
  });

  it('counts one that refuses programs as a page', () => {
    const all = [feed('a', 'en', { blocksPrograms: '2033-07-01' }), feed('b', 'en')];
    expect(choose(all, 'en').ids).toEqual(['b', 'a']);
  });

  it('is English where nobody publishes in the person’s languages, and says so', () => {
    const all = [feed('a', 'en'), feed('b', 'fr'), feed('c', 'en', { countriesOfWriters: ['US'] })];
    expect(choose(all, 'ko', 'ja')).toEqual({ ids: ['a'], note: 'none' });
  });

  it('says so where what is in the person’s first language can only be opened', () => {
    const all = [page('a', 'es'), feed('b', 'en')];
    expect(choose(all, 'es', 'en')).toEqual({ ids: ['a', 'b'], note: 'open-only' });
    expect(choose(all, 'en', 'es').note).toBeUndefined();
  });

  it('is the same whatever order they stand in', () => {
    const all = [feed('a', 'en'), feed('b', 'en'), page('c', 'en'), page('d', 'en')];
    expect(choose(all.toReversed(), 'en')).toEqual(choose(all, 'en'));
  });
});

describe('all of them by language', () => {
  it('has the person’s languages first, each publisher once, none that is gone', () => {
    const all = [
      feed('a', 'en'),
      page('b', 'de'),
      feed('c', 'fr'),
      feed('d', 'it', { languages: ['it', 'fr'] }),
      feed('e', 'de', { notOffered: 'News.' }),
      feed('f', 'de', { retired: { day: '2033-01-01', why: 'It closed.' } }),
    ];
    const groups = groupByLanguage(all, { languages: ['fr-CH', 'en'], today: TODAY });
    expect(
      groups.map(({ language, publishers }) => [language, publishers.map(({ id }) => id)]),
    ).toEqual([
      ['fr', ['c', 'd']],
      ['en', ['a']],
      ['de', ['e', 'b']],
    ]);
  });
});
