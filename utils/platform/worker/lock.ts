/** Everything was erased while a piece of work waited: what it was to keep went with everything else. */
export class ErasedError extends Error {
  override name = 'ErasedError';
  constructor() {
    super('everything was erased meanwhile');
  }
}

/**
 * Lets only one piece of work at a time read and change the shared data: a refresh, a captured action, a backup. The
 * browser releases the lock when the worker is stopped (Web Locks API), and each piece of work is complete by itself.
 * Never ask for the lock inside such a piece: it would wait for itself.
 * @throws {ErasedError} where everything was erased while it waited
 */
export function withLock<T>(work: () => Promise<T>): Promise<T> {
  const before = erased;
  return navigator.locks.request('storage', async () => {
    if (erased !== before) throw new ErasedError();
    return work();
  }) as Promise<T>;
}

let erased = 0;

/**
 * How often the person erased everything since this worker began. Work that waits for a server outside of the lock compares
 * it inside: what began before must leave nothing behind. A worker that is stopped takes such work along, so memory will do.
 */
export const erasures = () => erased;

/** Everything was erased; say it inside the lock. */
export function noteErasure(): void {
  erased += 1;
}
