import { describe, expect, it } from 'vitest';
import { summarise } from '../../../../utils/actions/list.ts';
import type { ActionSummary } from '../../../../utils/actions/types.ts';
import { repair } from '../../../../utils/platform/worker/repair.ts';
import { peru } from '../../../peru.ts';
import { actionOf } from '../../feeds/actions.ts';

const line = summarise(peru, ['en']);
const sound = { version: 2, index: [line], [`action/${peru.id}`]: peru };
const TODAY = '2023-01-29';
const repaired = (all: Record<string, unknown>) =>
  repair(all, { uiLanguages: ['en'], today: TODAY });

describe('what is kept', () => {
  it('is left alone where all is well', async () => {
    expect(await repaired(sound)).toBeUndefined();
    expect(await repaired({})).toBeUndefined();
  });

  it.each([
    ['a line', 'index', [line, { id: 7 }], [line]],
    ['an entry', 'deed/1/23#a', null, undefined],
    ['a draft', 'draft/a', 3, undefined],
    ['a setting', 'interests', { countries: 'PE' }, undefined],
    ['a subscription', 'subscriptions', [{ url: 5 }], []],
    ['the sender', 'sender', 'me', undefined],
  ])('%s that is broken is set aside, and hides nothing else', async (_, key, value, left) => {
    const changes = await repaired({ ...sound, [key]: value });
    expect(changes?.[key]).toEqual(left);
    expect(changes?.broken).toMatchObject([{ date: TODAY }]);
  });

  it('a record that the list has lost comes back into it', async () => {
    const other = actionOf('7/23');
    const changes = await repaired({ ...sound, 'action/7/23': other });
    const index = (changes?.index ?? []) as ActionSummary[];
    expect(index.map(({ id, from }) => [id, from])).toEqual([
      ['105/22-1', 'bundled'],
      ['7/23', 'kept'],
    ]);
  });

  it('a record that is being removed does not', async () => {
    const all = { ...sound, 'action/7/23': actionOf('7/23'), leaving: ['7/23'] };
    expect(await repaired(all)).toBeUndefined();
  });

  it('a broken record is set aside, and its line goes', async () => {
    const changes = await repaired({ ...sound, [`action/${peru.id}`]: 'gone' });
    expect(changes).toMatchObject({ index: [], broken: [{ key: `action/${peru.id}` }] });
    expect(`action/${peru.id}` in (changes ?? {})).toBe(true);
  });

  it('a line without a record goes, and the first drawing is made anew', async () => {
    const changes = await repaired({ ...sound, index: [line, { ...line, id: '9/23' }] });
    expect(changes?.index).toEqual([line]);
    expect(changes && 'front' in changes).toBe(true);
  });
});
