import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background.ts';
import { type FakeExtension, installExtension } from '../../fake-extension.ts';
import { peru } from '../../peru.ts';
import { actionOf } from '../../utils/feeds/actions.ts';

let extension: FakeExtension;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-01-29T12:00:00') });
  extension = installExtension();
  background.main();
});
afterEach(() => vi.useRealTimers());

const until = (expectation: () => void | Promise<void>) =>
  vi.waitFor(expectation, { interval: 2, timeout: 3000 });
const values = () => extension.local.values;
const badge = () => fakeBrowser.action.getBadgeText({});
/** As if the person had chosen the number on the icon. */
const NUMBER = { badge: true, notify: false, names: false };
const install = () => extension.onInstalled.fire({ reason: 'install' });
const ENTRY = {
  ...{ action: peru.id, kind: 'post', how: 'copied', language: 'en', date: '2023-01-29' },
};
const ENTRY_ID = `${peru.id}#2023`;

describe('after the installation', () => {
  it('the bundled actions are there, no number on the icon, and an alarm is set', async () => {
    await install();
    expect(values()).toMatchObject({
      [`action/${peru.id}`]: { id: peru.id },
      bundledVersion: '1.0.0',
    });
    expect(await badge()).toBe('');
    expect(await fakeBrowser.alarms.get('tick')).toMatchObject({ periodInMinutes: 360 });
  });

  it('the menus are made: in boxes, on links to feeds over https, and on what is selected', async () => {
    await install();
    expect(extension.menus).toMatchObject([
      { id: 'pick', contexts: ['editable'] },
      { id: 'follow', contexts: ['link'] },
      { id: 'read-selection', contexts: ['selection'] },
    ]);
    const patterns = extension.menus[1]?.targetUrlPatterns as string[];
    expect(patterns.every((one) => one.startsWith('https://'))).toBe(true);
  });

  it('nothing was asked of the person or of a server', async () => {
    await install();
    expect([extension.requests, extension.messages]).toEqual([[], []]);
  });

  it('the first page opens, and after an update it does not', async () => {
    await install();
    const opened = extension.opened.map((url) => new URL(url).pathname);
    expect(opened).toEqual(['/welcome.html']);
    await extension.onInstalled.fire({ reason: 'update' });
    expect(extension.opened).toHaveLength(1);
  });
});

describe('at a start of the browser', () => {
  it('the list is there, and scripts without a permission are let go', async () => {
    values().buttonSites = { 'x.com': 'x' };
    await extension.onStartup.fire();
    expect(values()).toMatchObject({ buttonSites: {}, index: [{ id: peru.id }] });
  });

  it('a permission that the person takes away takes the button along', async () => {
    extension.origins.add('https://x.com/*');
    values().buttonSites = { 'x.com': 'x' };
    await extension.onStartup.fire();
    expect(extension.scripts).toHaveLength(1);
    await fakeBrowser.permissions.remove({ origins: ['https://x.com/*'] });
    await until(() => expect(extension.scripts).toEqual([]));
  });
});

describe('a permission that the person gives', () => {
  const url = 'https://feeds.example/one.json';
  const given = { origins: ['https://feeds.example/*'] };
  const pending = () => extension.session.values.pendingFollow;

  it('has the source followed that they pressed, though its page is closed by now', async () => {
    extension.session.values.pendingFollow = { url, since: Date.now() };
    extension.origins.add('https://feeds.example/*');
    await extension.onPermissionsAdded.fire(given);
    // No server answers here, and that is what the next page tells.
    await until(() => expect(pending()).toMatchObject({ answer: { why: 'unreachable' } }));
  });

  it('follows nothing that nobody pressed', async () => {
    extension.origins.add('https://feeds.example/*');
    await extension.onPermissionsAdded.fire(given);
    expect([pending(), values().subscriptions]).toEqual([undefined, undefined]);
  });
});

describe('the menus and keys', () => {
  it('open the picker in the frame that was clicked', async () => {
    const tab = extension.openTab({ frames: [{}, {}] });
    await extension.onMenu.fire({ menuItemId: 'pick', frameId: 1 }, { id: tab.id });
    await until(() => expect(tab.frames[1]?.files).toContain('/picker.js'));
  });

  it('read what is selected in the frame that was clicked, and open the form with it', async () => {
    const source = { lines: [{ text: 'Chosen' }], warnings: [] };
    const asked: unknown[][] = [];
    const run = (_: unknown, args: unknown[]) => {
      asked.push(args);
      return source;
    };
    const tab = extension.openTab({ frames: [{}, { run }] });
    const click = { menuItemId: 'read-selection', frameId: 1, selectionText: 'Chosen' };
    await extension.onMenu.fire({ ...click, pageUrl: 'https://news.example/' }, { id: tab.id });
    await until(() => expect(extension.opened).toHaveLength(1));
    expect(tab.frames.map(({ files }) => files)).toEqual([[], ['/capture.js']]);
    expect(asked[0]?.[0]).toBe('vigilSelection');
    expect(values().reviewSource).toMatchObject({ source });
  });

  it('read the menu’s own words of a selection where no script may run', async () => {
    const tab = extension.openTab({ frames: [{ isClosed: true }] });
    const click = { menuItemId: 'read-selection', selectionText: 'URGENT ACTION\nUA 7/23' };
    await extension.onMenu.fire(click, { id: tab.id });
    await until(() => expect(extension.opened).toHaveLength(1));
    const lines = [{ text: 'URGENT ACTION' }, { text: 'UA 7/23' }];
    expect(values().reviewSource).toMatchObject({ source: { lines, warnings: [] } });
  });

  it('make the list first where there is none, as the picker cannot ask for it', async () => {
    const tab = extension.openTab({});
    await extension.onCommand.fire('pick', { id: tab.id });
    await until(() => expect(tab.frames[0]?.files).toContain('/picker.js'));
    expect(values()).toMatchObject({ index: [{ id: peru.id }], front: {} });
  });

  it('open the picker by the keys, and by no other command', async () => {
    const tab = extension.openTab({});
    await extension.onCommand.fire('other', { id: tab.id });
    await extension.onCommand.fire('pick', undefined);
    expect(tab.frames[0]?.files).toEqual([]);
    await extension.onCommand.fire('pick', { id: tab.id });
    await until(() => expect(tab.frames[0]?.files).toContain('/picker.js'));
  });

  it('hand a feed’s link to the settings', async () => {
    await extension.onMenu.fire(
      { menuItemId: 'follow', linkUrl: 'https://feeds.example/a.json' },
      { id: 1 },
    );
    await until(() => expect(extension.optionsOpened).toBe(1));
    expect(extension.session.values.pendingFeedUrl).toBe('https://feeds.example/a.json');
  });
});

describe('messages', () => {
  it('from the button’s script open the picker in its page', async () => {
    const open = () => ({ host: 'x.com' });
    const begin = vi.fn();
    values().buttonBoxes = { 'x.com': ['.composer'] };
    const run = (func: (...args: never[]) => unknown, args: unknown[]) => {
      Object.assign(globalThis, { vigilPicker: { open, begin } });
      return func(...(args as never[]));
    };
    const tab = extension.openTab({ frames: [{ run }, {}] });
    const sender = {
      id: 'test-extension-id',
      url: 'https://x.com/',
      tab: { id: tab.id },
      frameId: 0,
    };
    expect(await extension.send({ vigil: 'open-picker' }, sender)).toBe(true);
    expect(tab.frames[1]?.files).toEqual([]);
    expect(begin).toHaveBeenCalledOnce();
    expect(await extension.send({ vigil: 'open-picker' }, { ...sender, tab: undefined })).toBe(
      false,
    );
    Object.assign(globalThis, { vigilPicker: undefined });
  });

  it('keep an action, count it on the icon, and drop it again', async () => {
    values().telling = NUMBER;
    await install();
    const kept = await extension.send({ vigil: 'keep', action: actionOf('7/23') });
    expect(kept).toMatchObject({ done: true, id: '7/23' });
    expect(await badge()).toBe('2');
    await extension.send({ vigil: 'drop', id: '7/23' });
    expect(await badge()).toBe('1');
  });

  it('read our own format, save, and erase', async () => {
    await install();
    expect(await extension.send({ vigil: 'read-own', text: '{' })).toMatchObject({
      other: 'not-json',
    });
    expect(await extension.send({ vigil: 'export' })).toContain('vigil-backup/2');
    await extension.send({ vigil: 'erase' });
    expect(values()).toEqual({});
  });

  it('bring what was done elsewhere onto the icon with a backup', async () => {
    values().telling = NUMBER;
    await install();
    await extension.local.set({ [`deed/${ENTRY_ID}`]: ENTRY });
    await until(async () => expect(await badge()).toBe(''));
    const text = await extension.send({ vigil: 'export' });
    await extension.send({ vigil: 'erase' });
    values().telling = NUMBER;
    await extension.send({ vigil: 'ensure-catalogue' });
    expect(await badge()).toBe('1');
    expect(await extension.send({ vigil: 'import', text })).toMatchObject({ done: true });
    expect(await badge()).toBe('');
  });

  it('leave nothing of a wish behind when everything is erased', async () => {
    await install();
    await extension.local.set({ interests: { countries: ['PE'], languages: [] } });
    await until(() => expect(values()).toHaveProperty('interests'));
    await extension.send({ vigil: 'erase' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(values()).toEqual({});
  });

  it('take in news that were seen', async () => {
    Object.assign(values(), { news: [{ id: 'a', kind: 'update' }], 'former/a': peru });
    await extension.send({ vigil: 'mark-seen', id: 'a' });
    expect(values().news).toEqual([]);
    expect(values()).not.toHaveProperty(['former/a']);
  });

  it('switch a source, whatever it is, and leave it', async () => {
    const url = 'https://feeds.example/one.json';
    const source = {
      url,
      kind: 'feed',
      title: '',
      publisher: '',
      on: true,
      ids: [],
      leads: [],
      faults: [],
    };
    values().subscriptions = [source];
    await extension.send({ vigil: 'set-on', url, on: false });
    expect(values().subscriptions).toMatchObject([{ url, on: false }]);
    await extension.send({ vigil: 'unfollow', url });
    expect(values().subscriptions).toEqual([]);
  });
});

describe('what a page writes', () => {
  it('as done is listed, and leaves the number on the icon', async () => {
    values().telling = NUMBER;
    await install();
    await extension.local.set({ [`deed/${ENTRY_ID}`]: ENTRY });
    await until(async () => expect(await badge()).toBe(''));
    expect(values().deedIds).toEqual([ENTRY_ID]);
    await extension.local.remove(`deed/${ENTRY_ID}`);
    await until(async () => expect(await badge()).toBe('1'));
    expect(values().deedIds).toEqual([]);
  });

  it('as a wish changes the first drawing and the number', async () => {
    values().telling = NUMBER;
    await install();
    await extension.local.set({ interests: { countries: ['HN'], languages: [] } });
    await until(async () => expect(await badge()).toBe(''));
    await until(() => expect(values().front).toMatchObject({ lines: [] }));
  });

  it('as switched on tells nothing of what was there', async () => {
    values().telling = NUMBER;
    await install();
    extension.permissions.add('notifications');
    await extension.local.set({ telling: { badge: false, notify: true, names: false } });
    await until(async () => expect(await badge()).toBe(''));
    expect(values().told).toEqual([`new:${peru.id}`]);
    expect(extension.notifications.size).toBe(0);
  });

  it('as changed while switched on still tells what was not told', async () => {
    await install();
    extension.permissions.add('notifications');
    await extension.local.set({ telling: { badge: false, notify: true, names: false } });
    await until(() => expect(values().told).toEqual([`new:${peru.id}`]));
    await extension.local.remove('told');
    await extension.local.set({ telling: { badge: false, notify: true, names: true } });
    await until(() => expect(values().told).toEqual([`new:${peru.id}`]));
    expect([...extension.notifications.keys()]).toEqual([`new:${peru.id}`]);
  });

  it('as a text concerns nobody', async () => {
    await install();
    extension.local.written.length = 0;
    await extension.local.set({ 'draft/a': 'text' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(extension.local.written).toEqual(['draft/a']);
  });
});

it('a notification that is pressed opens its action, and is gone', async () => {
  await extension.notificationsApi.create(`new:${peru.id}`, {});
  await extension.onNotified.fire(`new:${peru.id}`);
  await until(() => expect(extension.notifications.size).toBe(0));
  expect(extension.session.values.view).toEqual({ action: peru.id, panel: 'about' });
  expect(extension.opened).toEqual([expect.stringMatching(/\/popup\.html$/)]);
});

describe('an alarm', () => {
  const alarm = (name: string) => ({ name, scheduledTime: 0, persistAcrossSessions: true });
  it('plans the next one, unless it is somebody else’s', async () => {
    await install();
    await fakeBrowser.alarms.clearAll();
    await fakeBrowser.alarms.onAlarm.trigger(alarm('other'));
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    await fakeBrowser.alarms.onAlarm.trigger(alarm('tick'));
    await until(async () => expect(await fakeBrowser.alarms.getAll()).toHaveLength(1));
  });
});
