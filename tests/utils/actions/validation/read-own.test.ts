import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwn, readOwnText } from '../../../../utils/actions/validation/read-own.ts';
import { peru } from '../../../peru.ts';

const other = { ...peru, id: '106/22', case: '106/22' };
const feed = {
  format: 'urgent-action-feed/1',
  title: 'T',
  publisher: 'P',
  updated: '2023-01-11',
  actions: [peru, other],
};
const idsIn = (value: unknown) => readOwn(value).actions.map(({ id }) => id);

describe('our own formats', () => {
  it.each([
    ['one action', peru, ['105/22-1']],
    ['a feed', feed, ['105/22-1', '106/22']],
    ['a bare list of actions', { actions: [peru, other] }, ['105/22-1', '106/22']],
  ])('%s is read', (_, value, ids) => {
    expect(idsIn(value)).toEqual(ids);
    expect(readOwn(value).faults).toEqual([]);
  });

  it('lose an entry with a fault, and name the fault’s path', () => {
    const { actions, faults } = readOwn({ actions: [{ ...peru, deadline: 'soon' }, other] });
    expect(actions.map(({ id }) => id)).toEqual(['106/22']);
    expect(faults.map(({ path }) => path)).toEqual(['actions[0].deadline']);
  });

  it('say it when an action stands there twice', () => {
    expect(readOwn({ actions: [peru, peru] }).faults[0]?.path).toBe('actions[1].id');
  });

  it('may be behind the mark of an encoding', () => {
    expect(readOwnText(`\ufeff${JSON.stringify(peru)}`)).toMatchObject({ faults: [] });
  });
});

describe('a text that is none of them', () => {
  it.each([
    ['not-json', '{"format": "urgent-action/1",'],
    ['backup', '{"format":"vigil-backup/1","exported":"2023-01-29"}'],
    ['unknown', '{"name":"vigil"}'],
    ['unknown', '[1,2]'],
  ])('is told as %s', (kind, text) => {
    expect(readOwnText(text)).toMatchObject({ other: kind });
  });

  it('that reaches into prototypes or is nested like an attack has a fault', () => {
    const poisoned = `{"actions":[{"__proto__":{"a":1}}]}`;
    expect(readOwnText(poisoned)).toMatchObject({ actions: [], faults: [{ path: 'actions[0]' }] });
    const deep = `{"format":"urgent-action/1","title":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expect(readOwnText(deep)).toMatchObject({ faults: [{ path: expect.any(String) }] });
  });

  it('never makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        readOwnText(text);
        readOwnText(`{"actions":${text}}`);
        readOwnText(`{"actions":[${text}]}`);
      }),
    );
  });
});
