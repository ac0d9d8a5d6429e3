import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';
import { summarise } from '../../../../utils/actions/list.ts';
import type { NotificationSettings } from '../../../../utils/history/notification-settings.ts';
import {
  BADGE_COLOR,
  notifyAll,
  openNotified,
  startNotifications,
} from '../../../../utils/platform/worker/notifications.ts';
import { actionOf } from '../../feeds/actions.ts';

const inDays = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
};
const line = (id: string, days: number, country = 'PE') =>
  summarise(
    actionOf(id, { deadline: inDays(days), country: [country], title: { en: `Case of ${id}` } }),
    ['en'],
    { from: 'bundled', mark: 'm' },
  );
/** The id of something that was done for this action. */
const entry = (action: string) => `${action}#sent`;

const strings = parse(readFileSync('public/locales/en.yml', 'utf8'));
/** As the browser: a name's steps joined by `_`, and `$1` filled in. */
function getMessage(name: string, values: string[] = []): string {
  const [group = '', ...rest] = name.split('_');
  const found = rest.length > 0 ? strings[group]?.[rest.join('_')] : strings[group];
  const text = typeof found === 'object' ? `${found[1]} | ${found.n}` : found;
  return String(text).replace('$1', values[0] ?? '');
}

let badge: string;
let permitted: boolean;
let shown: { id: string; message: string }[];
let opened: string[];
let cleared: string[];
beforeEach(() => {
  fakeBrowser.reset();
  [badge, permitted, shown, opened, cleared] = ['', true, [], [], []];
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ text }: { text: string }) => {
      badge = text;
    },
    setBadgeBackgroundColor: async () => undefined,
  });
  Object.assign(fakeBrowser.permissions, { contains: async () => permitted });
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string, { message }: { message: string }) => {
      shown.push({ id, message });
      return id;
    },
    clear: async (id: string) => cleared.push(id) > 0,
  });
  Object.assign(fakeBrowser.tabs, {
    create: async ({ url }: { url: string }) => {
      opened.push(url);
    },
  });
  Object.assign(fakeBrowser.i18n, { getMessage });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `extension:/${path}` });
});

afterEach(() => void vi.useRealTimers());

const keep = (values: Record<string, unknown>) => fakeBrowser.storage.local.set(values);
const how = (telling: Partial<NotificationSettings>) =>
  keep({ telling: { badge: true, notify: false, names: false, ...telling } });

describe('the number on the icon', () => {
  it('is none until it is chosen, counts what is not answered, and is gone when it is switched off', async () => {
    await keep({ index: [line('1/23', 9), line('2/23', 9), line('3/23', -1)] });
    await notifyAll();
    expect(badge).toBe('');
    await how({});
    await notifyAll();
    expect(badge).toBe('2');
    await keep({ deedIds: [entry('1/23')] });
    await notifyAll();
    expect(badge).toBe('1');
    await how({ badge: false });
    await notifyAll();
    expect(badge).toBe('');
  });

  it('counts the countries of interest only', async () => {
    await how({});
    await keep({
      index: [line('1/23', 9), line('2/23', 9, 'HN')],
      interests: { countries: ['HN'], languages: [] },
    });
    await notifyAll();
    expect(badge).toBe('1');
  });

  it.each([
    [99, '99'],
    [100, '99+'],
  ])('of %d actions is %s', async (count, shownNumber) => {
    await how({});
    await keep({ index: Array.from({ length: count }, (_, at) => line(`${at}/23`, 9)) });
    await notifyAll();
    expect(badge).toBe(shownNumber);
  });
});

it('the number stands on the colour of what one does', () => {
  const tokens = readFileSync('components/ui/tokens.css', 'utf8');
  expect(tokens).toContain(`--act: light-dark(${BADGE_COLOR},`);
});

describe('notifications', () => {
  it('are none before they are switched on, and none without the permission', async () => {
    await keep({ index: [line('1/23', 9)] });
    await notifyAll();
    permitted = false;
    await how({ notify: true });
    await notifyAll();
    expect(shown).toEqual([]);
  });

  it('are none of what is there already when they are switched on', async () => {
    await keep({ index: [line('1/23', 9)] });
    await how({ notify: true });
    await startNotifications();
    await notifyAll();
    expect(shown).toEqual([]);
    await keep({ index: [line('1/23', 9), line('2/23', 9)] });
    await notifyAll();
    expect(shown.map(({ id }) => id)).toEqual(['new:2/23']);
  });

  it('tell of each thing once, without a case’s name', async () => {
    await how({ notify: true });
    await keep({
      index: [line('1/23', 9), line('2/23', 1), line('3/23', 9), line('4/23', 9)],
      deedIds: [entry('3/23'), entry('4/23')],
      news: [
        { id: '3/23', kind: 'update' },
        { id: '4/23', kind: 'outcome' },
      ],
      told: ['new:2/23'],
    });
    await notifyAll();
    expect(shown.map(({ id }) => id).sort()).toEqual([
      ...['ends:2/23', 'new:1/23', 'outcome:4/23:m', 'update:3/23:m'],
    ]);
    for (const { message } of shown) expect(message).not.toMatch(/Case of|Peru/);
    shown = [];
    await notifyAll();
    expect(shown).toEqual([]);
  });

  it('name the case where the person chose it', async () => {
    await how({ notify: true, names: true });
    await keep({ index: [line('1/23', 9)] });
    await notifyAll();
    expect(shown[0]?.message).toContain('Case of 1/23');
  });

  it('tell of many new ones as one', async () => {
    await how({ notify: true });
    await keep({ index: Array.from({ length: 12 }, (_, at) => line(`${at}/23`, 9)) });
    await notifyAll();
    expect(shown).toHaveLength(1);
    expect(shown[0]?.message).toContain('12');
  });

  it('tell again when another update comes', async () => {
    await how({ notify: true });
    const update = { deedIds: [entry('3/23')], news: [{ id: '3/23', kind: 'update' }] };
    await keep({ index: [line('3/23', 9)], ...update });
    await notifyAll();
    await keep({ index: [{ ...line('3/23', 9), mark: 'n' }] });
    await notifyAll();
    expect(shown.map(({ id }) => id)).toEqual(['update:3/23:m', 'update:3/23:n']);
  });

  const at = (hour: number) =>
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2023, 0, 25, hour) });

  it('tell of the last day but to whom they are to tell nothing of it', async () => {
    await how({ notify: true, ends: false });
    await keep({ index: [line('1/23', 1)], told: ['new:1/23'] });
    await notifyAll();
    expect(shown).toEqual([]);
    await how({ notify: true, ends: true });
    await notifyAll();
    expect(shown.map(({ id }) => id)).toEqual(['ends:1/23']);
  });

  it('remind once, in the morning of the day, without the case’s name', async () => {
    at(7);
    await how({ notify: true });
    const reminders = { '1/23': '2023-01-25', '2/23': '2023-01-26' };
    await keep({
      index: [line('1/23', 9), line('2/23', 9)],
      told: ['new:1/23', 'new:2/23'],
      reminders,
    });
    await notifyAll();
    expect(shown).toEqual([]);
    at(8);
    await notifyAll();
    await notifyAll();
    expect(shown).toEqual([{ id: 'reminder:1/23:2023-01-25', message: strings.tell.reminder }]);
  });

  it('at night tell of what is new, and of a reminder only in the morning', async () => {
    at(1);
    await how({ notify: true });
    await keep({ index: [line('1/23', 9)], reminders: { '1/23': '2023-01-25' } });
    await notifyAll();
    expect(shown.map(({ id }) => id)).toEqual(['new:1/23']);
    at(9);
    await notifyAll();
    expect(shown.map(({ id }) => id)).toEqual(['new:1/23', 'reminder:1/23:2023-01-25']);
  });

  it('are none in discreet mode, reminders included', async () => {
    at(12);
    await how({ notify: true, names: true, weekly: true });
    await keep({ index: [line('1/23', 9)], reminders: { '1/23': '2023-01-25' }, isDiscreet: true });
    await notifyAll();
    expect(shown).toEqual([]);
    expect(badge).toBe('');
  });

  it('say once a week how many actions are open, where that was chosen', async () => {
    at(12);
    await how({ notify: true });
    const index = [line('1/23', 2), line('2/23', 30), line('3/23', 30), line('4/23', -1)];
    await keep({ index, told: index.map(({ id }) => `new:${id}`) });
    await notifyAll();
    expect(shown).toEqual([]);
    await how({ notify: true, weekly: true });
    await notifyAll();
    await notifyAll();
    expect(shown).toEqual([
      { id: 'week:2023-01-23', message: '3 actions are open. 1 ends this week.' },
    ]);
    shown = [];
    vi.setSystemTime(new Date(2023, 0, 30, 12));
    await notifyAll();
    expect(shown.map(({ id }) => id)).toEqual(['week:2023-01-30']);
  });

  it('begin with next week’s when the weekly one is chosen', async () => {
    at(12);
    await how({ notify: true, weekly: true });
    await keep({ index: [line('1/23', 9)] });
    await startNotifications();
    await notifyAll();
    expect(shown).toEqual([]);
  });

  it.each(['new', 'week:2023-01-23'])('“%s”, of several, opens the list', async (id) => {
    await fakeBrowser.storage.session.set({ view: { action: '1/23' } });
    await openNotified(id);
    expect(await fakeBrowser.storage.session.get('view')).toEqual({ view: {} });
  });

  it.each([
    ['update:3/23:m', '3/23'],
    ['new:1/23', '1/23'],
    ['reminder:1/23:2023-01-25', '1/23'],
    ['ends:a:b', 'a:b'],
    ['outcome:0123456789:3/23:m', '0123456789:3/23'],
    ['ends:update:1/23:m', 'update:1/23:m'],
  ])('“%s” opens its action', async (id, action) => {
    await openNotified(id);
    expect(opened).toEqual(['extension://popup.html']);
    expect(await fakeBrowser.storage.session.get('view')).toEqual({
      view: { action, panel: 'about' },
    });
  });

  it('go when they were opened', async () => {
    await openNotified('new:1/23');
    expect(cleared).toEqual(['new:1/23']);
  });
});
