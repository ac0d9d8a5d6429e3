import { browser } from 'wxt/browser';
import { isDiskFull } from '../../keeping/full-disk.ts';
import { withLock } from '../lock.ts';

/** Asks again, as long as the disk is full. */
export const DISK_ALARM = 'disk';
const EVERY_MINUTES = 1;
/** Under which something is written for a moment. */
const PROBE = 'diskProbe';
/** More than Chromium's database gathers in its log, in bytes: then it begins new files (LevelDB, `write_buffer_size`). */
const LOG_BYTES = 5 * 2 ** 20;

/**
 * When a disk was full, Chromium's log ends in the middle of a line; what is written behind it, once there is room, seems
 * kept, and is lost when the browser starts again. So the log is filled until the database begins another. Where there is no
 * room yet, it is tried again.
 */
export async function renewFiles(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  // Beforehand: a worker that dies meanwhile is woken, and takes the probe away.
  await browser.alarms.create(DISK_ALARM, { periodInMinutes: EVERY_MINUTES });
  await withLock(async () => {
    try {
      await browser.storage.local.set({ [PROBE]: '' });
      await browser.storage.local.set({ [PROBE]: 'x'.repeat(LOG_BYTES) });
      await browser.storage.local.remove(PROBE);
      await browser.alarms.clear(DISK_ALARM);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
    }
  });
}
