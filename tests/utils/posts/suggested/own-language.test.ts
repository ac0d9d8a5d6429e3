import { describe, expect, it } from 'vitest';
import type { UrgentAction } from '../../../../utils/actions/types.ts';
import { networkById } from '../../../../utils/posts/networks.ts';
import { renderPost } from '../../../../utils/posts/render.ts';
import { withFirstDraft } from '../../../../utils/posts/suggested/first-draft.ts';
import { peru } from '../../../peru.ts';

const textIn = (own: string, part: Partial<UrgentAction> = {}, message = 0, on = 'x') => {
  const { action, drafted } = withFirstDraft({ ...peru, ...part }, own);
  const post = action.posts[message];
  const network = networkById(on);
  if (!post || !network) throw new Error('no post or no network');
  const text = post.text[own] && renderPost({ action, post, network, language: own })?.text;
  return { lines: text?.split('\n\n'), drafted: drafted[message] };
};
const people = (...names: string[]) => ({ people: names.map((name) => ({ name })) });

describe('the draft of a message in a language that its author did not write', () => {
  it('has its people, its country and its own tags, and asks what every government can be asked', () => {
    const { lines, drafted } = textIn('de', people('Ana Prueba', 'Óscar Muestra'));
    expect(drafted).toBe('de');
    expect(lines).toEqual([
      'Eilaktion für Ana Prueba und Óscar Muestra (Peru)',
      '@DinaErcilia: Bitte achten und schützen Sie in diesem Fall die Menschenrechte.',
      '#Peru',
    ]);
    expect(textIn('de', people('A', 'B', 'C', 'D')).lines?.[0]).toBe(
      'Eilaktion für A, B, C und andere (Peru)',
    );
  });

  it.each([
    ['de', 'Eilaktion: Peru'],
    ['fr', 'Action urgente\u00a0: Pérou'],
    ['it', 'Azione urgente: Perù'],
  ])('names the country alone where nobody is named, %s', (own, head) => {
    expect(textIn(own).lines?.[0]).toBe(head);
    expect(textIn(own).lines?.[1]).toMatch(/^@DinaErcilia/);
  });

  it('says title and demand where the action has these in that language', () => {
    const part = {
      title: { en: 'Free them', de: 'Freiheit für alle in Haft' },
      demands: [{ en: 'Free them.', de: 'Lassen Sie alle frei;' }],
    };
    expect(textIn('de', part).lines?.slice(0, 2)).toEqual([
      'Peru: Freiheit für alle in Haft',
      '@DinaErcilia: Lassen Sie alle frei.',
    ]);
  });

  it('hands on the author’s link, else the action’s page, and no other network’s handle', () => {
    const posts = [{ text: { en: 'Act: https://campaign.example/a. #Peru', es: 'Actúa' } }];
    expect(textIn('de', { posts }).lines?.[2]).toBe('https://campaign.example/a #Peru');
    const source = { ...peru.source, url: 'https://actions.example/peru' };
    expect(textIn('de', { source }).lines?.[2]).toBe('https://actions.example/peru #Peru');
    expect(textIn('de', {}, 0, 'bluesky').lines?.[1]).toMatch(/^Dina Boluarte: Bitte/);
  });

  it('is not made where the author wrote in it, nor where no words of it are known', () => {
    expect(textIn('es')).toMatchObject({ drafted: undefined });
    expect(textIn('en-GB')).toMatchObject({ drafted: undefined });
    expect(textIn('sw')).toEqual({ drafted: undefined, lines: undefined });
    expect(withFirstDraft(peru, 'es').action).toEqual(peru);
  });

  it('stands beside the first draft of an action without posts', () => {
    const { action, isDraft } = withFirstDraft({ ...peru, posts: [] }, 'de');
    expect(isDraft).toBe(true);
    expect(Object.keys(action.posts[0]?.text ?? {})).toEqual(['en', 'de']);
  });
});
