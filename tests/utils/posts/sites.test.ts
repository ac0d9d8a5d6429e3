import { describe, expect, it } from 'vitest';
import {
  hostsOf,
  isSwitchedOn,
  networkAt,
  ownServers,
  patternsOf,
} from '../../../utils/posts/sites.ts';
import { known } from './known.ts';

const x = known('x');
const allOfX = Object.fromEntries(hostsOf(x).map((host) => [host, 'x']));

describe('the sites that are switched on', () => {
  it('are asked for by whole host names, never by a wildcard', () => {
    const patterns = patternsOf(hostsOf(x));
    expect(patterns).toContain('https://x.com/*');
    expect(patterns).toContain('https://www.x.com/*');
    expect(patterns.some((pattern) => /\/\/\*/.test(pattern))).toBe(false);
  });

  it('count as on only with all of the network’s hosts', () => {
    expect(isSwitchedOn(x, allOfX)).toBe(true);
    expect(isSwitchedOn(x, { 'x.com': 'x' })).toBe(false);
  });

  it('hold the person’s own servers beside the known ones', () => {
    const sites = { ...allOfX, 'our-village.example': 'mastodon' };
    expect(ownServers(sites).map(({ host }) => host)).toEqual(['our-village.example']);
    expect(networkAt('our-village.example', sites)?.id).toBe('mastodon');
    expect(networkAt('elsewhere.example', sites)).toBeUndefined();
    expect(ownServers({ 'gone.example': 'a network that was given up' })).toEqual([]);
  });

  it('cannot make another network of a known host', () => {
    expect(networkAt('www.x.com', { 'www.x.com': 'mastodon' })?.id).toBe('x');
  });
});
