import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  firstNetwork,
  networkById,
  networkOfHost,
  networks,
} from '../../../utils/posts/networks.ts';

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

  it('has one network that posts are written for', () => {
    expect(networks.filter(({ isFirst }) => isFirst)).toEqual([firstNetwork]);
  });
});
