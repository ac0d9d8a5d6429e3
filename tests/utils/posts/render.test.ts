import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { networkById, networks } from '../../../utils/posts/networks.ts';
import { previewPosts, renderPost } from '../../../utils/posts/render.ts';
import { peru } from '../../peru.ts';

function post(network: string, language: string, message: 0 | 1): string | undefined {
  const known = networkById(network);
  const suggested = peru.posts[message];
  return known && suggested && renderPost(peru, suggested, known, language)?.text;
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

  it('carry the account that she has on another network, and no other', () => {
    const [first, ...others] = peru.targets;
    if (!first) throw new Error('no target');
    const accounts = { ...first.accounts, mastodon: 'dina@peru.example', bluesky: 'DinaErcilia' };
    const action = { ...peru, targets: [{ ...first, accounts }, ...others] };
    const [, second] = action.posts;
    const mastodon = networkById('mastodon');
    const bluesky = networkById('bluesky');
    if (!second || !mastodon || !bluesky) throw new Error('not there');
    expect(renderPost(action, second, mastodon, 'en')?.text).toContain(
      ': @dina@peru.example needs',
    );
    // A Bluesky handle is a domain name; what is none is not used.
    expect(renderPost(action, second, bluesky, 'en')?.text).toContain(': Dina Boluarte needs');
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
  const WITHOUT_TAGS = ['reddit', 'whatsapp', 'discord', 'tumblr', 'lemmy'];

  it.each(networks.map(({ id }) => id))('are right on %s, to the letter', (id) => {
    for (const language of ['en', 'es'] as const) {
      for (const [message, write] of CALLS[language].entries()) {
        const tag = WITHOUT_TAGS.includes(id) ? '' : '#';
        const account = id === 'x' ? '@DinaErcilia' : '';
        expect(post(id, language, message as 0 | 1)).toBe(write(tag, account));
      }
    }
  });

  // Read by a person: only X has an account of hers, so only there is the handle (13 characters more at the end
  // of the first message, and 1 less than her name in the second); five have no hashtags, so their words stand
  // without the sign: one in each.
  it('have the length that a person counts', () => {
    const rows = networks.map(({ id }) => {
      const counts = previewPosts(peru)
        .filter(({ network }) => network === id)
        .map(({ count }) => count);
      return `${id} ${counts.join(' ')}`;
    });
    expect(rows).toMatchInlineSnapshot(`
      [
        "x 218 258 137 140",
        "bluesky 205 245 138 141",
        "mastodon 205 245 138 141",
        "threads 205 245 138 141",
        "facebook 205 245 138 141",
        "instagram 205 245 138 141",
        "linkedin 205 245 138 141",
        "reddit 204 244 137 140",
        "youtube 205 245 138 141",
        "tiktok 205 245 138 141",
        "telegram 205 245 138 141",
        "whatsapp 204 244 137 140",
        "discord 204 244 137 140",
        "vk 205 245 138 141",
        "tumblr 204 244 137 140",
        "pixelfed 205 245 138 141",
        "misskey 205 245 138 141",
        "lemmy 204 244 137 140",
        "elk 205 245 138 141",
        "phanpy 205 245 138 141",
      ]
    `);
  });

  it('lose the signs of tags, and nothing else, where nothing links them', () => {
    expect(post('reddit', 'es', 1)).toBe(post('threads', 'es', 1)?.replace('#', ''));
    expect(post('discord', 'en', 0)).toBe(post('threads', 'en', 0)?.replace('#Peru', 'Peru'));
  });
});

describe('the registry', () => {
  const pages = readdirSync('tests/practice/pages');

  it.each(networks.map((network) => [network.id, network] as const))(
    '%s is whole',
    (id, network) => {
      expect(network.evidence).toMatch(/^20\d\d-\d\d-\d\d: /);
      expect(network.composer.length).toBeGreaterThan(0);
      expect(URL.canParse(network.intent.replace(/\{server\}/, 'a.example'))).toBe(true);
      expect(network.hosts.every((host) => !host.startsWith('www.'))).toBe(true);
      // A page to practise on, or a word that there is none.
      const hasPage = network.hosts.some(
        (host) => pages.includes(host) || pages.includes(`www.${host}`),
      );
      expect(hasPage || /no practice page/.test(network.evidence), id).toBe(true);
    },
  );

  it('knows each host once', () => {
    const hosts = networks.flatMap((network) => network.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});
