import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ActionSummary } from '../../../../utils/actions/types.ts';
import {
  removeCaptured,
  saveCaptured,
} from '../../../../utils/platform/worker/captured-actions.ts';
import { actionOf } from '../../feeds/actions.ts';

const one = actionOf('1/23', { deadline: '2099-03-01' });
const local = () => fakeBrowser.storage.local.get(null) as Promise<Record<string, unknown>>;
const lines = async () => ((await local()).index ?? []) as ActionSummary[];

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
});

describe('an action that the person reads in', () => {
  it('is kept, and taken out again', async () => {
    expect(await saveCaptured(one)).toEqual({ done: true, id: '1/23' });
    expect(await lines()).toMatchObject([{ id: '1/23', from: 'captured', owner: 'captured' }]);
    await removeCaptured('1/23');
    expect(await lines()).toEqual([]);
    expect((await local())['action/1/23']).toBeUndefined();
  });

  it('takes its news with it, and leaves the others’', async () => {
    await saveCaptured(one);
    await saveCaptured(actionOf('2/23', { deadline: '2099-03-01' }));
    const news = ['1/23', '2/23'].map((id) => ({ id, kind: 'update' }));
    await fakeBrowser.storage.local.set({ news });
    await removeCaptured('1/23');
    expect((await local()).news).toEqual([{ id: '2/23', kind: 'update' }]);
  });

  it('is refused with what is wrong in it', async () => {
    expect(await saveCaptured({ ...one, deadline: 'soon' })).toEqual({
      done: false,
      faults: [{ path: 'deadline', code: 'date', message: expect.any(String) }],
    });
    expect(await local()).toEqual({});
  });

  it('is not taken out when it is not the person’s own', async () => {
    await fakeBrowser.storage.local.set({ index: [{ id: '1/23', from: 'bundled' }] });
    await removeCaptured('1/23');
    expect(await lines()).toHaveLength(1);
  });

  it('gives a feed its place back, which is asked for its own version', async () => {
    const url = 'https://feeds.example/one.json';
    const followed = { url, ids: ['1/23'], etag: '"1"', leads: [], faults: [], on: true };
    const line = { id: '1/23', case: '1/23', from: 'captured', covers: url, title: {} };
    await fakeBrowser.storage.local.set({ index: [line], subscriptions: [followed] });
    await removeCaptured('1/23');
    expect(await lines()).toMatchObject([{ id: '1/23', from: url, owner: url }]);
    const { etag: _, ...anew } = followed;
    expect((await local()).subscriptions).toEqual([anew]);
  });

  it.each([
    ['full', new Error('QUOTA_BYTES quota exceeded')],
    ['failed', new TypeError('line is undefined')],
  ])('that cannot be written is told as %s', async (code, error) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(error);
    const answer = await saveCaptured(one);
    expect(answer).toMatchObject({ done: false, faults: [{ path: '(the whole)', code }] });
    expect(log.mock.calls.flat()).toEqual(code === 'full' ? [] : [error]);
    log.mockRestore();
  });
});
