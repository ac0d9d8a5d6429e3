import { type Attempt, attemptId, type Pressed } from '../../history/attempts.ts';
import { failureAfter, type Outcome } from '../../posts/health.ts';
import { noteAttempt } from '../activity.ts';
import type { Ending } from '../messages.ts';
import { attempts, networkFailures, pressed, threads, undoable } from '../storage.ts';

/**
 * Remembers for the settings, and for the next insertion, that one failed on a site, until one works.
 * @param site a network's or a webmail's id, else the host
 */
export async function noteHealth(site: string, outcome: Outcome): Promise<void> {
  await networkFailures.change(site, (before) => failureAfter(before, outcome) ?? (before && null));
}

/** Insertions that ended a moment ago: their pages may still take the text out. */
const lately = new Map<string, Pressed>();
/** How they ended. */
const ends = new Map<string, Omit<Ending, 'press'>>();
/** Those whose end stands in their site's health. */
const noted = new Map<string, true>();
const MOST_LATELY = 20;

function keepLately<T>(map: Map<string, T>, press: string, value: T): void {
  map.set(press, value);
  for (const [oldest] of map) if (map.size > MOST_LATELY) map.delete(oldest);
}

/** How an insertion of a moment ago ended, as the page's script said it. */
export const endOf = (press: string) => ends.get(press);

/** Does the site's health say so already? */
export const isEndNoted = (press: string) => noted.has(press);

/** Remembers that the page took a text out again after it had been called inserted. */
export async function noteLost({ press, way }: { press: string; way: string }): Promise<void> {
  const { attempt, site, host } = lately.get(press) ?? {};
  lately.delete(press);
  if (attempt && site) await noteHealth(site, { date: attempt.date, why: 'taken-out', host, way });
}

/** Keeps which question an undo takes away. The same text that was put in again meanwhile is asked about all the same. */
export async function keepUndoable(press: string, attempt: Attempt): Promise<void> {
  const id = attemptId(attempt);
  await undoable.change((before) =>
    [{ press, attempt: id }, ...before.filter((one) => one.attempt !== id)].slice(0, MOST_LATELY),
  );
}

/** Forgets an insertion that the person undid: there is nothing to ask about. */
export async function noteUndone({ press }: { press: string }): Promise<void> {
  const found = (await undoable.getValue()).find((one) => one.press === press);
  if (!found) return;
  await attempts.write(found.attempt, undefined);
  await undoable.change((before) => before.filter((one) => one.press !== press));
}

/**
 * Keeps what came of an insertion. The popup does the same while it is open; the keys are the same, so that twice is once.
 * A page's script sends this, so nothing is believed but that an insertion which was pressed has ended.
 */
export async function endPress({ press, why, way }: Ending): Promise<void> {
  keepLately(ends, press, { why, way });
  const all = await pressed.read([press]);
  // A page sends it: it may be a name that every object has.
  const found = Object.hasOwn(all, press) ? all[press] : undefined;
  if (!found) return;
  await pressed.write(press, undefined);
  const { attempt, site, host, thread } = found;
  if (site) {
    await noteHealth(site, { date: attempt.date, why, host, way });
    keepLately(noted, press, true);
  }
  if (why !== undefined) return;
  keepLately(lately, press, found);
  await noteAttempt(attempt);
  await keepUndoable(press, attempt);
  if (!thread) return;
  await threads.change(thread.key, (now) =>
    now && now.next < thread.next ? { ...now, next: thread.next } : undefined,
  );
}
