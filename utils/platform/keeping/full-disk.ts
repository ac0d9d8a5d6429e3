import { browser } from 'wxt/browser';

/** Says, in the memory of the browser's session, when a disk was last found to be full, or to have room again. */
export const DISK_NEWS = 'diskNews';

/**
 * Does this error mean that nothing more can be kept? Chromium: "Resource::kQuotaBytes quota exceeded"
 * (settings_storage_quota_enforcer.cc; before 2025 "QUOTA_BYTES quota exceeded"), and of a full disk
 * "IO error: .../000003.log: FILE_ERROR_NO_SPACE" (env_chromium.cc) or "No space left on device". Firefox:
 * "QuotaExceededError: storage.local API call exceeded its quota limitations." (ExtensionStorageIDB.sys.mjs), or the NS_ERROR_
 * codes of a full disk.
 */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /quota ?exceeded|exceeded its quota|no space left|FILE_(?:ERROR_)?NO_SPACE|NS_ERROR_(?:DOM_QUOTA|FILE_NO_DEVICE_SPACE|FILE_DISK_FULL)/i.test(
    `${error.name}: ${error.message}`,
  );
}

/** What Firefox says of a full disk each second time. */
const isWithoutReason = (error: unknown) =>
  error instanceof Error && error.message === 'An unexpected error occurred';

const listeners = new Set<(isFull: boolean) => void>();
/** did the last writing of this page, or of the worker, find no room? */
let wasFull = false;

/** Hears when this page cannot keep something, as the disk is full, and when it can again. */
export const whenDiskIsFull = (listener: (isFull: boolean) => void) => void listeners.add(listener);

function note(isFull: boolean): void {
  if (isFull === wasFull) return;
  wasFull = isFull;
  for (const listener of listeners) listener(isFull);
  // The worker hears it (`worker/keeping/renew.ts`).
  browser.storage.session.set({ [DISK_NEWS]: Date.now() }).catch(console.error);
}

/**
 * Writes to what is kept. A full disk is noted.
 * @throws what the browser throws
 */
export async function keepOnDisk(write: () => Promise<void>): Promise<void> {
  try {
    await write().catch((error) => {
      if (!isWithoutReason(error)) throw error;
      return write();
    });
    note(false);
  } catch (error) {
    if (isDiskFull(error)) note(true);
    throw error;
  }
}
