import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstNetwork, networkOfHost, networks } from '../../../utils/posts/networks.ts';

describe('the registry', () => {
  const pages = readdirSync('tests/practice/pages');

  it.each(networks.map((network) => [network.id, network] as const))(
    '%s is whole',
    (id, network) => {
      expect(network.evidence).toMatch(/^20\d\d-\d\d-\d\d: /);
      expect(network.composer.length).toBeGreaterThan(0);
      expect(URL.canParse(network.intent.replace(/\{server\}/, 'a.example'))).toBe(true);
      // As a page of an account is read by it.
      if (network.handle !== null)
        expect(network.profile).toMatch(/^https:\/\/.*\{(?:handle|user)\}/);
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

  it('knows a network by its host, with and without www', () => {
    expect(networkOfHost('WWW.X.com')?.id).toBe('x');
    expect(networkOfHost('www.tiktok.com')?.id).toBe('tiktok');
    expect(networkOfHost('notx.com')).toBeUndefined();
  });

  it('has one network that posts are written for', () => {
    expect(networks.filter(({ isFirst }) => isFirst)).toEqual([firstNetwork]);
  });
});
