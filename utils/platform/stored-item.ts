import { browser } from 'wxt/browser';
import { whileKept } from './erasing.ts';
import { keepOnDisk } from './keeping/full-disk.ts';
import { watchMemory, withMemory, writeToMemory } from './private-memory.ts';

/** Where a browser keeps it: on this machine, or until the browser closes. */
type Area = 'local' | 'session';
type StorageKey = `${Area}:${string}`;

/** One stored value. It is read only on demand; WXT's own items read their key when they are made. */
export interface StoredItem<T> {
  key: StorageKey;
  /** the value where nothing is stored */
  fallback: T;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  /**
   * Makes the next value of what is stored; whoever else does so with this one waits meanwhile, in any page.
   * @param change gives `undefined` where it is to stay as it is
   * @returns what is stored now
   */
  change(change: (now: T) => T | undefined | Promise<T | undefined>): Promise<T>;
  removeValue(): Promise<void>;
  /** @returns what ends the watching */
  watch(onChange: (value: T) => void): () => void;
}

/**
 * @param pattern where the fallback is nothing: a value of the kind that is stored, with the parts that it must have
 */
export function storedItem<T>(key: StorageKey, fallback: T, pattern?: object): StoredItem<T> {
  const [area, name] = key.split(/:(.*)/s) as [Area, string];
  const orFallback = (found: unknown) =>
    (isAlike(found, pattern ?? kindOnly(fallback))
      ? withParts(withoutHoles(found), fallback)
      : fallback) as T;
  const getValue = async () => orFallback((await readKeys(area, [name]))[name]);
  return {
    key,
    fallback,
    getValue,
    setValue: (value) => whileKept(() => write(area, name, value)),
    change: (change) =>
      whileKept(() =>
        inTurn(key, async () => {
          const now = await getValue();
          const next = await change(now);
          if (next === undefined) return now;
          await write(area, name, next);
          return next;
        }),
      ),
    removeValue: () => whileKept(() => write(area, name, undefined)),
    watch: (onChange) =>
      watchArea(area, {
        isWanted: (changed) => changed === name,
        onChange: (_, value) => onChange(orFallback(value)),
      }),
  };
}

/** `list`, or what `typeof` says; nothing for nothing. */
const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'list' : value === null || value === undefined ? undefined : typeof value;

/**
 * May a stored value stand where one of this kind does, with the parts that this one has? A broken one costs itself only: it
 * counts as nothing, until the worker sets it aside (`worker/keeping/repair.ts`).
 */
export function isAlike(found: unknown, pattern: unknown): boolean {
  const [kind, wanted] = [kindOf(found), kindOf(pattern)];
  if (kind === undefined) return false;
  if (wanted === undefined) return true;
  if (kind !== wanted) return false;
  if (kind !== 'object') return true;
  return Object.entries(pattern as object).every(([name, part]) =>
    isAlike(partOf(found, name), part),
  );
}

const partOf = (value: unknown, name: string): unknown =>
  Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : undefined;

const kindOnly = (fallback: unknown) => (kindOf(fallback) === 'object' ? {} : fallback);

/** Broken and missing parts of a value are as where nothing was kept; the others stay. */
function withParts(found: unknown, fallback: unknown): unknown {
  if (kindOf(fallback) !== 'object') return found;
  const sound = Object.entries(fallback as object).map(([name, part]) => {
    const own = partOf(found, name);
    return [name, isAlike(own, part) ? own : part];
  });
  return { ...(found as object), ...Object.fromEntries(sound) };
}

/** A list's sound entries stay, whatever became of the others: who writes it again must lose none. */
const withoutHoles = (found: unknown) =>
  Array.isArray(found) && found.some((entry) => kindOf(entry) === undefined)
    ? found.filter((entry) => kindOf(entry) !== undefined)
    : found;

/** One piece of work at a time on what is stored under this key, among all pages and the worker (Web Locks API). */
const inTurn = <T>(key: StorageKey, work: () => Promise<T>) =>
  navigator.locks.request(`change/${key}`, work) as Promise<T>;

/** Nothing and `null` remove a key: Firefox cannot store `undefined`, and a reader finds the fallback for both. */
async function write(area: Area, name: string, value: unknown): Promise<void> {
  if (writeToMemory(area, name, value)) return;
  const store = browser.storage[area];
  const isGone = value === undefined || value === null;
  const writeNow = () => (isGone ? store.remove(name) : store.set({ [name]: value }));
  // The session's area is memory.
  await (area === 'local' ? keepOnDisk(writeNow) : writeNow());
}

const readKeys = (area: Area, names: string[]): Promise<Record<string, unknown>> =>
  withMemory(area, browser.storage[area].get(names), (name) => names.includes(name));

/** Values of the local area by their keys, to be written all at once or not at all. */
export type Items = { key: StorageKey; value: unknown }[];

export const writeItems = (items: Items): Promise<void> => {
  const all = items.map(({ key, value }) => [key.replace(/^local:/, ''), value]);
  return keepOnDisk(() => browser.storage.local.set(Object.fromEntries(all)));
};

interface Watcher {
  /** asked before the values are compared, since the list of actions can have megabytes */
  isWanted(key: string): boolean;
  onChange(key: string, value: unknown): void;
}

/** @returns what ends the watching */
function watchArea(area: Area, { isWanted, onChange }: Watcher): () => void {
  const listen = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
    for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
      if (!isWanted(key)) continue;
      // Firefox also fires when the written value equals the old one (MDN, `storage.onChanged`).
      if (JSON.stringify(oldValue) !== JSON.stringify(newValue)) onChange(key, newValue);
    }
  };
  browser.storage[area].onChanged.addListener(listen);
  const stop = watchMemory((itsArea, name, change) => {
    if (itsArea === area) listen({ [name]: change });
  });
  return () => {
    browser.storage[area].onChanged.removeListener(listen);
    stop();
  };
}

/**
 * Values of one kind, each under its own key, so that two pages can write at the same time without losing each
 * other's values.
 */
export interface StoredGroup<T> {
  area: Area;
  prefix: string;
  keyOf(id: string): StorageKey;
  /** Reads these, without the missing ones. */
  read(ids: readonly string[]): Promise<Record<string, T>>;
  /** Reads all of them: a long way through the whole storage, for the worker. */
  readAll(): Promise<Record<string, T>>;
  /** `undefined` removes it. */
  write(id: string, value: T | undefined): Promise<void>;
  /** Makes the next value of one of them, as `StoredItem` does; `undefined` leaves it, `null` removes it. */
  change(id: string, change: (now: T | undefined) => T | null | undefined): Promise<void>;
  /** @returns what ends the watching */
  watch(onChange: (id: string, value: T | undefined) => void): () => void;
}

export function storedGroup<T>(
  area: Area,
  name: string,
  /** a value of the kind that each has: a broken one counts as missing */
  pattern: object | string,
): StoredGroup<T> {
  const prefix = `${name}/`;
  const keyOf = (id: string): StorageKey => `${area}:${prefix}${id}`;
  const withoutPrefix = (found: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(found)
        .filter(([, value]) => isAlike(value, pattern))
        .map(([key, value]) => [key.slice(prefix.length), value as T]),
    );
  return {
    area,
    prefix,
    keyOf,
    read: async (ids) =>
      ids.length === 0
        ? {}
        : withoutPrefix(
            await readKeys(
              area,
              ids.map((id) => prefix + id),
            ),
          ),
    readAll: async () => {
      const keys = (await storedKeys(area)).filter((key) => key.startsWith(prefix));
      const found = keys.length > 0 ? browser.storage[area].get(keys) : Promise.resolve({});
      return withoutPrefix(await withMemory(area, found, (name) => name.startsWith(prefix)));
    },
    write: (id, value) => whileKept(() => write(area, prefix + id, value)),
    change: (id, change) =>
      whileKept(() =>
        inTurn(keyOf(id), async () => {
          const found = withoutPrefix(await readKeys(area, [prefix + id]));
          const next = change(Object.hasOwn(found, id) ? found[id] : undefined);
          if (next !== undefined) await write(area, prefix + id, next);
        }),
      ),
    watch: (onChange) =>
      watchArea(area, {
        isWanted: (key) => key.startsWith(prefix),
        onChange: (key, value) => onChange(key.slice(prefix.length), value as T | undefined),
      }),
  };
}

/**
 * All keys of an area. `getKeys` came with Chrome 130 and Firefox 143 (MDN, `StorageArea.getKeys`); with ten thousand
 * actions it takes about 130 and 300 ms, so it is for the worker and not for a page's first drawing.
 */
export async function storedKeys(area: Area): Promise<string[]> {
  const there = browser.storage[area] as { getKeys?: () => Promise<string[]> };
  return there.getKeys ? there.getKeys() : Object.keys(await browser.storage[area].get(null));
}
