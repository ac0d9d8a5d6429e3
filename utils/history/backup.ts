/**
 * The person's own things in one file, to keep or to take to another browser. Actions are not in it: they come
 * from their feeds.
 */
import { z } from 'zod';
import { isIsoDate } from '../actions/dates.ts';
import { addDeed, type Deed } from './history.ts';

/** Longest a text may be, in UTF-16 units, and most entries of a kind. */
const LONG = 20_000;
const MANY = 20_000;

const short = z.string().max(400);
const date = z.string().refine(isIsoDate, 'is no calendar date like 2023-03-07');

const deed = z.object({
  action: short,
  kind: z.enum(['post', 'letter']),
  how: z.enum(['inserted', 'copied', 'opened', 'sent']),
  where: short.optional(),
  language: short,
  date,
  message: z.number().int().nonnegative().optional(),
  mark: short.optional(),
});

const backupSchema = z.object({
  format: z.literal('vigil-backup/1'),
  exported: date,
  deeds: z.array(deed).max(MANY).default([]),
  drafts: z.record(short, z.string().max(LONG)).default({}),
  ownAccounts: z.record(short, z.record(short, short)).default({}),
  servers: z.record(short, short).default({}),
});

export type Backup = z.infer<typeof backupSchema>;
/** What is in a backup, and nothing about it. */
export type Belongings = Omit<Backup, 'format' | 'exported'>;

/** Reads a backup's text; what is wrong with it, in words with paths, when it is none. */
export function readBackup(text: string): { backup?: Backup; faults: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { faults: ['(the whole): is no JSON'] };
  }
  const result = backupSchema.safeParse(value);
  if (result.success) return { backup: result.data, faults: [] };
  return {
    faults: result.error.issues.map(
      ({ path, message }) => `${path.join('.') || '(the whole)'}: ${message}`,
    ),
  };
}

/** Both together; where the two differ, what is here stays, so that nothing of now is lost. */
export function mergeBelongings(here: Belongings, added: Belongings): Belongings {
  const accounts = { ...added.ownAccounts };
  for (const [target, corrected] of Object.entries(here.ownAccounts)) {
    accounts[target] = { ...accounts[target], ...corrected };
  }
  return {
    deeds: added.deeds.reduce<Deed[]>(addDeed, here.deeds as Deed[]),
    drafts: { ...added.drafts, ...here.drafts },
    ownAccounts: accounts,
    servers: { ...added.servers, ...here.servers },
  };
}
