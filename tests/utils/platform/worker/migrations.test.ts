import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ActionSummary } from '../../../../utils/actions/types.ts';
import { migrate, STORAGE_VERSION } from '../../../../utils/platform/worker/migrations.ts';
import { repair } from '../../../../utils/platform/worker/repair.ts';

/** What each version left behind, as a browser held it, named after the version. */
const STORES = 'tests/utils/platform/worker/stores';
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
  const now = { ...all, ...(await migrate(all, ['en'])) };
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
    expect(await repair(now, { uiLanguages: ['en'], today: '2026-11-24' })).toBeUndefined();
  });

  it.each(versions)('version %s: each action says where it is from', async (version) => {
    const index = (await migrated(version)).index as ActionSummary[];
    const from = Object.fromEntries(index.map((line) => [line.id, line.from]));
    expect(from).toMatchObject({ '105/22-1': 'bundled', '7/23': 'captured' });
  });

  it('a new profile has nothing to come through', async () => {
    expect(await migrate({}, ['en'])).toMatchObject({ version: STORAGE_VERSION, index: [] });
  });
});
