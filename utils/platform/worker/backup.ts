import { browser } from 'wxt/browser';
import { CAPTURED, KEPT } from '../../feeds/source-keys.ts';
import { blankSubscription } from '../../feeds/subscription.ts';
import type { Subscription } from '../../feeds/types.ts';
import { entryId } from '../../history/activity.ts';
import { type Attempt, attemptId } from '../../history/attempts.ts';
import {
  type BackupContent,
  countConflicts,
  mergeBackups,
  type OwnAction,
  readBackup,
  writeBackup,
} from '../../history/backup.ts';
import type { SettingName } from '../../history/settings-schemas.ts';
import { fromOwnAccounts, toOwnAccounts } from '../../posts/own-accounts.ts';
import { patternsOf } from '../../posts/sites.ts';
import { today } from '../clock.ts';
import type { ImportAnswer } from '../messages.ts';
import {
  actionIndex,
  actionItem,
  activityEntries,
  activityIds,
  attemptIds,
  attempts,
  drafts,
  notes,
  ownAccounts,
  putAside,
  reminders,
  servers,
  subscriptions,
} from '../storage.ts';
import type { Items, StoredGroup } from '../stored-item.ts';
import { readAllActivity, readAllAttempts, updateIds } from './activity-list.ts';
import { hashAll, takeIn } from './catalogue.ts';
import { FAULT_MESSAGES, reasonOf } from './keeping/quota-error.ts';
import { ITEM_SCHEMAS } from './keeping/stored-schemas.ts';
import { withLock } from './lock.ts';
import { judgeBackup } from './own/judge-backup.ts';

/** The settings that a backup has, by their names in it, which are their keys. */
const SETTING_NAMES = Object.values(ITEM_SCHEMAS).flatMap((schema): SettingName[] =>
  'setting' in schema ? [schema.setting] : [],
);

type Followed = BackupContent['following'][number];

/** All the person's data, in a backup's form. */
async function readContent(): Promise<BackupContent> {
  const [done, waiting, texts, accounts, named, followed, index] = await Promise.all([
    readAllActivity(),
    readAllAttempts(),
    drafts.readAll(),
    ownAccounts.readAll(),
    servers.readAll(),
    subscriptions.getValue(),
    actionIndex.getValue(),
  ]);
  const own = await readOwnMarks();
  const stored = await browser.storage.local.get(SETTING_NAMES);
  // An older version could write `null`, which is as good as never set.
  const settings = Object.fromEntries(Object.entries(stored).filter(([, value]) => value != null));
  const answered = new Set([
    ...[...done, ...waiting].map(({ action }) => action),
    ...[...Object.keys(own.notes), ...Object.keys(own.reminders)],
  ]);
  const kept = (index ?? []).filter(
    ({ id, from }) => from === CAPTURED || from === KEPT || answered.has(id),
  );
  const actions = await Promise.all(
    kept.map(async ({ id, from, owner, sourceId }): Promise<OwnAction[]> => {
      const action = await actionItem(id).getValue();
      const kind = from === CAPTURED ? 'captured' : 'kept';
      return action ? [{ from: kind, owner, sourceId, action }] : [];
    }),
  );
  return {
    ...{ deeds: done, attempts: waiting, drafts: texts, ...own },
    ...{ ownAccounts: toOwnAccounts(accounts), servers: named },
    settings,
    following: followed.map(wishOf),
    actions: actions.flat(),
  };
}

/** What the person noted and wished for single actions. */
async function readOwnMarks() {
  const [noted, asides, days] = await Promise.all([
    notes.readAll(),
    putAside.getValue(),
    reminders.getValue(),
  ]);
  return { notes: noted, putAside: asides, reminders: days };
}

/** How the person follows a source, without what it brought. */
const wishOf = ({ url, key, on, kind, isGuess, filter, asks }: Subscription): Followed => ({
  ...{ url, ...(key ? { key } : {}), on },
  ...(isGuess ? {} : { kind }),
  ...(filter ? { filter } : {}),
  ...(asks ? { asks } : {}),
});

/**
 * A source as it is followed again. Where its host's permission did not come along, it waits for it: no file can give one.
 */
async function followAgain({ url, key, kind, ...wish }: Followed): Promise<Subscription> {
  const origins = patternsOf([new URL(url).hostname]);
  const isAllowed = await browser.permissions.contains({ origins });
  const { isGuess: _, ...blank } = blankSubscription(url, key);
  return {
    ...blank,
    ...(kind ? { kind } : { isGuess: true }),
    ...(wish as Pick<Subscription, 'on' | 'filter' | 'asks'>),
    ...(isAllowed ? {} : { trouble: { why: 'forbidden', since: await today() } }),
  };
}

/** The text of a backup of today. */
export async function exportBackup(): Promise<string> {
  return writeBackup(await readContent(), await today());
}

/** Takes a backup in, whole or not at all. It runs in the worker, which has the validation. */
export async function importBackup(text: string): Promise<ImportAnswer> {
  const read = readBackup(text);
  if (!read.backup) return { done: false, faults: read.faults };
  const { backup, faults } = judgeBackup(read.backup, await today());
  try {
    return await withLock(() => takeBackup(backup, [...read.faults, ...faults]));
  } catch (error) {
    return { done: false, faults: [FAULT_MESSAGES[reasonOf(error)]] };
  }
}

async function takeBackup(backup: BackupContent, faults: string[]): Promise<ImportAnswer> {
  const here = await readContent();
  const items = await itemsFor(here, mergeBackups(here, backup));
  const there = new Set((await actionIndex.getValue())?.map(({ id }) => id));
  const missing = backup.actions.filter(({ action }) => !there.has(action.id));
  const of = async (wanted: OwnAction['from']) => {
    const own = missing.filter(({ from }) => from === wanted);
    const hashed = await hashAll(own.map(({ action }) => action));
    return hashed.map((entry, at) => ({
      ...entry,
      // What a person added is theirs, whatever the file says.
      ...{ owner: wanted === CAPTURED ? undefined : own[at]?.owner, sourceId: own[at]?.sourceId },
    }));
  };
  const updates = [
    { from: CAPTURED, isWhole: false, actions: await of('captured') },
    { from: KEPT, isWhole: false, actions: await of('kept') },
  ];
  await takeIn(updates, items);
  return { done: true, conflicts: countConflicts(here, backup), faults };
}

/** The backup's values to write besides its actions: only the missing ones, so that nothing a page wrote is undone. */
async function itemsFor(here: BackupContent, all: BackupContent): Promise<Items> {
  const followed = await subscriptions.getValue();
  const known = new Set(followed.map(({ url }) => url));
  const added = await Promise.all(
    all.following.filter(({ url }) => !known.has(url)).map(followAgain),
  );
  const entries = Object.fromEntries(all.deeds.map((entry) => [entryId(entry), entry]));
  const entriesHere = Object.fromEntries(here.deeds.map((entry) => [entryId(entry), entry]));
  const waiting = byAttemptId(all.attempts as Attempt[]);
  return [
    ...missingItems(activityEntries, entriesHere, entries),
    {
      key: activityIds.key,
      value: updateIds(await activityIds.getValue(), Object.keys(entries), []),
    },
    ...missingItems(attempts, byAttemptId(here.attempts as Attempt[]), waiting),
    {
      key: attemptIds.key,
      value: updateIds(await attemptIds.getValue(), Object.keys(waiting), []),
    },
    ...missingItems(drafts, here.drafts, all.drafts),
    ...missingItems(notes, here.notes, all.notes),
    ...(hasMore(here.putAside, all.putAside) ? [{ key: putAside.key, value: all.putAside }] : []),
    ...(hasMore(here.reminders, all.reminders)
      ? [{ key: reminders.key, value: all.reminders }]
      : []),
    ...missingItems(
      ownAccounts,
      fromOwnAccounts(here.ownAccounts),
      fromOwnAccounts(all.ownAccounts),
    ),
    ...missingItems(servers, here.servers, all.servers),
    ...(added.length > 0 ? [{ key: subscriptions.key, value: [...followed, ...added] }] : []),
    ...Object.entries(all.settings)
      // Buttons come with permissions, which no file can give: they are switched on again by the person.
      .filter(([name]) => name !== 'buttonSites' && !(name in here.settings))
      .map(([name, value]) => ({ key: `local:${name}` as const, value })),
  ];
}

const hasMore = (here: object, all: object) => Object.keys(all).length > Object.keys(here).length;

const byAttemptId = (all: readonly Attempt[]) =>
  Object.fromEntries(all.map((one) => [attemptId(one), one]));

const missingItems = <T>(
  group: StoredGroup<T>,
  here: Readonly<Record<string, unknown>>,
  all: Readonly<Record<string, unknown>>,
): Items =>
  Object.entries(all)
    .filter(([id]) => !(id in here))
    .map(([id, value]) => ({ key: group.keyOf(id), value }));
