/**
 * All the person's own data in one readable file, to keep or to take to another browser. It contains only actions that
 * no feed brings again: actions that the person added or answered.
 */
import { z } from 'zod';
import { isIsoDate } from '../actions/dates.ts';
import type { UrgentAction } from '../actions/types.ts';
import { type Fault, readAction } from '../actions/validation/read-feed.ts';
import { type ActivityEntry, entryId } from './activity.ts';
import { type Attempt, attemptId } from './attempts.ts';
import { settingsSchemas } from './settings-schemas.ts';

/** Longest text, in UTF-16 units. */
const MAX_TEXT_LENGTH = 20_000;
/** Most entries of each kind. */
const MAX_ENTRIES = 20_000;

const short = z.string().max(400);
const date = z.string().refine(isIsoDate, 'is no calendar date like 2023-03-07');

const entry = z.object({
  action: short,
  kind: z.enum(['post', 'letter']),
  how: z.enum(['inserted', 'copied', 'opened', 'printed', 'sent']),
  where: short.optional(),
  language: short,
  date,
  message: z.number().int().nonnegative().optional(),
  mark: short.optional(),
  marks: z.array(short).max(100).optional(),
  title: z.object({ text: short, language: short }).optional(),
  country: z.array(short).max(300).optional(),
  note: z.string().max(2000).optional(),
});

const aside = z.object({
  until: date.optional(),
  mark: short,
  case: short,
  owner: z.string().max(2000),
});

const attempt = entry.extend({
  how: z.enum(['inserted', 'copied', 'opened', 'printed']),
  at: z.number().int().nonnegative(),
  askFrom: date.optional(),
  hasMore: z.literal(true).optional(),
});

/** Values by their names in the storage, without those that were never set. */
const settingsSchema = z.object(settingsSchemas).partial();

const wanted = z.array(short.min(1)).max(50).optional();

/** Which leads a person wants of a source; see `LeadFilter`. */
const filter = z.object({
  categories: wanted,
  paths: wanted,
  calls: z.literal(true).optional(),
  words: wanted,
});

const followed = z.object({
  url: z
    .string()
    .max(2000)
    .regex(/^https:\/\/[^/@\s]+\//, 'is no https address'),
  key: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/, 'is no Ed25519 key')
    .optional(),
  on: z.boolean(),
  // Vigil 0.1 had no more than the above.
  kind: z.enum(['feed', 'urgence', 'wordpress', 'web-feed', 'page']).optional(),
  filter: filter.optional(),
  asks: z.literal('press').optional(),
});

const backupSchema = z.object({
  // 1 (Vigil 0.1) had the first four lists only.
  format: z.enum(['vigil-backup/1', 'vigil-backup/2']),
  exported: date,
  deeds: z.array(entry).max(MAX_ENTRIES).default([]),
  attempts: z.array(attempt).max(MAX_ENTRIES).default([]),
  drafts: z.record(short, z.string().max(MAX_TEXT_LENGTH)).default({}),
  notes: z.record(short, z.string().max(MAX_TEXT_LENGTH)).default({}),
  putAside: z.record(short, aside).default({}),
  reminders: z.record(short, date).default({}),
  ownAccounts: z.record(short, z.record(short, short)).default({}),
  servers: z.record(short, short).default({}),
  settings: settingsSchema.default({}),
  following: z.array(followed).max(1000).default([]),
  // Checked one by one, so that a broken one does not hide the others.
  actions: z
    .array(
      z.object({
        ...{ from: z.enum(['captured', 'kept']), action: z.unknown() },
        ...{ owner: z.string().max(2000).optional(), sourceId: short.optional() },
      }),
    )
    .max(MAX_ENTRIES)
    .default([]),
});

/** An action that no feed brings again. */
export interface OwnAction {
  from: 'captured' | 'kept';
  action: UrgentAction;
  /** the owner of its case, so that only its own feed finds it again; see `ActionSummary` */
  owner?: string | undefined;
  sourceId?: string | undefined;
}

/** A backup's content without its format and date. */
export type BackupContent = Omit<
  z.infer<typeof backupSchema>,
  'format' | 'exported' | 'actions'
> & {
  actions: OwnAction[];
};

/** Writes a backup's text, so that a person can read it. */
export function writeBackup(all: BackupContent, exported: string): string {
  return JSON.stringify({ format: 'vigil-backup/2', exported, ...all }, null, 2);
}

const describeFault = ({ path, message }: Fault) => `${path}: ${message}`;

/**
 * Reads a backup's text.
 * @returns the faults, in words with paths; a backup that comes with faults lacks only the actions they name
 */
export function readBackup(text: string): { backup?: BackupContent; faults: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Expected: people choose files that are not backups, and `JSON.parse` throws a SyntaxError.
    return { faults: ['(the whole): is no JSON'] };
  }
  const result = backupSchema.safeParse(value);
  if (!result.success) {
    return {
      faults: result.error.issues.map(
        ({ path, message }) => `${path.join('.') || '(the whole)'}: ${message}`,
      ),
    };
  }
  const { format: _, exported: __, ...rest } = result.data;
  const faults: string[] = [];
  const actions = rest.actions.flatMap(({ action, ...origin }, at): OwnAction[] => {
    const read = readAction(action, `actions[${at}].action`);
    faults.push(...read.faults.map(describeFault));
    return read.action ? [{ ...origin, action: read.action }] : [];
  });
  return { backup: { ...rest, actions }, faults };
}

/** Joins both; where they differ, the value here stays, so that nothing of now is lost. */
export function mergeBackups(here: BackupContent, added: BackupContent): BackupContent {
  const accounts = { ...added.ownAccounts };
  for (const [target, corrected] of Object.entries(here.ownAccounts)) {
    accounts[target] = { ...accounts[target], ...corrected };
  }
  return {
    deeds: joinBy(here.deeds as ActivityEntry[], added.deeds as ActivityEntry[], entryId),
    attempts: joinBy(here.attempts as Attempt[], added.attempts as Attempt[], attemptId),
    drafts: { ...added.drafts, ...here.drafts },
    notes: { ...added.notes, ...here.notes },
    putAside: { ...added.putAside, ...here.putAside },
    reminders: { ...added.reminders, ...here.reminders },
    ownAccounts: accounts,
    servers: { ...added.servers, ...here.servers },
    settings: { ...added.settings, ...here.settings },
    following: joinBy(here.following, added.following, ({ url }) => url),
    actions: joinBy(here.actions, added.actions, ({ action }) => action.id),
  };
}

/** All entries of the first list, then the entries of the second with other keys, each key once. */
function joinBy<T>(here: readonly T[], added: readonly T[], keyOf: (one: T) => string): T[] {
  const there = new Set(here.map(keyOf));
  const others = new Map<string, T>();
  for (const one of added) {
    const key = keyOf(one);
    if (!there.has(key) && !others.has(key)) others.set(key, one);
  }
  return [...here, ...others.values()];
}

type Texts = Readonly<Record<string, string>>;

/** The number of texts that differ here and in the backup; the ones here stay. */
export function countConflicts(here: BackupContent, added: BackupContent): number {
  const count = (ours: Texts, theirs: Texts) =>
    Object.entries(theirs).filter(([key, text]) => ours[key] !== undefined && ours[key] !== text)
      .length;
  return count(here.drafts, added.drafts) + count(here.notes, added.notes);
}
