import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { summarise } from '../../../../../utils/actions/list.ts';
import {
  bringBack,
  putActionAside,
  setReminder,
} from '../../../../../utils/platform/worker/own/marks.ts';
import { type FakeExtension, installExtension } from '../../../../fake-extension.ts';
import { actionOf } from '../../../feeds/actions.ts';

let extension: FakeExtension;
const linesOf = () =>
  (extension.local.values.front as { lines: { id: string }[] }).lines.map(({ id }) => id);
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-01-29T12:00:00') });
  extension = installExtension();
  await fakeBrowser.storage.local.set({
    index: ['1/23', '2/23'].map((id) =>
      summarise(actionOf(id, { deadline: '2023-03-07' }), ['en'], { from: 'bundled', mark: 'm' }),
    ),
  });
});

it('what is put aside leaves the first drawing of the list, and comes back to it', async () => {
  await putActionAside('1/23', '2023-02-03');
  expect(extension.local.values.putAside).toMatchObject({ '1/23': { until: '2023-02-03' } });
  expect(linesOf()).toEqual(['2/23']);
  await bringBack('1/23');
  expect(extension.local.values.putAside).toEqual({});
  expect(linesOf()).toEqual(['1/23', '2/23']);
});

it('two pages that put aside at once lose nothing of each other’s', async () => {
  await Promise.all([putActionAside('1/23'), putActionAside('2/23')]);
  expect(Object.keys(extension.local.values.putAside as object)).toEqual(['1/23', '2/23']);
  expect(linesOf()).toEqual([]);
});

it('what is no action of the list is not put aside', async () => {
  await putActionAside('9/23');
  expect(extension.local.values.putAside).toBeUndefined();
});

it('a reminder is set, changed and removed', async () => {
  await setReminder('1/23', '2023-02-03');
  await setReminder('2/23', '2023-02-04');
  await setReminder('1/23', '2023-02-05');
  expect(extension.local.values.reminders).toEqual({ '1/23': '2023-02-05', '2/23': '2023-02-04' });
  await setReminder('1/23');
  expect(extension.local.values.reminders).toEqual({ '2/23': '2023-02-04' });
});
