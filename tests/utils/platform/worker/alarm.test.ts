import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ALARM, ensureAlarm, onAlarm, planAlarm } from '../../../../utils/platform/worker/alarm.ts';
import { FEED, OTHER } from '../../feeds/actions.ts';

const MINUTE = 60_000;
/** In the person's own time zone. */
const NOON = new Date(2023, 0, 29, 12).getTime();
const AFTER_MIDNIGHT = new Date(2023, 0, 30, 0, 1).getTime();

const when = async () => (await fakeBrowser.alarms.get(ALARM))?.scheduledTime;
const follow = (...feeds: object[]) =>
  fakeBrowser.storage.local.set({
    subscriptions: feeds.map((one) => ({ url: FEED, on: true, ...one })),
  });
const asked = (fetchStates: object) => fakeBrowser.storage.session.set({ fetchStates });
const state = (due: number) => ({ asked: NOON - MINUTE, due, failures: 0 });

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
  });
});
afterEach(() => vi.useRealTimers());

describe('the alarm', () => {
  it('comes a minute after midnight, when deadlines have passed, where nothing is followed', async () => {
    await planAlarm();
    expect(await when()).toBe(AFTER_MIDNIGHT);
  });

  it('comes when the next source is due', async () => {
    await follow({}, { url: OTHER });
    await asked({ [FEED]: state(NOON + 50 * MINUTE), [OTHER]: state(NOON + 40 * MINUTE) });
    await planAlarm();
    expect(await when()).toBe(NOON + 40 * MINUTE);
  });

  it('comes in the morning, when reminders are told', async () => {
    vi.setSystemTime(new Date(2023, 0, 30, 3));
    await planAlarm();
    expect(await when()).toBe(new Date(2023, 0, 30, 8, 1).getTime());
  });

  it('comes at midnight all the same when a source is due later', async () => {
    await follow({});
    await asked({ [FEED]: state(NOON + 24 * 60 * MINUTE) });
    await planAlarm();
    expect(await when()).toBe(AFTER_MIDNIGHT);
  });

  it('comes in a minute for a source that was not asked since the browser started', async () => {
    await follow({});
    await planAlarm();
    expect(await when()).toBe(NOON + MINUTE);
  });

  it('waits as long as a server wishes', async () => {
    await follow({ trouble: { why: 'server', since: '2023-01-29', until: NOON + 90 * MINUTE } });
    await planAlarm();
    expect(await when()).toBe(NOON + 90 * MINUTE);
  });

  it('does not come for a source that is switched off', async () => {
    await follow({ on: false });
    await planAlarm();
    expect(await when()).toBe(AFTER_MIDNIGHT);
  });

  it('is set again when it went missing, and only then', async () => {
    await ensureAlarm();
    expect(await when()).toBe(AFTER_MIDNIGHT);
    await fakeBrowser.alarms.create(ALARM, { when: NOON + 5 * MINUTE });
    await ensureAlarm();
    expect(await when()).toBe(NOON + 5 * MINUTE);
  });

  it('plans the next one when it comes', async () => {
    await onAlarm();
    expect(await when()).toBe(AFTER_MIDNIGHT);
  });
});

it('an alarm plans the next one, whatever fails', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const fault = new Error('broken');
  Object.assign(fakeBrowser.action, { setBadgeText: () => Promise.reject(fault) });
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(fault);
  await onAlarm();
  expect(await when()).toBe(AFTER_MIDNIGHT);
  log.mockRestore();
});
