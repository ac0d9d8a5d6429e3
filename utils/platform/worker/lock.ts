/**
 * Lets only one piece of work at a time read and change the shared data: a refresh, a captured action, a backup. The
 * browser releases the lock when the worker is stopped (Web Locks API), and each piece of work is complete by itself.
 * Never ask for the lock inside such a piece: it would wait for itself.
 */
export function withLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('storage', work) as Promise<T>;
}
