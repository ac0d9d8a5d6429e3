import { beforeEach, describe, expect, it } from 'vitest';
import { summarise } from '../../../../../utils/actions/list.ts';
import { makePreview } from '../../../../../utils/actions/list-preview.ts';
import { putAsideOf } from '../../../../../utils/actions/put-aside.ts';
import { type ActivityEntry, entryId } from '../../../../../utils/history/activity.ts';
import { forgetAction } from '../../../../../utils/platform/worker/own/forget.ts';
import { type FakeExtension, installExtension } from '../../../../fake-extension.ts';
import { actionOf } from '../../../feeds/actions.ts';

const mine = actionOf('9/23', { deadline: '2099-03-07' });
/** Its id begins as the other's, as far as the sign that parts an id from the rest. */
const other = actionOf('9/23#2', { deadline: '2099-03-07' });
const lineOf = (action: typeof mine, from: string) =>
  summarise(action, ['en'], { from, mark: 'm' });
const deed = (action: string): ActivityEntry => ({
  ...{ action, kind: 'letter', how: 'sent', language: 'en', date: '2023-01-29' },
});

/** All that can be kept for one action. */
const allOf = (id: string) => ({
  [`deed/${entryId(deed(id))}`]: deed(id),
  [`attempt/${entryId(deed(id))}`]: { ...deed(id), how: 'copied', at: 1 },
  [`draft/${id}|post 0|x|en`]: 'My own words',
  [`draft/${id}|letter body|en`]: 'My own letter',
  [`note/${id}`]: 'my group writes on Thursday',
  [`former/${id}`]: { id },
});

let extension: FakeExtension;
const fill = (from: string) => {
  extension = installExtension();
  const index = [lineOf(mine, from), lineOf(other, from)];
  const ids = [entryId(deed(mine.id)), entryId(deed(other.id))];
  Object.assign(extension.local.values, {
    ...{ version: 3, index, front: makePreview(index, '2023-01-29', NO_CHOICE) },
    ...{ [`action/${mine.id}`]: mine, [`action/${other.id}`]: other },
    ...allOf(mine.id),
    ...allOf(other.id),
    ...{ deedIds: ids, attemptIds: ids },
    putAside: Object.fromEntries(index.map((one) => [one.id, putAsideOf(one)])),
    reminders: { [mine.id]: '2023-02-01', [other.id]: '2023-02-01' },
    news: [mine.id, other.id].map((id) => ({ id, kind: 'update' })),
    told: [`update:${mine.id}:m`, `update:${other.id}:m`],
  });
  Object.assign(extension.session.values, {
    [`thread/${mine.id}|post 0|x|en`]: { next: 1 },
    [`thread/${other.id}|post 0|x|en`]: { next: 1 },
    readTo: { action: mine.id, tops: {} },
    view: { action: mine.id },
  });
};
const NO_CHOICE = { countries: [], languages: [] };
/** What both areas hold of an action, by key, without the action itself and its line. */
const tracesOf = (id: string) =>
  Object.entries({ ...extension.local.values, ...extension.session.values })
    .filter(([key]) => !['index', 'front', `action/${id}`].includes(key))
    .filter(([key, value]) => {
      const text = `${key} ${JSON.stringify(value)}`;
      return new RegExp(`(?<!\\d)${id}(?![#\\d])|(?<!\\d)${id}#2023`).test(text);
    })
    .map(([key]) => key);

describe('an action that is forgotten', () => {
  beforeEach(() => fill('bundled'));

  it('has traces before, everywhere where something can be kept', () => {
    expect(tracesOf(mine.id).length).toBe(15);
  });

  it('leaves no key with its name but its own record, and no value that names it', async () => {
    await forgetAction(mine.id, false);
    const keys = [...Object.keys(extension.local.values), ...Object.keys(extension.session.values)];
    const ofOther = keys.filter((key) => key.includes(other.id));
    expect(keys.filter((key) => key.includes(mine.id) && !ofOther.includes(key))).toEqual([
      `action/${mine.id}`,
    ]);
    // That it is not new, so that nobody is told of it again.
    expect(tracesOf(mine.id)).toEqual(['told']);
    expect(extension.local.values.told).toEqual([
      `update:${other.id}:m`,
      `new:${mine.id}`,
      `ends:${mine.id}`,
    ]);
  });

  it('takes nothing of another action with it', async () => {
    const before = tracesOf(other.id);
    await forgetAction(mine.id, false);
    expect(tracesOf(other.id)).toEqual(before);
    for (const key of Object.keys(allOf(other.id))) {
      expect(extension.local.values).toHaveProperty([key]);
    }
  });

  it('stays in the list, also where it is asked to go: its source brings it', async () => {
    await forgetAction(mine.id, true);
    expect((extension.local.values.index as { id: string }[]).map(({ id }) => id)).toContain(
      mine.id,
    );
    expect(extension.local.values.front).toMatchObject({ lines: [{ id: mine.id }] });
  });
});

it('an action that the person added goes with it, if they want', async () => {
  fill('captured');
  await forgetAction(mine.id, true);
  expect(JSON.stringify(extension.local.values.index)).not.toContain(`"${mine.id}"`);
  expect(extension.local.values).not.toHaveProperty([`action/${mine.id}`]);
  expect(tracesOf(mine.id)).toEqual([]);
});
