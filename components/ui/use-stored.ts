import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { mergeChange } from './merge-change.ts';

/** A stored value, as `utils/platform/stored-item.ts` has them; handed in, since components know no browser. */
interface Stored<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  change(change: (now: NoInfer<T>) => NoInfer<T>): Promise<unknown>;
  watch(onChange: (value: T) => void): () => void;
}

/** Values of one kind, each kept by itself. */
interface StoredGroup<T> {
  read(ids: readonly string[]): Promise<Record<string, T>>;
  write(id: string, value: T | undefined): Promise<void>;
  watch(onChange: (id: string, value: T | undefined) => void): () => void;
}

/**
 * Distinguishes what another page wrote from the echo of what this page wrote. Otherwise a late echo would replace the
 * text that the person is typing with an older one.
 */
class OwnWrites {
  private readonly waiting: string[] = [];
  private stored: string | undefined;

  /** The stored value, after reading it or after another page wrote it. */
  see(value: unknown): void {
    this.stored = textOf(value);
  }

  /** The page writes this. Writing a value that is already stored causes no echo, so we do not wait for one. */
  add(value: unknown): void {
    const text = textOf(value);
    if (text === this.stored) return;
    this.stored = text;
    this.waiting.push(text);
  }

  isEcho(value: unknown): boolean {
    const at = this.waiting.indexOf(textOf(value));
    if (at >= 0) this.waiting.splice(0, at + 1);
    else this.see(value);
    return at >= 0;
  }
}

/** JSON with sorted keys: Chromium gives an object back with its keys in another order than it was written with. */
const textOf = (value: unknown) => JSON.stringify(value, sortKeys) ?? '';

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Throws a failed reading into the drawing, where the page's boundary says so; else the page would stay blank. */
export function useFailure(): (error: unknown) => void {
  const [failure, setFailure] = useState<{ error: unknown }>();
  if (failure) throw failure.error;
  return useCallback((error: unknown) => setFailure({ error }), []);
}

/**
 * A stored value, kept up to date with what other pages write.
 * @returns nothing until it was read, and what sets it, here at once and in the storage
 */
export function useStored<T>(item: Stored<T>): [T | undefined, (value: T) => Promise<void>] {
  const [value, setValue] = useState<T>();
  const fail = useFailure();
  const writes = useRef(new OwnWrites());
  /** the last value that this page has seen or set */
  const known = useRef<T | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    item.getValue().then((found) => {
      if (isOver) return;
      writes.current.see(found);
      known.current ??= found;
      setValue((now) => now ?? found);
    }, fail);
    const stop = item.watch((found) => {
      if (writes.current.isEcho(found)) return;
      known.current = found;
      setValue(found);
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [item, fail]);
  const set = useCallback(
    (next: T) => {
      const before = known.current;
      known.current = next;
      writes.current.add(next);
      setValue(next);
      // A text, a number or a choice is whole; of what has parts, another page may be changing another part.
      if (before === undefined || typeof next !== 'object') return item.setValue(next);
      return item.change((now) => mergeChange(before, next, now)).then(() => undefined);
    },
    [item],
  );
  return [value, set];
}

/** Some of a group, by their ids, and what sets one of them; `undefined` removes it. */
export type StoredRecord<T> = [
  values: Record<string, T> | undefined,
  set: (id: string, value: T | undefined) => Promise<void>,
];

/**
 * Values of a group, kept up to date with what other pages write.
 * @param ids the same list as long as the same ones are meant
 */
export function useStoredGroup<T>(group: StoredGroup<T>, ids: readonly string[]): StoredRecord<T> {
  const [values, setValues] = useState<Record<string, T>>();
  const fail = useFailure();
  const writes = useRef(new Map<string, OwnWrites>());
  const written = useRef(new Set<string>());
  useEffect(() => {
    let isOver = false;
    const known = new Set(ids);
    written.current = new Set();
    group.read(ids).then((found) => {
      if (isOver) return;
      for (const id of ids) {
        if (!written.current.has(id)) writesOf(writes.current, id).see(found[id]);
      }
      // A value that was set during reading is newer than the value that was read.
      setValues((now = {}) =>
        [...written.current].reduce((all, id) => withValue(all, id, now[id]), found),
      );
    }, fail);
    const stop = group.watch((id, value) => {
      if (!known.has(id) || writesOf(writes.current, id).isEcho(value)) return;
      setValues((now) => now && withValue(now, id, value));
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [group, ids, fail]);
  const set = useCallback(
    (id: string, value: T | undefined) => {
      writesOf(writes.current, id).add(value);
      written.current.add(id);
      setValues((now) => withValue(now ?? {}, id, value));
      return group.write(id, value);
    },
    [group],
  );
  return [values, set];
}

function writesOf(all: Map<string, OwnWrites>, id: string): OwnWrites {
  const known = all.get(id);
  if (known) return known;
  const made = new OwnWrites();
  all.set(id, made);
  return made;
}

function withValue<T>(values: Record<string, T>, id: string, value: T | undefined) {
  const { [id]: _, ...others } = values;
  return value === undefined ? others : { ...others, [id]: value };
}
