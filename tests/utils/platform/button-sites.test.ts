import { beforeEach, describe, expect, it } from 'vitest';
import {
  enterAgain,
  registerButton,
  switchOff,
  switchOn,
} from '../../../utils/platform/button-sites.ts';
import { networkById } from '../../../utils/posts/networks.ts';
import { type FakeExtension, installExtension } from '../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});
const X = { 'x.com': 'x' };
const FILES = { js: ['button.js'], css: [] };
const values = () => extension.local.values;
const boxesOf = (id: string) => {
  const { composer = [], replies = [] } = networkById(id) ?? {};
  return [...composer, ...replies];
};

describe('switching a site on', () => {
  it('asks for its hosts and no others, first of all', async () => {
    await switchOn({ ...X, 'www.x.com': 'x' });
    expect(extension.requests).toEqual([{ origins: ['https://x.com/*', 'https://www.x.com/*'] }]);
  });

  it('changes nothing where the person says no', async () => {
    extension.saysYes = false;
    expect(await switchOn(X)).toBe(false);
    expect([extension.local.written, extension.scripts]).toEqual([[], []]);
  });

  it('registers the script there, and keeps its boxes for it', async () => {
    expect(await switchOn(X)).toBe(true);
    expect(extension.scripts).toEqual([
      { id: 'button', matches: ['https://x.com/*'], ...FILES, runAt: 'document_idle' },
    ]);
    expect(values()).toMatchObject({ buttonSites: X, buttonBoxes: { 'x.com': boxesOf('x') } });
  });

  it('comes to the tabs that are open there, and to no others', async () => {
    const there = extension.openTab({ url: 'https://x.com/home' });
    const other = extension.openTab({ url: 'https://x.com.evil.example/' });
    extension.openTab({ url: 'https://x.com/closed', frames: [{ isClosed: true }] });
    await switchOn(X);
    expect(there.frames[0]?.files).toEqual(['/button.js']);
    expect(other.frames[0]?.files).toEqual([]);
  });

  it('joins the sites that are on', async () => {
    await switchOn(X);
    await switchOn({ 'our-village.example': 'mastodon' });
    expect(values().buttonSites).toEqual({ ...X, 'our-village.example': 'mastodon' });
    expect(extension.scripts[0]?.matches.toSorted()).toEqual([
      'https://our-village.example/*',
      'https://x.com/*',
    ]);
    expect(extension.scripts).toHaveLength(1);
  });
});

describe('switching a site off', () => {
  it('gives the permission back, and tells the buttons there', async () => {
    await switchOn({ ...X, 'bsky.app': 'bluesky' });
    extension.openTab({ url: 'https://x.com/home', frames: [{ answer: () => undefined }] });
    await switchOff(['x.com']);
    expect([...extension.origins]).toEqual(['https://bsky.app/*']);
    expect(values()).toMatchObject({ buttonSites: { 'bsky.app': 'bluesky' } });
    expect(Object.keys(values().buttonBoxes as object)).toEqual(['bsky.app']);
    expect(extension.told.at(-1)?.message).toEqual({ vigil: 'button-sites', hosts: ['bsky.app'] });
  });

  it('unregisters the script with the last one', async () => {
    await switchOn(X);
    await switchOff(['x.com']);
    expect([extension.scripts, values().buttonSites, values().buttonBoxes]).toEqual([[], {}, {}]);
  });
});

describe('bringing the browser into line', () => {
  it('lets go of sites whose permission the person took away', async () => {
    await switchOn({ ...X, 'bsky.app': 'bluesky' });
    extension.origins.delete('https://x.com/*');
    await registerButton();
    expect(values().buttonSites).toEqual({ 'bsky.app': 'bluesky' });
    expect(extension.scripts[0]?.matches).toEqual(['https://bsky.app/*']);
  });

  it('registers anew what an update forgot, and comes to the open tabs', async () => {
    await switchOn(X);
    extension.scripts = [];
    const tab = extension.openTab({ url: 'https://x.com/home' });
    await enterAgain();
    expect(extension.scripts).toHaveLength(1);
    expect(tab.frames[0]?.files).toContain('/button.js');
  });

  it('enters no tab where no site is on', async () => {
    const tab = extension.openTab({ url: 'https://a.example/' });
    await enterAgain();
    expect(tab.frames[0]?.files).toEqual([]);
    expect(extension.local.written).toEqual([]);
  });

  it('takes the boxes as feeds have repaired them, and writes them only when they change', async () => {
    await switchOn(X);
    values().networkHints = [{ network: 'x', composer: ['#new'] }];
    await registerButton();
    expect(values().buttonBoxes).toEqual({ 'x.com': ['#new', ...boxesOf('x')] });
    extension.local.written.length = 0;
    await registerButton();
    expect(extension.local.written).toEqual([]);
  });

  it('keeps no boxes for a site whose network it does not know any more', async () => {
    await switchOn({ ...X, 'gone.example': 'gone' });
    expect(Object.keys(values().buttonBoxes as object)).toEqual(['x.com']);
  });
});
