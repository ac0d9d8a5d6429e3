import { setTimeout as pause } from 'node:timers/promises';

/** A browser that hangs must fail the test with a sentence, not with the runner's own timeout. */
export async function withDeadline<T>(work: Promise<T>, what: string, ms = 15_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms: ${what}`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds between two questions. */
const POLL_INTERVAL = 20;

/** Calls the probe again and again until it gives something truthy. It may throw in between. */
export async function until<T>(
  probe: () => Promise<T>,
  what: string,
  ms = 10_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  do {
    try {
      const answer = await withDeadline(probe(), what, Math.max(1, end - Date.now()));
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await pause(POLL_INTERVAL);
  } while (Date.now() < end);
  throw new Error(`Waited ${ms} ms for ${what}${last ? ` (${String(last)})` : ''}`);
}
