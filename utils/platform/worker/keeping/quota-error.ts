import { isDiskFull } from '../../keeping/full-disk.ts';

/** Why something could not be written; all but a full disk is a fault of ours, and is logged. */
export function reasonOf(error: unknown): 'full' | 'failed' {
  if (isDiskFull(error)) return 'full';
  console.error(error);
  return 'failed';
}

/** What to tell the person, by the reason. */
export const FAULT_MESSAGES = {
  full: 'there is no room left on this machine; free some space and press again',
  failed: 'something in Vigil went wrong; nothing was lost, so try again',
};
