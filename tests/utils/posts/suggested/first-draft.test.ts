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
});
