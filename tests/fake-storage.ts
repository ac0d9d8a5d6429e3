/** The storage of the extension's stand-in, and its events; `fake-extension.ts` puts them into the browser. */

export type Values = Record<string, unknown>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener<Args extends unknown[]> = (...args: Args) => unknown;

/** An event with its listeners (MDN, `events.Event`). */
export class FakeEvent<Args extends unknown[]> {
  readonly listeners = new Set<Listener<Args>>();
  addListener = (listener: Listener<Args>) => void this.listeners.add(listener);
  removeListener = (listener: Listener<Args>) => void this.listeners.delete(listener);
  hasListener = (listener: Listener<Args>) => this.listeners.has(listener);
  /** @returns what the listeners returned */
  fire = (...args: Args) => Promise.all([...this.listeners].map((listener) => listener(...args)));
}

export const clone = <T>(value: T): T =>
  value === undefined ? value : JSON.parse(JSON.stringify(value));

/** Chromium gives objects back with their keys sorted (`base::Value::Dict`); Firefox leaves them as they were. */
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const pairs = Object.entries(value).map(([key, part]) => [key, sortKeys(part)] as const);
  return Object.fromEntries(pairs.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** MDN, `storage.StorageArea`: values are copies, and all pages learn of a change a moment after it. */
export class FakeArea {
  values: Values = {};
  /** every key that was asked for; `*`: all of them at once */
  readonly asked: string[] = [];
  /** every key that was written or removed */
  readonly written: string[] = [];
  readonly onChanged = new FakeEvent<[Changes]>();
  private held: Changes[] | undefined;

  get = async (keys?: string | string[] | Values | null): Promise<Values> => {
    if (keys === undefined || keys === null) {
      this.asked.push('*');
      return clone(this.values);
    }
    const fallbacks = typeof keys === 'object' && !Array.isArray(keys) ? keys : {};
    const names =
      typeof keys === 'string' ? [keys] : Array.isArray(keys) ? keys : Object.keys(keys);
    this.asked.push(...names);
    const there = names.filter((name) => name in this.values || name in fallbacks);
    return Object.fromEntries(
      there.map((name) => [name, clone((name in this.values ? this.values : fallbacks)[name])]),
    );
  };
  getKeys = async () => {
    this.asked.push('*');
    return Object.keys(this.values);
  };
  set = async (items: Values) => this.change(clone(items), []);
  remove = async (keys: string | string[]) => this.change({}, [keys].flat());
  clear = async () => this.change({}, Object.keys(this.values));

  private change(set: Values, removed: string[]) {
    const changes: Changes = {};
    for (const [key, value] of Object.entries(set)) {
      const newValue = sortKeys(value);
      const oldValue = this.values[key];
      this.written.push(key);
      this.values[key] = newValue;
      if (JSON.stringify(oldValue) === JSON.stringify(newValue)) continue;
      changes[key] = { ...(oldValue === undefined ? {} : { oldValue }), newValue };
    }
    for (const key of removed) {
      if (!(key in this.values)) continue;
      this.written.push(key);
      changes[key] = { oldValue: this.values[key] };
      delete this.values[key];
    }
    if (Object.keys(changes).length === 0) return;
    if (this.held) this.held.push(changes);
    else queueMicrotask(() => this.onChanged.fire(clone(changes)));
  }

  /** The next changes reach no page before `release`, as in a browser that is busy. */
  hold() {
    this.held = [];
  }
  /** @param afterEach called after each change */
  async release(afterEach = () => {}) {
    const all = this.held ?? [];
    this.held = undefined;
    for (const changes of all) {
      await this.onChanged.fire(clone(changes));
      await new Promise((resolve) => setImmediate(resolve));
      afterEach();
    }
  }
}
