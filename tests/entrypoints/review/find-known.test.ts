// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { findKnown } from '../../../entrypoints/review/find-known.ts';
import type { UrgentAction } from '../../../utils/actions/types.ts';
import { actionOf } from '../../utils/feeds/actions.ts';
import { inNewBrowser, keepActions } from '../page.tsx';

const here = inNewBrowser();
const INDEX = 'AMR 46/1234/2023';

/** The id of the stored action that this one belongs to, with how it stands to it. */
async function found(record: UrgentAction, stored: UrgentAction[]) {
  keepActions(here.extension, stored);
  const { known, standing } = (await findKnown(record)) ?? {};
  return { id: known?.id, isSame: standing?.same !== undefined, isNewer: standing?.isNewer };
}

it('is the same issue before another of its case', async () => {
  const stored = [actionOf('7/23-1'), actionOf('7/23-2')];
  expect(await found(actionOf('7/23-1'), stored)).toEqual({
    ...{ id: '7/23-1', isSame: true, isNewer: false },
  });
});

it('is the newest other issue of the case', async () => {
  const stored = [actionOf('7/23-1'), actionOf('7/23-2'), actionOf('8/23')];
  expect(await found(actionOf('7/23-3'), stored)).toEqual({
    ...{ id: '7/23-2', isSame: false, isNewer: true },
  });
});

it('is the same document of a country, where no issue is of the case', async () => {
  const stored = [actionOf('8/23'), actionOf('7/23', { index: INDEX })];
  const page = actionOf('a-page', { index: INDEX });
  expect(await found(page, stored)).toEqual({ id: '7/23', isSame: true, isNewer: false });
  expect(await found({ ...page, country: ['CH'] }, stored)).toMatchObject({ id: undefined });
});

it('is nothing for an action that has no identity, and none that is gone', async () => {
  keepActions(here.extension, [actionOf('7/23')]);
  expect(await findKnown({ reference: 'UA 7/23' })).toBeUndefined();
  delete here.extension.local.values['action/7/23'];
  expect(await findKnown(actionOf('7/23'))).toBeUndefined();
});
