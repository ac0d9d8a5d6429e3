import { describe, expect, it } from 'vitest';
import { networks } from '../../../utils/posts/networks.ts';
import { previewPosts, renderPost } from '../../../utils/posts/render.ts';
import { peru } from '../../peru.ts';
import { known } from './known.ts';

function post(network: string, language: string, message: 0 | 1): string | undefined {
  const suggested = peru.posts[message];
  return (
    suggested &&
    renderPost({ action: peru, post: suggested, network: known(network), language })?.text
  );
}

describe('the Peru posts', () => {
  it('hold the official’s handle on X, where she has it', () => {
    for (const language of ['en', 'es']) {
      expect(post('x', language, 0)).toMatch(/ @DinaErcilia$/);
      expect(post('x', language, 1)).toMatch(/^#CrisisEnElPerú: @DinaErcilia /);
    }
  });

  it.each(['bluesky', 'mastodon', 'threads', 'facebook'])(
    'name her on %s, where no account is known',
    (network) => {
      expect(post(network, 'en', 0)).toMatch(/nor violence$/);
      expect(post(network, 'es', 0)).toMatch(/a través de la violencia$/);
      expect(post(network, 'en', 1)).toMatch(/^#CrisisEnElPerú: Dina Boluarte needs to /);
      expect(post(network, 'es', 1)).toMatch(/^#CrisisEnElPerú: Dina Boluarte debe cumplir /);
      expect(post(network, 'en', 0)).not.toContain('@');
    },
  );

  it('are composed, as a search may not find decomposed letters', () => {
    const written = { text: { es: 'Exigimos justicia en el Peru\u0301' } };
    expect(
      renderPost({ action: peru, post: written, network: known('x'), language: 'es' })?.text,
    ).toBe('Exigimos justicia en el Perú');
  });

  it('carry the account that she has on another network, and no other', () => {
    const [first, ...others] = peru.targets;
    if (!first) throw new Error('no target');
    const accounts = { ...first.accounts, mastodon: 'dina@peru.example', bluesky: 'DinaErcilia' };
    const action = { ...peru, targets: [{ ...first, accounts }, ...others] };
    const [, second] = action.posts;
    if (!second) throw new Error('the record has changed');
    expect(
      renderPost({ action, post: second, network: known('mastodon'), language: 'en' })?.text,
    ).toContain(': @dina@peru.example needs');
    // A Bluesky handle is a domain name; what is none is not used.
    expect(
      renderPost({ action, post: second, network: known('bluesky'), language: 'en' })?.text,
    ).toContain(': Dina Boluarte needs');
  });

  it('fit everywhere, in both languages', () => {
    const table = previewPosts(peru);
    expect(table).toHaveLength(networks.length * 2 * 2);
    for (const { count, limit, fits } of table) expect(fits).toBe(count <= limit);
    expect(table.filter(({ fits }) => !fits)).toEqual([]);
  });

  // Every cell, by what is true of the network: whether she has an account there, whether it links tags.
  const CALLS = {
    en: [
      (tag: string, at: string) =>
        `We demand President Dina Boluarte to put an end on any excessive use of force against protesters in ${tag}Peru and seek dialogue. The cost of the political crisis cannot be paid with people's lives nor violence${at && ` ${at}`}`,
      (tag: string, at: string) =>
        `${tag}CrisisEnElPerú: ${at || 'Dina Boluarte'} needs to immediately live up to the country's obligation under international law: protect those who protest`,
    ],
    es: [
      (tag: string, at: string) =>
        `Exigimos a la Presidenta Dina Boluarte detener todo uso excesivo de la fuerza contra personas que protestan en ${tag}Perú y a buscar el diálogo. El costo de la crisis política no puede ser pagado con la vida de las personas o a través de la violencia${at && ` ${at}`}`,
      (tag: string, at: string) =>
        `${tag}CrisisEnElPerú: ${at || 'Dina Boluarte'} debe cumplir inmediatamente las obligaciones que impone el derecho internacional: proteger a quienes protestan`,
    ],
  };
  it.each(networks)('are right on $id, to the letter', ({ id, hashtags, isFirst }) => {
    for (const language of ['en', 'es'] as const) {
      for (const [message, write] of CALLS[language].entries()) {
        const tag = hashtags.linked === 'never' ? '' : '#';
        const account = isFirst ? '@DinaErcilia' : '';
        expect(post(id, language, message as 0 | 1)).toBe(write(tag, account));
      }
    }
  });

  // Counted by a person in what is published: X has an account of hers, so there is the handle (13 characters more at
  // the end of the first message, and 1 less than her name in the second); without tags one sign goes in each.
  it.each(networks)('have the length on $id that a person counts', ({ id, hashtags, isFirst }) => {
    const [account, tag] = [isFirst ? 1 : 0, hashtags.linked === 'never' ? 1 : 0];
    const counts = previewPosts(peru)
      .filter(({ network }) => network === id)
      .map(({ count }) => count);
    // Threads counts bytes: a letter with an accent has one more.
    const accents = id === 'threads' ? [0, 4, 1, 1] : [0, 0, 0, 0];
    const signs = [205 + 13 * account, 245 + 13 * account, 138 - account, 141 - account];
    expect(counts).toEqual(signs.map((count, at) => count - tag + (accents[at] ?? 0)));
  });

  it('lose the signs of tags, and nothing else, where nothing links them', () => {
    expect(post('reddit', 'es', 1)).toBe(post('threads', 'es', 1)?.replace('#', ''));
    expect(post('discord', 'en', 0)).toBe(post('threads', 'en', 0)?.replace('#Peru', 'Peru'));
  });
});
