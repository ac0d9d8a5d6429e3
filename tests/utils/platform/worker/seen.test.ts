import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markSeen } from '../../../../utils/platform/worker/seen.ts';
import { actionOf } from '../../feeds/actions.ts';

beforeEach(() => fakeBrowser.reset());

it('what the person has looked at is no news any longer, and its version of before goes', async () => {
  const other = { id: '2/23', kind: 'outcome' };
  await fakeBrowser.storage.local.set({
    news: [{ id: '1/23', kind: 'update' }, other],
    'former/1/23': { id: '1/23' },
    'former/2/23': { id: '2/23' },
  });
  await markSeen('1/23');
  expect(await fakeBrowser.storage.local.get(null)).toEqual({
    news: [other],
    'former/2/23': { id: '2/23' },
  });
});

it('what was no news leaves the others as they are', async () => {
  const news = [{ id: '2/23', kind: 'outcome' }];
  await fakeBrowser.storage.local.set({ news, 'former/1/23': { id: '1/23' } });
  await markSeen('1/23');
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ news });
});

it('what came while the person looked at another version is still told', async () => {
  const [shown, next] = [actionOf('1/23'), actionOf('1/23', { title: { en: 'Put right' } })];
  const kept = {
    ...{ news: [{ id: '1/23', kind: 'update' }], 'former/1/23': actionOf('1/23') },
    'action/1/23': next,
  };
  await fakeBrowser.storage.local.set(kept);
  await markSeen('1/23', shown);
  expect(await fakeBrowser.storage.local.get(null)).toEqual(kept);
  await markSeen('1/23', next);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ news: [], 'action/1/23': next });
});
