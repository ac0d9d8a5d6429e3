import { browser } from 'wxt/browser';
import { isDue } from '../../feeds/schedule.ts';
import { waitsForLeave } from '../../feeds/subscription.ts';
import { choosing, fetchStates, subscriptions } from '../storage.ts';
import { refreshPreview } from './catalogue.ts';
import { endChoosing } from './host-permissions.ts';
import { MORNING, notifyAll } from './notifications.ts';
import { refreshSources } from './refresh.ts';

export const ALARM = 'tick';
const MINUTE = 60_000;
/** Should an alarm be lost, or the clock jump: the longest that nothing happens, in minutes. */
const AT_LEAST_EVERY = 360;

/**
 * Everything that happens by the time: sources are asked, the day's number stands on the icon. Whatever fails, the next
 * alarm is set.
 */
export async function onAlarm(): Promise<void> {
  await refreshSources().catch(console.error);
  await endChoosing().catch(console.error);
  // What was put aside until today is back.
  await refreshPreview().catch(console.error);
  await notifyAll().catch(console.error);
  await planAlarm();
}

/**
 * Sets the alarm to whatever comes first: midnight, when deadlines pass, the morning, when reminders are told, or the next
 * source to be asked.
 */
export async function planAlarm(): Promise<void> {
  const now = Date.now();
  const [asked, followed, chosen] = await Promise.all([
    fetchStates.getValue(),
    subscriptions.getValue(),
    choosing.getValue(),
  ]);
  const dues = followed
    .filter((one) => one.on && one.asks !== 'press' && !waitsForLeave(one))
    .map(({ url, trouble }) => {
      const asking = asked[url];
      const due = isDue(asking, now) ? now : (asking?.due ?? now);
      return Math.max(due, trouble?.until ?? 0);
    });
  const first = Math.min(next(now, 0), next(now, MORNING), ...dues, ...Object.values(chosen));
  const when = Math.max(now + MINUTE, first);
  await browser.alarms.create(ALARM, { when, periodInMinutes: AT_LEAST_EVERY });
}

/** A minute after the next time that it is this hour, in the person's own time zone. */
function next(now: number, hour: number): number {
  const day = new Date(now);
  const [today, tomorrow] = [0, 1].map((later) =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate() + later, hour, 1).getTime(),
  );
  return today !== undefined && today > now ? today : (tomorrow ?? now);
}

/** Alarms do not outlive every update and restart (MDN, `alarms`): one that is missing is set again. */
export async function ensureAlarm(): Promise<void> {
  if (!(await browser.alarms.get(ALARM))) await planAlarm();
}
