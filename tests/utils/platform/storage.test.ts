import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { LOCAL_GROUPS, LOCAL_ITEMS } from '../../../utils/platform/storage.ts';
import type { StoredGroup, StoredItem } from '../../../utils/platform/stored-item.ts';
import { type FakeExtension, installExtension } from '../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});

/** What a crash, another program or a broken update may leave in the place of a value. */
const BROKEN = [null, 7, Number.NaN, true, '', 'abc', [], [null], {}, { a: [null] }];

describe('what is kept', () => {
  it('is asked for nothing as the list of it is loaded', async () => {
    vi.resetModules();
    await import('../../../utils/platform/storage.ts');
    expect([...extension.local.asked, ...extension.session.asked]).toEqual([]);
  });
});

describe('a broken value costs that value only', () => {
  const kindOf = (value: unknown) =>
    Array.isArray(value) ? 'list' : value === null ? 'object' : typeof value;

  // Where nothing is kept, the others have `null`; tests/entrypoints/popup/ breaks those.
  const names = Object.entries(LOCAL_ITEMS).flatMap(([name, { fallback }]) =>
    fallback === null ? [] : [name],
  );
  it.each(names)('%s', async (name) => {
    const item = LOCAL_ITEMS[name as keyof typeof LOCAL_ITEMS] as StoredItem<unknown>;
    for (const broken of BROKEN) {
      await browser.storage.local.set({ [item.key.replace('local:', '')]: broken });
      const read = await item.getValue();
      // Whoever reads it finds what it can read: a list of something, an object, a text, or what stands for nothing.
      const isSame = JSON.stringify(read) === JSON.stringify(item.fallback);
      expect(isSame || kindOf(read) === kindOf(item.fallback)).toBe(true);
      if (Array.isArray(read)) expect(read).not.toContain(null);
    }
  });

  it('and of a list that entry only', async () => {
    await browser.storage.local.set({ leaving: ['1/23', null, '2/23'] });
    expect(await LOCAL_ITEMS.pendingRemovals.getValue()).toEqual(['1/23', '2/23']);
  });

  it.each(Object.keys(LOCAL_GROUPS))('%s', async (name) => {
    const group = LOCAL_GROUPS[name as keyof typeof LOCAL_GROUPS] as StoredGroup<unknown>;
    const kinds = new Set<string>();
    for (const [at, broken] of BROKEN.entries()) {
      await browser.storage.local.set({ [`${group.prefix}${at}`]: broken });
    }
    for (const value of Object.values(await group.read(BROKEN.map((_, at) => String(at))))) {
      kinds.add(kindOf(value));
    }
    // Where a value needs parts, none of these is one.
    expect(kinds.size).toBeLessThanOrEqual(1);
  });
});
