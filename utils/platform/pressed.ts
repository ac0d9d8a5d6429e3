import { failureAfter } from '../posts/health.ts';
import { noteAttempt } from './activity.ts';
import type { Ending } from './messages.ts';
import { networkFailures, notTaken, pressed, threads } from './storage.ts';

/** Remembers for the settings that an insertion failed on a network, until one works. */
export async function noteHealth(
  network: string,
  outcome: { date: string; why: string | undefined },
): Promise<void> {
  const { [network]: before } = await networkFailures.read([network]);
  await networkFailures.write(network, failureAfter(before, outcome));
}

/**
 * Keeps what came of an insertion. The popup does the same while it is open; the keys are the same, so that twice is once.
 * A page's script sends this, so nothing is believed but that an insertion which was pressed has ended.
 */
export async function endPress({ press, why, isAlone }: Ending): Promise<void> {
  const { [press]: found } = await pressed.read([press]);
  if (!found) return;
  await pressed.write(press, undefined);
  const { attempt, network, thread } = found;
  if (network) await noteHealth(network, { date: attempt.date, why });
  if (why !== undefined) {
    if (isAlone) await notTaken.setValue({ action: attempt.action, kind: attempt.kind });
    return;
  }
  await noteAttempt(attempt);
  if (!thread) return;
  const { [thread.key]: now } = await threads.read([thread.key]);
  if (now && now.next < thread.next) await threads.write(thread.key, { ...now, next: thread.next });
}
