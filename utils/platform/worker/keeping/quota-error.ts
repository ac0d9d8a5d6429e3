/**
 * Does this error mean that the storage is full? Chromium: "Resource::kQuotaBytes quota exceeded"
 * (settings_storage_quota_enforcer.cc; before 2025 "QUOTA_BYTES quota exceeded"), or LevelDB's "No space left on
 * device". Firefox: "QuotaExceededError: storage.local API call exceeded its quota limitations."
 * (ExtensionStorageIDB.sys.mjs), or the NS_ERROR_ codes of a full disk.
 */
export function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /quota ?exceeded|exceeded its quota|no space left|FILE_NO_SPACE|NS_ERROR_(?:DOM_QUOTA|FILE_NO_DEVICE_SPACE|FILE_DISK_FULL)/i.test(
    `${error.name}: ${error.message}`,
  );
}

/** Why something could not be written; all but a full disk is a fault of ours, and is logged. */
export function reasonOf(error: unknown): 'full' | 'failed' {
  if (isQuotaError(error)) return 'full';
  console.error(error);
  return 'failed';
}

/** What to tell the person, by the reason. */
export const FAULT_MESSAGES = {
  full: 'there is no room left on this machine; free some space and press again',
  failed: 'something in Vigil went wrong; nothing was lost, so try again',
};
