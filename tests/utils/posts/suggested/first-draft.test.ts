import { describe, expect, it } from 'vitest';
import { networkById } from '../../../../utils/posts/networks.ts';
import { renderPost } from '../../../../utils/posts/render.ts';
import { withFirstDraft } from '../../../../utils/posts/suggested/first-draft.ts';
import { peru } from '../../../peru.ts';

const DEMANDS = { en: 'Free them all.', fr: 'Libérez-les tous.' };
const bare = {
  ...peru,
  posts: [],
  title: { en: '18 killed during protests', fr: 'Pérou, 18 morts' },
  demands: [{ es: 'Libertad.' }, DEMANDS],
  source: { ...peru.source, url: 'https://actions.example/peru' },
};
const draftIn = (language: string, part: Partial<typeof peru> = {}, on = 'x') => {
  const { action } = withFirstDraft({ ...bare, ...part });
  const [post] = action.posts;
  const network = networkById(on);
  if (!post || !network) throw new Error('no post or no network');
  return renderPost({ action, post, network, language })?.text.split('\n\n');
};

describe('the first draft of a post', () => {
  it('is not made where the action brings a post', () => {
    expect(withFirstDraft(peru)).toEqual({ action: peru, isDraft: false });
    expect(withFirstDraft(bare).isDraft).toBe(true);
  });

  it('has the title with its country, the first demand in its language, and the page', () => {
    expect(draftIn('en')).toEqual([
      'Peru: 18 killed during protests',
      '@DinaErcilia: Free them all.',
      'https://actions.example/peru',
    ]);
    expect(draftIn('fr')).toEqual([
      'Pérou, 18 morts',
      '@DinaErcilia\u00a0: Libérez-les tous.',
      'https://actions.example/peru',
    ]);
  });

  it('names who has no account on the network, and never hands on another network’s handle', () => {
    expect(draftIn('en', {}, 'bluesky')?.[1]).toBe('Dina Boluarte: Free them all.');
  });

  it('names nobody where nothing is asked, as a name beside the title would accuse', () => {
    const alone = { demands: [], source: { ...peru.source, url: undefined } };
    expect(draftIn('en', alone)).toEqual(['Peru: 18 killed during protests']);
    expect(draftIn('en', alone, 'bluesky')).toEqual(['Peru: 18 killed during protests']);
  });

  it('takes no mark of a list along, and ends as its language ends a sentence', () => {
    const of = (language: string, text: string) =>
      draftIn(language, { title: { [language]: 'T' }, demands: [{ [language]: text }] })?.[1];
    expect(of('pt', 'Investiguem já o caso;')).toBe('@DinaErcilia: Investiguem já o caso.');
    expect(of('en', 'Free them all!')).toBe('@DinaErcilia: Free them all!');
    expect(of('zh', '释放他们；')).toBe('@DinaErcilia: 释放他们。');
  });

  it('makes a sentence of a demand that is none, or takes the next one', () => {
    const of = (language: string, ...texts: string[]) =>
      draftIn(language, {
        title: { [language]: 'Peru' },
        demands: texts.map((text) => ({ [language]: text })),
      })?.[1];
    expect(of('en', 'to drop all charges,')).toBe('I ask @DinaErcilia to drop all charges.');
    expect(of('nl', 'om alle aanklachten te laten vallen;')).toBe(
      'Ik vraag @DinaErcilia om alle aanklachten te laten vallen.',
    );
    expect(of('en', 'expressing concern;', 'Free them')).toBe('@DinaErcilia: Free them.');
    expect(of('en', 'expressing concern;')).toBe('https://actions.example/peru');
  });
});
