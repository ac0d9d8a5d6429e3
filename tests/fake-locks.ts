/** One piece of work at a time for each name (Web Locks API). */
function makeLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, ...rest: unknown[]) => {
      const work = rest.at(-1) as (lock: object) => Promise<unknown>;
      const now = (last.get(name) ?? Promise.resolve()).then(() => work({ name }));
      last.set(
        name,
        now.catch(() => undefined),
      );
      return now;
    },
  };
}

/** Gives the test's environment locks, where it has none. */
export function installLocks(): void {
  const locks = globalThis.navigator?.locks ?? makeLocks();
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
}
