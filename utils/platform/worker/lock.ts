let last: Promise<unknown> = Promise.resolve();

/**
 * Lets only one piece of work at a time read and write what all of them change: a refresh, an action that is kept,
 * a backup that is taken in. A worker that dies forgets its queue; each piece is whole by itself.
 */
export function withLock<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
