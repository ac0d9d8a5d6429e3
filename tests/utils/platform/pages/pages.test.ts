// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { summarise } from '../../../../utils/actions/list.ts';
import { makePreview } from '../../../../utils/actions/list-preview.ts';
import { readActivity, readAnswered } from '../../../../utils/platform/activity.ts';
import { today } from '../../../../utils/platform/clock.ts';
import { loadFirstList, loadIndex } from '../../../../utils/platform/pages/first-list.ts';
import { isPopup, openMail } from '../../../../utils/platform/pages/open.ts';
import { previousVersionOf } from '../../../../utils/platform/pages/previous-version.ts';
import { readOwnFile } from '../../../../utils/platform/pages/read-own-file.ts';
import { readSelected } from '../../../../utils/platform/pages/read-selection.ts';
import {
  allowNotifications,
  allowSource,
  giveBackNotifications,
} from '../../../../utils/platform/pages/worker-client.ts';
import { storedGroup } from '../../../../utils/platform/stored-item.ts';
import { readOwnTexts } from '../../../../utils/platform/worker/picking/own-texts.ts';
import { type FakeExtension, installExtension } from '../../../fake-extension.ts';
import { peru } from '../../../peru.ts';
import { actionOf } from '../../feeds/actions.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});
const DAY = '2023-01-29';
const values = () => extension.local.values;

describe('today', () => {
  it('is the person’s own, whatever the practice build’s date', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-01-29T23:59:00') });
    values().practiceToday = '2001-01-01';
    expect(await today()).toBe('2023-01-29');
    vi.useRealTimers();
    expect(extension.local.asked).toEqual([]);
  });
});

describe('the first list', () => {
  const index = [summarise(peru, ['en'])];
  it('is what the worker made for this day, and the index is not read', async () => {
    values().front = makePreview(index, DAY, { countries: [], languages: [] });
    expect(await loadFirstList(DAY)).toMatchObject({ whole: false, lines: [{ id: peru.id }] });
    expect(extension.local.asked).toEqual(['front']);
  });

  it('is the whole index where there is none even after the worker was asked', async () => {
    values().index = index;
    extension.onMessage.addListener(async () => undefined);
    expect(await loadFirstList(DAY)).toEqual({
      whole: true,
      lines: JSON.parse(JSON.stringify(index)),
    });
    expect(extension.messages).toEqual([{ vigil: 'ensure-catalogue' }]);
  });

  it('is what the worker makes when it is asked, where there was none', async () => {
    const front = makePreview(index, DAY, { countries: [], languages: [] });
    extension.onMessage.addListener(async () => void Object.assign(values(), { front, index }));
    expect(await loadFirstList(DAY)).toMatchObject({ whole: false, lines: [{ id: peru.id }] });
    expect(extension.local.asked).not.toContain('index');
  });

  it('is empty where nothing was kept', async () => {
    expect(await loadIndex()).toEqual([]);
  });
});

describe('what is selected in a private window', () => {
  const click = { tabId: 7, selectionText: 'URGENT ACTION\nFree the poet.' };

  it('is handed to the form alone', async () => {
    await readSelected({ ...click, isPrivate: true });
    expect(extension.opened).toEqual(['chrome-extension://test-extension-id/review.html?private']);
    expect(JSON.stringify(extension.session.values)).toContain('Free the poet.');
    expect(extension.local.written).toEqual([]);
  });

  it('waits for the form where the window is not private', async () => {
    await readSelected(click);
    expect(extension.opened).toEqual(['chrome-extension://test-extension-id/review.html']);
    expect(JSON.stringify(values())).toContain('Free the poet.');
  });
});

describe('the version before', () => {
  const issue = actionOf('105/22-2', { case: '105/22', issued: '2023-02-20' });
  const index = [peru, issue].map((one) => summarise(one, ['en']));

  it('is the one that waits to be looked at', async () => {
    values()[`former/${issue.id}`] = peru;
    expect(await previousVersionOf(issue, [])).toEqual(peru);
  });

  it('is the issue before in its case, else nothing', async () => {
    values()[`action/${peru.id}`] = peru;
    expect(await previousVersionOf(issue, index)).toEqual(peru);
    expect(await previousVersionOf(peru, index)).toBeNull();
  });
});

describe('an action’s own texts', () => {
  it('are its changed posts and letters and its targets’ accounts, and nobody else’s', async () => {
    const post = `${peru.id}|post 0|x|en`;
    const letter = `${peru.id}|letter body|es`;
    Object.assign(values(), {
      [`action/${peru.id}`]: peru,
      ...{ [`draft/${post}`]: 'P', [`draft/${letter}`]: 'L', 'draft/7/23|post 0|x|en': 'other' },
      'account/105/22|dina-boluarte|x': 'Dina_Example',
      'account/7/23|dina-boluarte|x': 'other',
    });
    const own = await readOwnTexts(peru.id, 'en');
    expect(own?.drafts).toEqual({ [post]: 'P', [letter]: 'L' });
    expect(own?.own).toEqual({ '105/22|dina-boluarte': { x: 'Dina_Example' } });
    expect(own?.action).toEqual(peru);
  });

  it('are none where the action is gone, and then nothing more is read', async () => {
    expect(await readOwnTexts('7/23', 'en')).toBeUndefined();
    expect(extension.local.asked).toEqual(['action/7/23']);
  });
});

const DEED = { action: '1/23', kind: 'post', how: 'copied', language: 'en', date: '2023-01-29' };

describe('what was done', () => {
  it('is told apart by action, also by ids that begin alike', async () => {
    const entry = (action: string, date: string) => ({ ...DEED, action, date });
    const all = [entry('1/23', '1'), entry('1/23-1', '2'), entry('1/23', '3'), entry('1#x', '4')];
    const ids = all.map(({ action, date }) => `${action}#${date}`);
    Object.assign(values(), { deedIds: [...ids, '1/23#lost'] });
    for (const [at, id] of ids.entries()) values()[`deed/${id}`] = all[at];
    expect(await readActivity('1/23')).toEqual([all[0], all[2]]);
    expect([...(await readAnswered())]).toEqual(['1/23', '1/23-1', '1#x']);
  });

  it('is read in the order in which it was done, whatever order the browser keeps', async () => {
    const [post, letter] = [DEED, { ...DEED, kind: 'letter' }];
    values().deedIds = ['1/23#post', '1/23#letter'];
    Object.assign(values(), { 'deed/1/23#letter': letter, 'deed/1/23#post': post });
    const { get } = fakeBrowser.storage.local;
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys?: unknown) => {
      const found = await get(keys as string[]);
      return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
    expect(await readActivity('1/23')).toEqual([post, letter]);
  });
});

describe('a group of values', () => {
  it('reads none without asking, and all of its own only', async () => {
    const group = storedGroup<string>('local', 'draft', '');
    expect(await group.read([])).toEqual({});
    expect(extension.local.asked).toEqual([]);
    expect(await group.readAll()).toEqual({});
    Object.assign(values(), { 'draft/a': 'A', drafts: 'old', 'server/a': 'B' });
    expect(await group.readAll()).toEqual({ a: 'A' });
    expect(await group.read(['a', 'b'])).toEqual({ a: 'A' });
  });

  it('tells of what changed, of what went, and not of what was written as it had been', async () => {
    const told: unknown[] = [];
    const stop = storedGroup<string>('local', 'draft', '').watch((...change) => told.push(change));
    await extension.local.onChanged.fire({
      'draft/a': { oldValue: 'A', newValue: 'B' },
      'draft/b': { oldValue: 'A', newValue: 'A' },
      'draft/c': { oldValue: 'A' },
      'server/d': { newValue: 'A' },
    });
    stop();
    await extension.local.onChanged.fire({ 'draft/a': { newValue: 'C' } });
    expect(told).toEqual([
      ['a', 'B'],
      ['c', undefined],
    ]);
  });

  it('reads all of them in a browser without `getKeys`, too', async () => {
    const { getKeys } = extension.local;
    const { fakeBrowser } = await import('wxt/testing/fake-browser');
    Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
    values()['draft/a'] = 'A';
    expect(await storedGroup('local', 'draft', '').readAll()).toEqual({ a: 'A' });
    Object.assign(fakeBrowser.storage.local, { getKeys });
  });
});

describe('what the browser asks the person', () => {
  it('is for the source’s host only', async () => {
    expect(await allowSource('https://feeds.example/a/one.json?x')).toBe(true);
    expect(extension.requests).toEqual([{ origins: ['https://feeds.example/*'] }]);
  });

  it('is a no where the browser refuses to ask', async () => {
    extension.saysYes = new Error('not in a click');
    expect(await allowSource('https://feeds.example/one.json')).toBe(false);
    expect(await allowNotifications()).toBe(false);
  });

  it('is given back', async () => {
    expect(await allowNotifications()).toBe(true);
    expect(await giveBackNotifications()).toBe(true);
    expect(extension.permissions.has('notifications')).toBe(false);
  });

  it('is not given back, without a fault, where it was never given', async () => {
    const refusal = new Error('Either not granted or required');
    vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementationOnce(() =>
      Promise.reject(refusal),
    );
    expect(await giveBackNotifications()).toBe(false);
  });
});

describe('a page of the extension', () => {
  it('stands in the popup where the browser counts it among them', () => {
    expect(isPopup()).toBe(true);
  });

  it('hands a mail to the mail program from a page that stays', async () => {
    const clicked: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(this);
    });
    await openMail('mailto:office@justice.example');
    expect(clicked[0]).toMatchObject({
      ...{ href: 'mailto:office@justice.example', target: '_blank', rel: 'noopener' },
    });
  });
});

describe('a file in our own format', () => {
  const READ = { actions: [], faults: [] };
  const read = (text: string, name: string, answer: unknown = READ) => {
    extension.onMessage.addListener(async () => answer);
    return readOwnFile(new Blob([text]), name);
  };

  it('is read by the worker, by its name or its first bracket', async () => {
    expect(await read('{"a":1}', 'pasted.txt')).toEqual(READ);
    expect(await read('[]', 'one.JSON')).toEqual(READ);
    expect(extension.messages).toEqual([
      { vigil: 'read-own', text: '{"a":1}' },
      { vigil: 'read-own', text: '[]' },
    ]);
  });

  it('is not every text, and not one that is too large', async () => {
    expect(await read('URGENT ACTION', 'one.txt')).toBeUndefined();
    const large = new Blob(['{']);
    Object.defineProperty(large, 'size', { value: 1e9 });
    expect(await readOwnFile(large, 'one.json')).toBeUndefined();
    expect(extension.messages).toEqual([]);
  });

  it('is no text that only begins with a bracket, but is a broken file of that name', async () => {
    const other = { other: 'not-json' };
    expect(await read('{ Dear Sir', 'one.txt', other)).toBeUndefined();
    expect(await read('{ Dear Sir', 'one.json', other)).toEqual(other);
  });
});
