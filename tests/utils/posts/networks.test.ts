import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composerAddress } from '../../../utils/posts/intent.ts';
import {
  firstNetwork,
  networkById,
  networkOfHost,
  networks,
} from '../../../utils/posts/networks.ts';
import { known } from './known.ts';

describe('the registry', () => {
  const pages = readdirSync('tests/practice/pages');

  it.each(networks.map((network) => [network.id, network] as const))(
    '%s is whole',
    (id, network) => {
      // Where no box is known, its link brings the text.
      const isByLink = network.composer.length === 0;
      if (isByLink) expect(network.intent).toMatch(/\{server\}.*\{text\}/);
      expect(URL.canParse(network.intent.replace(/\{server\}/, 'a.example'))).toBe(true);
      // As a page of an account is read by it.
      if (network.handle !== null)
        expect(network.profile).toMatch(/^https:\/\/.*\{(?:handle|user)\}/);
      expect(network.hosts.every((host) => !host.startsWith('www.'))).toBe(true);
      // A page to practise on, where there is a box.
      const hasPage = network.hosts.some(
        (host) => pages.includes(host) || pages.includes(`www.${host}`),
      );
      expect(hasPage, id).toBe(!isByLink);
    },
  );

  it('knows each host once', () => {
    const hosts = networks.flatMap((network) => network.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('knows a network by its host, with and without www', () => {
    expect(networkOfHost('WWW.X.com')?.id).toBe('x');
    expect(networkOfHost('www.tiktok.com')?.id).toBe('tiktok');
    expect(networkOfHost('notx.com')).toBeUndefined();
  });

  it.each([
    ['tiktok', { limit: 4000, replyLimit: 150 }],
    ['lemmy', { limit: 50_000, replyLimit: 10_000 }],
    ['threads', { limit: 500, mostLinks: 5, hashtags: { linked: 'anywhere', most: 1 } }],
    ['mastodon', { intentAnyServer: 'https://share.joinmastodon.org/#text={text}' }],
    ['telegram', { intent: 'https://t.me/share/url?url={text}' }],
  ])('knows of %s what was found in November 2026', (id, facts) => {
    expect(networkById(id)).toMatchObject(facts);
  });

  it.each([
    'Free Elena & her colleagues: 100% innocent!',
    '¿Dónde está Elena? #Perú',
    'Lassen Sie Elena frei – sofort!',
    'Libérez Elena : « maintenant » !',
    'Liberate Elena, c’è ancora tempo.',
    'Libertem Elena já, não amanhã.',
    'Laat Elena vrij + stop het geweld?',
    'Uwolnijcie Elenę już dziś!',
    'Свободу Елене!',
    'الحرية لإيلينا',
    'エレナに自由を。',
  ])('hands “%s” on whole where only a link brings a text', (text) => {
    const server = 'social.example';
    const links: [string, string | undefined, RegExp][] = [
      ['telegram', undefined, /^https:\/\/t\.me\/share\/url\?url=(.*)$/],
      ['mastodon', undefined, /^https:\/\/share\.joinmastodon\.org\/#text=(.*)$/],
      ['friendica', server, /^https:\/\/social\.example\/compose\?body=(.*)$/],
      ['hubzilla', server, /^https:\/\/social\.example\/rpost\?body=(.*)$/],
      ['gnusocial', server, /^https:\/\/social\.example\/notice\/new\?status_textarea=(.*)$/],
    ];
    for (const [id, at, pattern] of links) {
      const { url = '', isFilled } = composerAddress(known(id), text, at) ?? {};
      expect([isFilled, decodeURIComponent(pattern.exec(url)?.[1] ?? url)]).toEqual([true, text]);
    }
  });

  it('has one network that posts are written for', () => {
    expect(networks.filter(({ isFirst }) => isFirst)).toEqual([firstNetwork]);
  });
});
