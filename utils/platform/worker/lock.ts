/**
 * Lets only one piece of work at a time read and write what all of them change: a refresh, an action that is kept,
 * a backup that is taken in. The browser gives the lock back when a worker dies (Web Locks API); each piece is whole by
 * itself. Not to be asked for inside of such a piece, which would wait for itself.
 */
export function withLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('storage', work) as Promise<T>;
}
