import { storage } from 'wxt/utils/storage';
import type { UrgentAction } from '../../actions/types.ts';
import { CAPTURED, KEPT } from '../../feeds/source-keys.ts';
import { blankSubscription } from '../../feeds/subscription.ts';
import {
  type BackupContent,
  countConflicts,
  mergeBackups,
  type OwnAction,
  readBackup,
  writeBackup,
} from '../../history/backup.ts';
import { today } from '../clock.ts';
import type { ImportAnswer } from '../messages.ts';
import {
  actionIndex,
  actionItem,
  activity,
  buttonSites,
  drafts,
  initialsOnly,
  interests,
  letterForm,
  mailService,
  notificationSettings,
  ownAccounts,
  sender,
  servers,
  subscriptions,
} from '../storage.ts';
import { hashAll, takeIn } from './catalogue.ts';
import { withLock } from './lock.ts';

/** Each by its name in a backup. */
const SETTINGS = {
  ...{
    sender,
    initialsOnly,
    letterForm,
    mailService,
    buttonSites,
    interests,
    telling: notificationSettings,
  },
};

/** Everything of the person's own, as a backup holds it. */
async function readContent(): Promise<BackupContent> {
  const [done, texts, accounts, named, followed, index] = await Promise.all([
    activity.getValue(),
    drafts.getValue(),
    ownAccounts.getValue(),
    servers.getValue(),
    subscriptions.getValue(),
    actionIndex.getValue(),
  ]);
  const settings = await Promise.all(
    Object.entries(SETTINGS).map(async ([name, { key }]) => [name, await storage.getItem(key)]),
  );
  const takenPart = new Set(done.map(({ action }) => action));
  const own = (index ?? []).filter(
    ({ id, from }) => from === CAPTURED || from === KEPT || takenPart.has(id),
  );
  const actions = await Promise.all(
    own.map(async ({ id, from }): Promise<OwnAction[]> => {
      const action: UrgentAction | null = await actionItem(id).getValue();
      return action ? [{ from: from === CAPTURED ? 'captured' : 'kept', action }] : [];
    }),
  );
  return {
    ...{ deeds: done, drafts: texts, ownAccounts: accounts, servers: named },
    settings: Object.fromEntries(settings.filter(([, value]) => value !== null)),
    following: followed.map(({ url, key, on }) => ({ url, ...(key ? { key } : {}), on })),
    actions: actions.flat(),
  };
}

/** The text of a backup of today. */
export async function exportBackup(): Promise<string> {
  return writeBackup(await readContent(), await today());
}

/** Takes a backup in, whole or not at all. In the worker, which has the reader. */
export async function importBackup(text: string): Promise<ImportAnswer> {
  const { backup, faults } = readBackup(text);
  if (!backup) return { done: false, faults };
  return withLock(async (): Promise<ImportAnswer> => {
    const here = await readContent();
    const all = mergeBackups(here, backup);
    const followed = await subscriptions.getValue();
    const known = new Set(followed.map(({ url }) => url));
    const added = all.following
      .filter(({ url }) => !known.has(url))
      .map((one) => ({ ...blankSubscription(one.url, one.key), on: one.on }));
    const items = [
      { key: activity.key, value: all.deeds },
      { key: drafts.key, value: all.drafts },
      { key: ownAccounts.key, value: all.ownAccounts },
      { key: servers.key, value: all.servers },
      { key: subscriptions.key, value: [...followed, ...added] },
      ...Object.entries(all.settings)
        // Buttons come with permissions, which no file can give: they are switched on again by the person.
        .filter(([name]) => name !== 'buttonSites')
        .map(([name, value]) => ({ key: SETTINGS[name as keyof typeof SETTINGS].key, value })),
    ];
    const there = new Set((await actionIndex.getValue())?.map(({ id }) => id));
    const missing = backup.actions.filter(({ action }) => !there.has(action.id));
    const of = (wanted: OwnAction['from']) =>
      hashAll(missing.flatMap(({ from, action }) => (from === wanted ? [action] : [])));
    const arrivals = [
      { from: CAPTURED, whole: false, actions: await of('captured') },
      { from: KEPT, whole: false, actions: await of('kept') },
    ];
    await takeIn(arrivals, items);
    return { done: true, conflicts: countConflicts(here, backup), faults };
  });
}
