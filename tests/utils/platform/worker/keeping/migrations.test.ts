import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { ActionSummary } from '../../../../../utils/actions/types.ts';
import { type ActivityEntry, entryId } from '../../../../../utils/history/activity.ts';
import {
  migrate,
  migrateStorage,
  STORAGE_VERSION,
} from '../../../../../utils/platform/worker/keeping/migrations.ts';
import { repair } from '../../../../../utils/platform/worker/keeping/repair.ts';
import { installExtension } from '../../../../fake-extension.ts';

/** What each version left behind, as a browser held it, named after the version. */
const STORES = 'tests/utils/platform/worker/stores';
const TODAY = '2026-11-24';
const versions = readdirSync(STORES).map((file) => Number.parseInt(file, 10));
const load = (version: number) =>
  JSON.parse(readFileSync(`${STORES}/${version}.json`, 'utf8')) as Record<string, unknown>;

/** The person's own, which no migration may change; each with a key of its own since version 3. */
function ownOf(all: Record<string, unknown>): Record<string, unknown> {
  const settings = ['sender', 'letterForm', 'mailService', 'initialsOnly'];
  const own = Object.fromEntries(settings.map((key) => [key, all[key]]));
  const groups: Record<string, (all: Record<string, unknown>) => Record<string, unknown>> = {
    draft: ({ drafts }) => drafts as Record<string, unknown>,
    server: ({ servers }) => servers as Record<string, unknown>,
    account: ({ ownAccounts }) =>
      Object.fromEntries(
        Object.entries(ownAccounts as Record<string, object>).flatMap(([target, handles]) =>
          Object.entries(handles).map(([network, handle]) => [`${target}|${network}`, handle]),
        ),
      ),
    action: () => ({}),
  };
  for (const [name, inMap] of Object.entries(groups)) {
    const there = Object.entries(all).filter(([key]) => key.startsWith(`${name}/`));
    const old = name === 'action' || all.drafts === undefined ? {} : inMap(all);
    for (const [id, value] of Object.entries(old)) own[`${name}/${id}`] = value;
    for (const [key, value] of there) own[key] = value;
  }
  const entries = Object.entries(all).filter(([key]) => key.startsWith('deed/'));
  own.deeds = all.deeds ?? entries.map(([, entry]) => entry);
  return own;
}

async function migrated(version: number): Promise<Record<string, unknown>> {
  const all = load(version);
  const now = { ...all, ...(await migrate(all, ['en'], TODAY)) };
  return Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined));
}

describe('what an older version kept', () => {
  it('is there for every version up to this one', () => {
    expect(versions.sort()).toEqual(Array.from({ length: STORAGE_VERSION }, (_, at) => at + 1));
  });

  it.each(versions)('version %s comes through whole, and sound', async (version) => {
    const now = await migrated(version);
    const before = load(version);
    expect(ownOf(now)).toEqual(ownOf(before));
    expect(now.version).toBe(STORAGE_VERSION);
    expect(await repair(now, { uiLanguages: ['en'], today: TODAY })).toBeUndefined();
  });

  it.each(versions)('version %s: each action says where it is from', async (version) => {
    const index = (await migrated(version)).index as ActionSummary[];
    const from = Object.fromEntries(index.map((line) => [line.id, line.from]));
    expect(from).toMatchObject({ '105/22-1': 'bundled', '7/23': 'captured' });
  });

  it('a new profile has nothing to come through', async () => {
    expect(await migrate({}, ['en'], TODAY)).toMatchObject({ version: STORAGE_VERSION, index: [] });
  });

  it('is not written again in this version’s form', async () => {
    const { local } = installExtension();
    local.values.version = STORAGE_VERSION;
    await migrateStorage();
    expect([local.asked.includes('*'), local.written]).toEqual([false, []]);
  });

  it('is not touched in a newer version’s form', async () => {
    const { local } = installExtension();
    const newer = { version: STORAGE_VERSION + 1, drafts: { a: 'of a newer version' } };
    Object.assign(local.values, newer);
    await migrateStorage();
    expect(local.values).toEqual(newer);
  });
});

describe('what a page writes before and after the worker brings it into its new form', () => {
  const ENTRY = {
    ...{ action: '7/23', kind: 'post', how: 'copied', where: 'x', language: 'en' },
    ...{ date: '2026-11-20', mark: 'm' },
  };
  const KEY = `deed/${entryId(ENTRY as ActivityEntry)}`;

  it('in the new form before it stays, as it is newer', async () => {
    const { local } = installExtension();
    const old = { drafts: { a: 'older', b: 'only there' }, servers: { mastodon: 'older.example' } };
    const written = { 'draft/a': 'newer', 'server/mastodon': 'newer.example', [KEY]: ENTRY };
    Object.assign(local.values, { ...load(2), ...old, ...written, deedIds: [KEY.slice(5)] });
    await migrateStorage();
    expect(local.values).toMatchObject({ ...written, 'draft/b': 'only there' });
    const ids = local.values.deedIds as string[];
    expect([ids.at(-1), ids.length]).toEqual([KEY.slice(5), (load(2).deeds as []).length + 1]);
  });

  it.each([
    ['a page of the old version', false],
    ['a worker that was stopped before it removed the old form', true],
  ])('in the old form after it, by %s, is taken in and removed', async (_, isThere) => {
    const { local } = installExtension();
    const old = { drafts: { a: 'text' }, ownAccounts: { t: { x: 'Name' } }, deeds: [ENTRY] };
    const now = { 'draft/a': 'text', 'account/t|x': 'Name', [KEY]: ENTRY, deedIds: [KEY.slice(5)] };
    const version = STORAGE_VERSION;
    Object.assign(local.values, { version, ...old, ...(isThere ? now : {}) });
    await migrateStorage();
    expect(local.values).toEqual({ version, ...now });
  });

  it('has half a character in it, which no address can hold', async () => {
    const all = { ...load(2), deeds: [{ ...ENTRY, where: 'x\ud800' }] };
    const { deedIds } = await migrate(all, ['en'], TODAY);
    expect(deedIds).toEqual([entryId({ ...ENTRY, where: 'x\ud800' } as ActivityEntry)]);
  });
});

describe('what is broken in an older store', () => {
  const BROKEN: [string, unknown, string][] = [
    ['deeds', 'gone', '"gone"'],
    ['deeds', 7, '7'],
    ['deeds', [null, 'x'], '"x"'],
    ['drafts', 'gone', '"gone"'],
    ['drafts', { a: 7 }, '7'],
    ['ownAccounts', { 'a|b': 'x' }, '{"a|b":"x"}'],
    ['ownAccounts', ['x'], '["x"]'],
    ['servers', { mastodon: null }, 'null'],
    ['troubles', { x: 'yes' }, '"yes"'],
  ];
  it.each(BROKEN)('%s as %j is set aside', async (key, value, text) => {
    const all = { ...load(2), [key]: value };
    const now = { ...all, ...(await migrate(all, ['en'], TODAY)) };
    const changes = await repair(now, { uiLanguages: ['en'], today: TODAY });
    const { broken } = { ...now, ...changes } as { broken?: { value: string }[] };
    expect(broken?.map((one) => one.value)).toContain(text);
    expect({ ...now, ...changes }).toMatchObject({ sender: all.sender, index: all.index });
  });

  it('null is as good as nothing', async () => {
    const all = { ...load(2), deeds: null, drafts: null, servers: null };
    expect(await migrate(all, ['en'], TODAY)).not.toHaveProperty('broken');
  });

  it('keeps company with what was set aside before', async () => {
    const before = [{ key: 'sender', value: '"me"', date: '2023-01-01' }];
    const all = { ...load(2), broken: before, deeds: 'gone' };
    const { broken } = (await migrate(all, ['en'], TODAY)) as { broken: unknown[] };
    expect(broken).toEqual([...before, { key: 'deeds', value: '"gone"', date: TODAY }]);
  });

  it('is a record without a line, which hides no other', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const all = { ...load(1), 'action/9/23': { id: '9/23' } };
    const now: Record<string, unknown> = { ...all, ...(await migrate(all, ['en'], TODAY)) };
    expect((now.index as ActionSummary[]).map(({ id }) => id)).toEqual(['105/22-1', '7/23']);
    const changes = await repair(now, { uiLanguages: ['en'], today: TODAY });
    expect(changes).toMatchObject({ broken: [{ key: 'action/9/23' }] });
  });
});

describe('the leads that version 3 kept in its sources', () => {
  it('have keys of their own, and stand in the list of the popup', async () => {
    const now = await migrated(3);
    const url = 'https://feeds2.example/wp-json/wp/v2/posts';
    expect(now[`leads/${url}`]).toMatchObject([{ title: 'Orvania: teacher held', found: TODAY }]);
    expect(now.leadFront).toMatchObject({ all: 1, fresh: 1 });
    for (const source of now.subscriptions as object[]) expect(source).not.toHaveProperty('leads');
  });

  it('come without those that lead nowhere', async () => {
    const url = 'https://feeds2.example/wp-json/wp/v2/posts';
    const source = { url, kind: 'wordpress', title: '', publisher: '', ids: [], faults: [] };
    const lead = (at: string) => ({ title: 'A page', url: at });
    const good = lead('https://feeds2.example/1');
    const leads = [lead('javascript:alert(1)'), good, lead('no'), { ...good, date: 'x' }, null];
    const all = {
      ...load(3),
      subscriptions: [
        { ...source, leads },
        { ...source, url: 'no', leads },
      ],
    };
    const now = await migrate(all, ['en'], TODAY);
    const dated = { ...good, found: TODAY };
    expect(now[`leads/${url}`]).toEqual([dated]);
    expect(now.leadFront).toEqual({ lines: [{ ...dated, from: url }], all: 1, fresh: 1 });
    expect(now).not.toHaveProperty(['leads/no']);
  });
});

describe('the list of an older version', () => {
  it.each(versions)('version %s: each line tells what one can send', async (version) => {
    const index = (await migrated(version)).index as ActionSummary[];
    expect(index.map(({ hasLetter, posts }) => typeof hasLetter + typeof posts)).toEqual(
      index.map(() => 'booleannumber'),
    );
    expect(index.find(({ id }) => id === '105/22-1')).toMatchObject({ hasLetter: true, posts: 2 });
  });
});
