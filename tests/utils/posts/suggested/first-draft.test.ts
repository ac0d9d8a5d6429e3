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
    expect(withFirstDraft(peru)).toMatchObject({ action: peru, isDraft: false });
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
    expect(of('en', 'the release of all')).toBe('https://actions.example/peru');
    expect(of('es', 'que liberen a todas;')).toBe('Pido a @DinaErcilia que liberen a todas.');
    expect(of('fr', 'de libérer tout le monde')).toBe(
      'Je demande à @DinaErcilia de libérer tout le monde.',
    );
    expect(of('it', 'di liberare tutti')).toBe('Chiedo a @DinaErcilia di liberare tutti.');
    expect(of('de', 'alle sofort freizulassen;')).toBe(
      'Ich bitte @DinaErcilia, alle sofort freizulassen.',
    );
  });

  it('lets the writer say what a list says that they do, in a small letter or a capital', () => {
    const of = (language: string, ...texts: string[]) =>
      draftIn(language, {
        title: { [language]: 'Peru' },
        demands: texts.map((text) => ({ [language]: text })),
      })?.[1];
    expect(of('en', 'Calling on them to free everybody;')).toBe(
      '@DinaErcilia: I call on you to free everybody.',
    );
    expect(of('en', 'urging the authorities to let them go')).toBe(
      '@DinaErcilia: I urge you to let them go.',
    );
    expect(of('es', 'Pidiendo la libertad de todas')).toBe(
      '@DinaErcilia: Pido la libertad de todas.',
    );
    expect(of('fr', 'en demandant leur libération')).toBe(
      '@DinaErcilia\u00a0: Je demande leur libération.',
    );
    // Who is worried asks for nothing; nobody knows who investigates.
    expect(of('en', 'Expressing concern at the arrests', 'Free them')).toBe(
      '@DinaErcilia: Free them.',
    );
    expect(of('en', 'Expressing concern at the arrests')).toBe(
      '@DinaErcilia: I express concern at the arrests.',
    );
    expect(of('en', 'Investigating all deaths', 'Free them')).toBe('@DinaErcilia: Free them.');
    expect(of('en', 'Bring them home')).toBe('@DinaErcilia: Bring them home.');
    expect(of('en', 'Holding them is unlawful')).toBe('@DinaErcilia: Holding them is unlawful.');
  });

  it('speaks by name to who has no account anywhere', () => {
    const targets = peru.targets.slice(0, 1).map((one) => ({ ...one, accounts: {} }));
    expect(draftIn('en', { targets })?.[1]).toBe('Dina Boluarte: Free them all.');
    const demands = [{ en: 'to drop all charges' }];
    expect(draftIn('en', { targets, demands })?.[1]).toBe(
      'I ask Dina Boluarte to drop all charges.',
    );
    const office = [{ ...peru.targets[1], name: 'Ministry of Justice', accounts: {} }];
    expect(draftIn('en', { targets: office as typeof targets, demands })?.[1]).toBe(
      'I ask the Ministry of Justice to drop all charges.',
    );
  });
});
