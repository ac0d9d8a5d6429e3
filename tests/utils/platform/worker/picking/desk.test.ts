import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { summarise } from '../../../../../utils/actions/list.ts';
import type { UrgentAction } from '../../../../../utils/actions/types.ts';
import { keepToOurselves, type Sender } from '../../../../../utils/platform/worker/answer.ts';
import {
  buttonHere,
  forgetPickers,
  isButton,
  noteTaken,
  searchTexts,
  startPicker,
} from '../../../../../utils/platform/worker/picking/desk.ts';
import { markSeen } from '../../../../../utils/platform/worker/seen.ts';
import { type FakeExtension, installExtension } from '../../../../fake-extension.ts';
import { peru } from '../../../../peru.ts';

const ID = 'test-extension-id';
const at = (url: string, more: Partial<Sender> = {}): Sender => ({
  ...{ id: ID, url, tab: { id: 7 }, frameId: 0, ...more },
});
const HERE = at('https://x.com/home');

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2023, 0, 29, 12) });
  extension.local.values = {
    buttonBoxes: { 'x.com': ['.composer'] },
    buttonFace: { label: 'Notes', isPlain: true },
    index: [summarise(peru, ['en'])],
    [`action/${peru.id}`]: peru,
    sender: { name: 'Ana Example', place: 'Bern' },
  };
});
const attempts = () =>
  Object.entries(extension.local.values).filter(([key]) => key.startsWith('attempt/'));
const begin = () => startPicker({ tabId: 7, frameId: 0, host: 'x.com' });

describe('the button', () => {
  it('gets the selectors of its own page, and nothing else', async () => {
    for (let nth = 0; nth < 7; nth += 1) extension.openTab({});
    expect(await buttonHere(HERE)).toEqual({
      ...{ selectors: ['.composer'], face: { label: 'Notes', isPlain: true } },
      name: expect.stringMatching(/^a[0-9a-f]{32}$/),
    });
  });

  it.each([
    ['on a host that was not switched on', at('https://elsewhere.example/')],
    ['in a frame', at('https://x.com/frame', { frameId: 3 })],
    ['without a tab', at('https://x.com/home', { tab: undefined })],
    ['without an address', at('')],
    ['on a host with the name of what every object has', at('https://constructor/')],
    ['in an address that only holds the host', at('https://evil.example/x.com')],
    ['in a page of another kind', at('data:text/html,x.com')],
  ])('is answered nothing %s, and opens no picker', async (_, who) => {
    expect([await buttonHere(who), await isButton(who)]).toEqual([null, false]);
  });
});

describe('a picker', () => {
  it('is handed texts, and neither the whole action nor who signs', async () => {
    const { found } = await begin();
    expect(found.entries.length).toBeGreaterThan(0);
    const [first] = found.entries;
    expect(Object.keys(first?.action ?? {}).sort()).toEqual(
      ['country', 'deadline', 'id', 'needsCare', 'title'].sort(),
    );
    expect(JSON.stringify(found)).not.toContain('Bern');
  });

  it('offers no text that leads elsewhere now, until the person has looked at the change, and says so', async () => {
    const [first, ...others] = peru.targets as [UrgentAction['targets'][0]];
    const before = { ...peru, targets: [{ ...first, accounts: { x: 'Another' } }, ...others] };
    extension.local.values[`former/${peru.id}`] = before;
    const { ticket, found } = await begin();
    expect(found).toMatchObject({ entries: [], hasChanged: true });
    const searched = await searchTexts({ ticket, query: 'peru' }, HERE);
    expect(searched).toMatchObject({ entries: [], hasChanged: true });
    await markSeen(peru.id);
    const now = await searchTexts({ ticket, query: 'peru' }, HERE);
    expect(now?.hasChanged).toBe(false);
    expect(now?.entries.length).toBeGreaterThan(0);
  });

  it('offers what changed in its words only', async () => {
    extension.local.values[`former/${peru.id}`] = { ...peru, title: { en: 'Before' } };
    expect((await begin()).found).toMatchObject({ hasChanged: false });
  });

  it('searches where it was opened', async () => {
    const { ticket } = await begin();
    const found = await searchTexts({ ticket, query: 'peru' }, HERE);
    expect(found?.entries.length).toBeGreaterThan(0);
    expect((await searchTexts({ ticket, query: 'nothing like it' }, HERE))?.entries).toEqual([]);
  });

  it.each([
    ['with a ticket of its own making', (ticket: string) => ({ ticket: `${ticket}0`, who: HERE })],
    [
      'in another tab',
      (ticket: string) => ({ ticket, who: at('https://x.com/home', { tab: { id: 8 } }) }),
    ],
    [
      'in another frame',
      (ticket: string) => ({ ticket, who: at('https://x.com/', { frameId: 2 }) }),
    ],
    [
      'on the page that came after it',
      (ticket: string) => ({ ticket, who: at('https://evil.example/') }),
    ],
    [
      'without a tab',
      (ticket: string) => ({ ticket, who: at('https://x.com/', { tab: undefined }) }),
    ],
  ])('gets and records nothing %s', async (_, change) => {
    const start = await begin();
    const [entry] = start.found.entries;
    const { ticket, who } = change(start.ticket);
    expect(await searchTexts({ ticket, query: '' }, who)).toBeNull();
    const took = { ticket, action: peru.id, key: entry?.key ?? '' };
    expect(await noteTaken(took, who)).toBe(false);
    expect(attempts()).toEqual([]);
    // The same from where it stands is kept.
    expect(await noteTaken({ ...took, ticket: start.ticket }, HERE)).toBe(true);
    expect(attempts()).toHaveLength(1);
  });

  it('records what is among its texts only', async () => {
    const { ticket } = await begin();
    expect(await noteTaken({ ticket, action: peru.id, key: 'made up' }, HERE)).toBe(false);
    expect(await noteTaken({ ticket, action: 'made/up', key: 'made up' }, HERE)).toBe(false);
    expect(attempts()).toEqual([]);
  });

  it('leaves nothing in a private window', async () => {
    const { ticket, found } = await begin();
    const key = found.entries[0]?.key ?? '';
    const who = at('https://x.com/home', { tab: { id: 7, incognito: true } });
    expect(await noteTaken({ ticket, action: peru.id, key }, who)).toBe(false);
    expect(attempts()).toEqual([]);
  });
});

describe('a picker whose tab was closed', () => {
  it('is forgotten with its site, and the others are not', async () => {
    const { ticket } = await begin();
    await startPicker({ tabId: 8, frameId: 0, host: 'private.example' });
    await forgetPickers(8);
    expect(JSON.stringify(extension.session.values)).not.toContain('private.example');
    expect(await searchTexts({ ticket, query: '' }, HERE)).not.toBeNull();
    await forgetPickers(7);
    expect(extension.session.values).not.toHaveProperty('pickers');
  });
});

describe('what is kept', () => {
  it('is shut to scripts in pages where the browser can', async () => {
    const setAccessLevel = vi.fn(async () => undefined);
    for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session])
      Object.assign(area, { setAccessLevel });
    await keepToOurselves();
    expect(setAccessLevel.mock.calls).toEqual(
      [0, 1].map(() => [{ accessLevel: 'TRUSTED_CONTEXTS' }]),
    );
  });
});
