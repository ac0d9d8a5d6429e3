import { describe, expect, it } from 'vitest';
import { letterDraftKey } from '../../../../../utils/letters/drafts.ts';
import { entriesOf } from '../../../../../utils/platform/worker/picking/entries.ts';
import { draftKey } from '../../../../../utils/posts/drafts.ts';
import { ELSEWHERE, networkById } from '../../../../../utils/posts/networks.ts';
import { peru } from '../../../../peru.ts';

const entries = (page = {}, language = 'en', drafts = {}) =>
  entriesOf({ action: peru, drafts, own: {} }, { page, uiLanguage: language, name: 'Ana Example' });
const kinds = (page = {}) => [...new Set(entries(page).map(({ kind }) => kind))];

describe('what can be picked', () => {
  it('on a network are posts, counted as it counts', () => {
    const network = networkById('x');
    expect(kinds({ network })).toEqual(['post']);
    const [first] = entries({ network });
    expect(first?.count).toEqual({ now: 218, limit: 280, fits: true });
    expect(first?.text).toContain('@DinaErcilia');
  });

  it('on a network is a first draft where the action brings no post, and elsewhere its letter', () => {
    const own = { action: { ...peru, posts: [] }, drafts: {}, own: {} };
    const wish = { uiLanguage: 'en', name: '' };
    const [draft] = entriesOf(own, { ...wish, page: { network: networkById('x') } });
    expect(draft).toMatchObject({ kind: 'post', isDraft: true, message: 0 });
    expect(draft?.text).toContain('18 killed during protests');
    const elsewhere = entriesOf(own, { ...wish, page: {} });
    expect(new Set(elsewhere.map(({ kind }) => kind))).toEqual(new Set(['letter']));
    expect(entries({ network: networkById('x') })[0]).not.toHaveProperty('isDraft');
  });

  it('on a webmail are letters, elsewhere both', () => {
    expect(kinds({ mail: 'gmail' })).toEqual(['letter']);
    expect(kinds()).toEqual(['post', 'letter']);
    expect(entries()[0]?.count).toBeUndefined();
  });

  it('is in the reader’s language first', () => {
    const languages = (language: string) =>
      entries({}, language).flatMap(({ kind, message, language: one }) =>
        kind === 'post' && message === 0 ? [one] : [],
      );
    expect(languages('es')[0]).toBe('es');
    expect(languages('en')[0]).toBe('en');
    expect(languages('es').toSorted()).toEqual(languages('en').toSorted());
  });

  it('is what the person made of it', () => {
    const drafts = {
      [draftKey(peru, { message: 0, network: ELSEWHERE, language: 'en' })]: 'My own post',
      [letterDraftKey(peru, { part: 'body', language: 'en' })]: 'My own letter',
    };
    const texts = entries({}, 'en', drafts).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['My own post', 'My own letter']));
  });

  it('is the second letter as it was written, whatever became of the first', () => {
    const [first] = peru.letters;
    const second = { ...first, body: { en: ['A second letter.'] } };
    const action = { ...peru, letters: [first, second] } as typeof peru;
    const drafts = { [letterDraftKey(peru, { part: 'body', language: 'en' })]: 'My own letter' };
    const wish = { page: { mail: 'gmail' }, uiLanguage: 'en', name: '' };
    const found = entriesOf({ action, drafts, own: {} }, wish);
    const texts = found.flatMap(({ language, text }) => (language === 'en' ? [text] : []));
    expect(texts).toEqual(['My own letter', expect.stringContaining('A second letter.')]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  });

  it('has a letter signed by the person', () => {
    const letter = entries({ mail: 'gmail' }).find(({ language }) => language === 'en');
    expect(letter?.text).toMatch(/Ana Example$/);
  });
});
