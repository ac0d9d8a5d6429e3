import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { summarise } from '../../../../utils/actions/list.ts';
import type { Subscription } from '../../../../utils/feeds/types.ts';
import { checkSource } from '../../../../utils/platform/pages/check-source.ts';
import { actionIndex, fetchStates, subscriptions } from '../../../../utils/platform/storage.ts';
import { actionOf, FEED } from '../../feeds/actions.ts';

const line = summarise(actionOf('1/23', { deadline: undefined }), ['en'], { from: FEED, mark: '' });
const source: Subscription = {
  ...{ url: FEED, kind: 'urgence', title: 'One', publisher: 'One', on: true },
  ...{ ids: ['1/23'], faults: [] },
};
const hour = 3_600_000;

/** What the worker was asked, and what it finds. */
let asked: unknown[] = [];
let found: (typeof line)[] = [];
const state = (ago: number) => ({ [FEED]: { asked: Date.now() - ago, due: 0, failures: 0 } });

beforeEach(async () => {
  fakeBrowser.reset();
  [asked, found] = [[], [line]];
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    asked.push(message);
    await fetchStates.setValue(state(0));
    await actionIndex.setValue(found);
  });
  await subscriptions.setValue([source]);
  await fetchStates.setValue(state(2 * hour));
  await actionIndex.setValue([line]);
});

describe('a source that nobody ends', () => {
  it('is asked again when its last answer is older than an hour', async () => {
    expect((await checkSource(line))?.isThere).toBe(true);
    expect(asked).toEqual([{ vigil: 'refresh', url: FEED }]);
  });

  it('is not asked again within the hour', async () => {
    await fetchStates.setValue(state(hour / 2));
    expect((await checkSource(line))?.isThere).toBe(true);
    expect(asked).toEqual([]);
  });

  it('may have it no longer', async () => {
    found = [{ ...line, from: 'kept', withdrawn: true }];
    expect((await checkSource(line))?.isThere).toBe(false);
  });

  it.each([
    ['is asked only on a press', { asks: 'press' as const }],
    ['is off', { on: false }],
    ['ends its actions itself', { kind: 'feed' as const }],
  ])('that %s is left alone', async (_, change) => {
    await subscriptions.setValue([{ ...source, ...change }]);
    expect(await checkSource(line)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('says nothing where it did not answer', async () => {
    await fetchStates.setValue({ [FEED]: { asked: Date.now(), due: 0, failures: 2 } });
    expect(await checkSource(line)).toBeUndefined();
  });
});
