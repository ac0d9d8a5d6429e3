import { mergeBelongings, readBackup } from '../history/backup.ts';
import type { ImportAnswer } from './messages.ts';
import { belongings, writeBelongings } from './storage.ts';

/** Takes a backup in, whole or not at all. In the worker, which has the reader. */
export async function importBackup(text: string): Promise<ImportAnswer> {
  const { backup, faults } = readBackup(text);
  if (!backup) return { done: false, faults };
  await writeBelongings(mergeBelongings(await belongings(), backup));
  return { done: true };
}
