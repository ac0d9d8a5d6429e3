import { describe, expect, it } from 'vitest';
import { readAction, readFeed } from '../../../../utils/actions/validation/read-feed.ts';
import { catalogue, peru } from '../../../peru.ts';

const feed = (...actions: unknown[]) => ({
  format: 'urgent-action-feed/1',
  title: 'A feed',
  publisher: 'A section',
  updated: '2023-01-11',
  actions,
});

describe('the bundled feed', () => {
  it('has no fault', () => {
    expect(catalogue.faults).toEqual([]);
  });

  it('holds every part of the Peru action', () => {
    expect(peru.reference).toBe('FI 105/22-1');
    expect(peru.index).toBe('AMR 46/6346/2023');
    expect(peru.background.en).toHaveLength(9);
    expect(peru.letters[0]?.body.es).toHaveLength(4);
    expect(peru.letters[0]?.body.en).toHaveLength(4);
    expect(peru.posts.map(({ text }) => Object.keys(text))).toEqual([
      ['en', 'es'],
      ['en', 'es'],
    ]);
    expect(peru.targets.map(({ accounts }) => accounts.x)).toEqual([
      'DinaErcilia',
      'presidenciaperu',
    ]);
    expect(peru.copies[0]?.faxes).toEqual(['031 351 85 70']);
    expect(peru.documents.map(({ language, bytes }) => [language, bytes])).toEqual([
      ['es', 43_300],
      ['en', 40_900],
      ['de', 41_300],
      ['fr', 41_600],
    ]);
    expect(Object.keys(peru.campaigns[0]?.text ?? {})).toEqual(['de', 'fr']);
    expect(peru.guidance.safety.en?.[0]).toMatch(/^Incidentally/);
    expect(peru.guidance.replies.en).toHaveLength(1);
  });
});

describe('a feed from outside is hostile until it is validated', () => {
  it('names the path of each fault and lets the sound entries in', () => {
    const read = readFeed(feed({ ...peru, deadline: 'soon' }, peru));
    expect(read.feed?.actions).toHaveLength(1);
    expect(read.faults).toEqual([
      { path: 'actions[0].deadline', code: 'date', message: 'is no calendar date like 2023-03-07' },
    ]);
  });

  it('refuses addresses that are not https, hidden characters and doubled ids', () => {
    const bad = { ...peru, documents: [{ title: 'x', url: 'javascript:alert(1)' }] };
    expect(readAction(bad).faults[0]?.path).toBe('documents[0].url');
    const bidi = { ...peru, title: { en: 'a\u202eb' } };
    expect(readAction(bidi).faults[0]?.path).toBe('title.en');
    expect(readFeed(feed(peru, peru)).faults[0]?.message).toMatch(/twice/);
  });

  it('drops fields that it does not know, so that newer feeds work', () => {
    const { action } = readAction({ ...peru, mood: 'hopeful' });
    expect(action && 'mood' in action).toBe(false);
  });

  it('says what is wrong with something that is no feed at all', () => {
    expect(readFeed('hello').feed).toBeUndefined();
    expect(readFeed('hello').faults).toHaveLength(1);
  });

  it('takes hints of selectors and flags, and nothing else', () => {
    const feed = {
      format: 'urgent-action-feed/1',
      title: 'T',
      publisher: 'P',
      updated: '2026-11-24',
      actions: [],
    };
    const hints = [{ network: 'x', composer: ['#box'], code: 'alert(1)' }];
    expect(readFeed({ ...feed, hints }).feed?.hints).toEqual([
      { network: 'x', composer: ['#box'], off: false },
    ]);
    expect(readFeed(feed).feed?.hints).toEqual([]);
    const wrong = readFeed({ ...feed, hints: [{ network: 'x', composer: ['a'.repeat(301)] }] });
    expect(wrong.faults[0]?.path).toBe('hints[0].composer[0]');
  });
});
