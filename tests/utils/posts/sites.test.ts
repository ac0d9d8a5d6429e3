import { describe, expect, it } from 'vitest';
import { noteOutcome } from '../../../utils/posts/health.ts';
import { isSwitchedOff, repairNetwork } from '../../../utils/posts/hints.ts';
import { networkById } from '../../../utils/posts/networks.ts';
import {
  hostsOf,
  isSwitchedOn,
  networkAt,
  ownServers,
  patternsOf,
} from '../../../utils/posts/sites.ts';

const known = (id: string) => {
  const network = networkById(id);
  if (!network) throw new Error(`no network ${id}`);
  return network;
};
const x = known('x');
const allOfX = Object.fromEntries(hostsOf(x).map((host) => [host, 'x']));

describe('the sites that are switched on', () => {
  it('are asked for by whole host names, never by a wildcard', () => {
    expect(patternsOf(hostsOf(x))).toContain('https://x.com/*');
    expect(patternsOf(hostsOf(x)).some((pattern) => /\/\/\*/.test(pattern))).toBe(false);
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
  });
});

describe('hints from a feed', () => {
  const hint = { network: 'x', composer: ['#new-box'], off: false };

  it('come before our own selectors, on their network alone', () => {
    expect(repairNetwork(x, [hint]).composer).toEqual(['#new-box', ...x.composer]);
    expect(repairNetwork(known('bluesky'), [hint]).composer).toEqual(known('bluesky').composer);
  });

  it('can switch insertion off', () => {
    expect(isSwitchedOff(x, [hint])).toBe(false);
    expect(isSwitchedOff(x, [{ ...hint, off: true }])).toBe(true);
  });
});

describe('what is remembered of a network', () => {
  it('is a failure that lies in its page, until an insertion works', () => {
    const failed = noteOutcome({}, 'x', '2023-01-29', 'ignored');
    expect(failed).toEqual({ x: { date: '2023-01-29', why: 'ignored' } });
    expect(noteOutcome(failed, 'x', '2023-01-30', undefined)).toEqual({});
  });

  it('is nothing of where the person clicked', () => {
    for (const why of ['several', 'read-only', 'too-long', 'closed', 'off']) {
      expect(noteOutcome({}, 'x', '2023-01-29', why)).toEqual({});
    }
  });
});
