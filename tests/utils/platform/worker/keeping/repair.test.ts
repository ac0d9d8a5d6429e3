import { describe, expect, it } from 'vitest';
import { summarise } from '../../../../../utils/actions/list.ts';
import type { ActionSummary } from '../../../../../utils/actions/types.ts';
import { repair, repairStorage } from '../../../../../utils/platform/worker/keeping/repair.ts';
import { installExtension } from '../../../../fake-extension.ts';
import { peru } from '../../../../peru.ts';
import { actionOf } from '../../../feeds/actions.ts';

const line = summarise(peru, ['en']);
const sound = { version: 2, index: [line], [`action/${peru.id}`]: peru };
const TODAY = '2023-01-29';
const ENTRY = { action: 'a', kind: 'post', how: 'copied', language: 'en', date: TODAY };
const repaired = (all: Record<string, unknown>) =>
  repair(all, { uiLanguages: ['en'], today: TODAY });

/** What is there afterwards. */
async function mended(all: Record<string, unknown>): Promise<Record<string, unknown>> {
  const now = { ...all, ...(await repaired(all)) };
  return Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined));
}

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

  it('is looked through to the end, so that a second look finds nothing', async () => {
    const all: Record<string, unknown> = {
      ...sound,
      ...{ deedIds: 'gone', drafts: {}, leaving: 'x', subscriptions: {}, broken: 'y' },
      ...{ 'draft/a': 3, 'deed/a#1': ENTRY, 'deed/a#2': 7, 'action/8': {} },
    };
    const now = await mended(all);
    expect(await repaired(now)).toBeUndefined();
  });

  it('keeps at most 50 things aside, the latest, and none of great length', async () => {
    const before = Array.from({ length: 50 }, (_, at) => ({
      ...{ key: `old ${at}`, value: '', date: TODAY },
    }));
    const changes = await repaired({ ...sound, broken: before, sender: 'a'.repeat(20_000) });
    const broken = changes?.broken as { key: string; value: string }[];
    expect(broken).toHaveLength(50);
    expect(broken.at(-1)?.key).toBe('sender');
    expect(broken.at(-1)?.value).toHaveLength(10_000);
  });
});

describe('the leads of the sources', () => {
  const FEED = 'https://orvania.example/feed';
  const SOURCE = {
    ...{ url: FEED, kind: 'web-feed', title: '', publisher: '', on: true, ids: [], faults: [] },
  };
  const LEAD = { title: 'Call', url: 'https://orvania.example/1', found: TODAY };
  const LISTED = { lines: [{ ...LEAD, from: FEED }], all: 1, fresh: 1 };
  const all = { ...sound, subscriptions: [SOURCE], [`leads/${FEED}`]: [LEAD], leadFront: LISTED };

  it('are left alone where all is well, in whatever order a browser names their parts', async () => {
    const turned = (lead: object) => Object.fromEntries(Object.entries(lead).toReversed());
    expect(await repaired(all)).toBeUndefined();
    const leadFront = { ...LISTED, lines: LISTED.lines.map(turned) };
    expect(await repaired({ ...all, leadFront })).toBeUndefined();
  });

  it.each([
    [null],
    [{ ...LEAD, url: undefined }],
    [{ ...LEAD, url: 'no' }],
    [{ ...LEAD, url: 'javascript:alert(1)' }],
    [{ ...LEAD, url: 'http://orvania.example/' }],
    [{ ...LEAD, title: {} }],
    [{ ...LEAD, found: 'x' }],
    [{ ...LEAD, date: '2023-02-31' }],
    [{ ...LEAD, gone: 7 }],
    [{ ...LEAD, language: {} }],
  ])('as %j are set aside one by one', async (bad) => {
    const now = await mended({ ...all, [`leads/${FEED}`]: [bad, LEAD] });
    expect(now).toMatchObject({ [`leads/${FEED}`]: [LEAD], leadFront: LISTED });
    expect(now.broken).toMatchObject([{ key: `leads/${FEED}`, value: JSON.stringify(bad) }]);
  });

  it.each([
    [7],
    [{}],
    [{ lines: [null], all: 1, fresh: 1 }],
    [{ ...LISTED, lines: [LEAD] }],
    [{ ...LISTED, all: -1 }],
    // Sound, but not what there is.
    [{ lines: [], all: 0, fresh: 0 }],
    [{ ...LISTED, lines: [{ ...LEAD, title: 'Another', from: FEED }] }],
    [undefined],
  ])('are shown as they are where the first lines were %j', async (leadFront) => {
    expect((await mended({ ...all, leadFront })).leadFront).toEqual(LISTED);
  });

  it('are not called whole without their texts', async () => {
    const changes = await repaired({ ...all, [`leads/${FEED}`]: [{ ...LEAD, isWhole: true }] });
    expect(changes).toEqual({ [`leads/${FEED}`]: [LEAD] });
  });

  it.each(['no address', 'http://orvania.example/feed', ''])(
    'of a source at “%s” go with it, as nobody can ask there',
    async (url) => {
      const changes = await repaired({ ...all, subscriptions: [{ ...SOURCE, url }, SOURCE] });
      expect(changes).toMatchObject({
        subscriptions: [SOURCE],
        broken: [{ key: 'subscriptions' }],
      });
    },
  );
});

describe('the feed that the person publishes', () => {
  const PAIR = { key: 'public', secret: 'not-to-be-seen' };

  it.each([
    ['ids', 5],
    ['ids', [7]],
    ['leftOut', 9],
    ['title', {}],
    ['url', 4],
    ['version', 'x'],
  ])('loses its %s where it is %j, and never its key', async (name, value) => {
    const ownFeed = { ...PAIR, publisher: 'Somebody', [name]: value };
    const changes = await repaired({ ...sound, ownFeed });
    expect(changes?.ownFeed).toEqual({ ...PAIR, publisher: 'Somebody' });
    expect(changes?.broken).toMatchObject([{ key: `ownFeed.${name}` }]);
  });

  it.each([
    [{ secret: PAIR.secret, ids: [] }, '{"ids":"object"}'],
    [{ ...PAIR, key: { inside: PAIR.secret } }, '{"key":"object"}'],
    [JSON.stringify(PAIR), '"string"'],
    [[PAIR], '"object"'],
  ])('is set aside without its secret key, also as %j', async (ownFeed, shape) => {
    const changes = await repaired({ ...sound, ownFeed });
    expect(changes).toMatchObject({ ownFeed: undefined, broken: [{ value: shape }] });
    expect(JSON.stringify(changes)).not.toContain(PAIR.secret);
  });

  it('that was set aside with its secret key loses it there', async () => {
    const entry = { key: 'ownFeed', value: JSON.stringify({ ...PAIR, key: 7 }), date: TODAY };
    const now = await mended({ ...sound, broken: [{ ...entry, key: 'sender' }, entry] });
    expect(now.broken).toEqual([
      { ...entry, key: 'sender' },
      { ...entry, value: '' },
    ]);
    expect(await repaired(now)).toBeUndefined();
  });
});

describe('the list of what the person did', () => {
  it('is made anew when it is lost, oldest first', async () => {
    const all = {
      ...sound,
      'deed/b#2': { ...ENTRY, date: '2023-01-30' },
      'deed/a#1': ENTRY,
    };
    expect(await repaired(all)).toEqual({ deedIds: ['a#1', 'b#2'] });
  });

  it('gets what a worker died before listing, and loses what is gone', async () => {
    const all = { ...sound, deedIds: ['gone#1', 'a#1'], 'deed/a#1': ENTRY, 'deed/a#0': ENTRY };
    expect(await repaired(all)).toEqual({ deedIds: ['a#1', 'a#0'] });
  });

  it('names nothing broken', async () => {
    const changes = await repaired({ ...sound, deedIds: ['a#1'], 'deed/a#1': { action: 'a' } });
    expect(changes).toMatchObject({ deedIds: [], broken: [{ key: 'deed/a#1' }] });
  });

  it.each([['gone'], [7], [{}], [[null, 7]]])(
    'as %j is no list, and is set aside',
    async (value) => {
      const now = await mended({ ...sound, deedIds: value, 'deed/a#1': ENTRY });
      expect(now.deedIds).toEqual(['a#1']);
    },
  );
});

describe('the storage', () => {
  it('is read without its actions at a start, and not written where all is well', async () => {
    const { local } = installExtension();
    Object.assign(local.values, sound, { [`former/${peru.id}`]: peru });
    expect(await repairStorage(TODAY, false)).toBe(false);
    expect(local.asked.filter((key) => /^(?:action|former)\//.test(key))).toEqual([]);
    expect(local.written).toEqual([]);
  });

  it('is mended in place, with its actions after an update', async () => {
    const { local } = installExtension();
    Object.assign(local.values, sound, { 'draft/a': 3, 'action/8': {} });
    expect(await repairStorage(TODAY, true)).toBe(true);
    expect(local.values).not.toHaveProperty(['draft/a']);
    expect(local.values).not.toHaveProperty(['action/8']);
    expect(local.values.broken).toHaveLength(2);
  });
});
