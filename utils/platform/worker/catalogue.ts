import { browser } from 'wxt/browser';
import { type StorageItemKey, storage } from 'wxt/utils/storage';
import { changedAccounts } from '../../actions/differences.ts';
import { hashRecord } from '../../actions/hash-record.ts';
import { makePreview } from '../../actions/list-preview.ts';
import type { NetworkHint, SourceKey, UrgentAction } from '../../actions/types.ts';
import { readFeed } from '../../actions/validation/read-feed.ts';
import {
  isNothing,
  mergeUpdates,
  type Patch,
  type Standing,
  type UnseenChange,
  type Update,
} from '../../feeds/merge.ts';
import { BUNDLED } from '../../feeds/source-keys.ts';
import type { Subscription } from '../../feeds/types.ts';
import { readAnswered } from '../activity.ts';
import { today } from '../clock.ts';
import {
  actionIndex,
  actionItem,
  bundledVersion,
  interests,
  listPreview,
  networkHints,
  news,
  pendingRemovals,
  previousVersionItem,
  subscriptions,
} from '../storage.ts';
import { withLock } from './lock.ts';
import { migrateStorage, uiLanguages } from './migrations.ts';
import { repairStorage } from './repair.ts';

/** Anything else that belongs to a change and is written with it. */
export type Items = { key: StorageItemKey; value: unknown }[];

/** What stands in the storage, as merging wants it. */
export async function readStanding(): Promise<Standing> {
  const [index, followed, done, day] = await Promise.all([
    actionIndex.getValue(),
    subscriptions.getValue(),
    readAnswered(),
    today(),
  ]);
  return {
    index: index ?? [],
    others: followed.map(({ url, ids }) => ({ from: url, ids: new Set(ids) })),
    signed: new Set(followed.flatMap(({ url, key }) => (key ? [url] : []))),
    takenPart: done,
    today: day,
    readers: uiLanguages(),
  };
}

/** Actions with their marks, as an arrival has them. */
export function hashAll(actions: readonly UrgentAction[]): Promise<Update['actions']> {
  return Promise.all(actions.map(async (action) => ({ action, mark: await hashRecord(action) })));
}

/**
 * Writes what a change says and what belongs to it, in one go, so that a worker that dies leaves either all of it
 * or nothing. Records that go are removed after it, at the next start at the latest.
 * A change that is nothing, with nothing that belongs to it, writes nothing.
 */
export async function writeChange(
  change: Patch,
  standing: Standing,
  also: Items = [],
): Promise<void> {
  if (isNothing(change, standing.index)) {
    if (also.length > 0) await storage.setItems(also);
    return;
  }
  const [wanted, unseen, formers] = await Promise.all([
    interests.getValue(),
    news.getValue(),
    previousVersionsOf(change, standing),
  ]);
  const left = await pendingRemovals.getValue();
  await storage.setItems([
    { key: pendingRemovals.key, value: [...left, ...change.remove] },
    ...change.write.map((value) => ({ key: actionItem(value.id).key, value })),
    ...formers,
    { key: actionIndex.key, value: change.index },
    { key: listPreview.key, value: makePreview(change.index, standing.today, wanted) },
    { key: news.key, value: mergeNews(unseen, change) },
    ...also,
  ]);
  await tidyUp();
}

/** Removes the records that a change left behind; the list of them was written with it, so that a death loses none. */
export async function tidyUp(): Promise<void> {
  const ids = await pendingRemovals.getValue();
  if (ids.length === 0) return;
  await storage.removeItems([...ids.flatMap(keysOf), pendingRemovals.key]);
}

const keysOf = (id: string) => [actionItem(id).key, previousVersionItem(id).key];

/** Changes of before and of now that the person has not seen; one for each action. */
function mergeNews(unseen: readonly UnseenChange[], { news: added, index }: Patch): UnseenChange[] {
  const there = new Set(index.map(({ id }) => id));
  const again = new Set(added.map(({ id }) => id));
  return [...unseen.filter(({ id }) => there.has(id) && !again.has(id)), ...added];
}

/**
 * The versions that updates took the place of, where a person should see the difference: they took part, or an
 * official's account is another one. The first version that was not looked at stays when several updates come.
 */
async function previousVersionsOf(change: Patch, { takenPart }: Standing): Promise<Items> {
  const all = await Promise.all(
    change.updated.map(async (id): Promise<Items> => {
      const former = previousVersionItem(id);
      const [before, waiting] = await Promise.all([actionItem(id).getValue(), former.getValue()]);
      const after = change.write.find((one) => one.id === id);
      if (!before || !after || waiting) return [];
      const matters = takenPart.has(id) || changedAccounts(before, after).length > 0;
      return matters ? [{ key: former.key, value: before }] : [];
    }),
  );
  return all.flat();
}

/** Takes in what a source has, and what belongs to it. */
export async function takeIn(arrivals: readonly Update[], also: Items = []): Promise<Patch> {
  const standing = await readStanding();
  const change = mergeUpdates(arrivals, standing);
  await writeChange(change, standing, also);
  return change;
}

/** The hints of all sources, this one's anew; nothing where they are the same as before. */
export async function hintsWith(from: SourceKey, hints: readonly NetworkHint[]): Promise<Items> {
  const before = await networkHints.getValue();
  const others = before.filter((hint) => hint.from !== from);
  const value = [...others, ...hints.map((hint) => ({ ...hint, from }))];
  return JSON.stringify(value) === JSON.stringify(before) ? [] : [{ key: networkHints.key, value }];
}

/** The subscriptions, those of them without their validators that have to send everything anew. */
export const askedAnew = (all: readonly Subscription[], again: readonly SourceKey[]) =>
  all.map((one) =>
    again.includes(one.url) ? { ...one, etag: undefined, lastModified: undefined } : one,
  );

/** Makes the popup's first drawing anew, after something that it depends on besides the index. */
export async function refreshPreview(): Promise<void> {
  await withLock(async () => {
    const [index, day, wanted] = await Promise.all([
      actionIndex.getValue(),
      today(),
      interests.getValue(),
    ]);
    await listPreview.setValue(makePreview(index ?? [], day, wanted));
  });
}

/**
 * Brings the storage to this version's form, mends it where it is broken, and takes in the feed that came with this
 * version, once.
 */
export function ensureCatalogue({ thorough = true } = {}): Promise<void> {
  return withLock(async () => {
    await migrateStorage();
    await repairStorage(await today(), thorough);
    await tidyUp();
    const { version } = browser.runtime.getManifest();
    const [taken, front] = await Promise.all([bundledVersion.getValue(), listPreview.getValue()]);
    if (taken === version && front) return;
    const response = await fetch(browser.runtime.getURL('/catalogue.json'));
    const { feed, faults } = readFeed(await response.json());
    if (!feed) throw new Error(`The bundled feed cannot be read: ${JSON.stringify(faults)}`);
    const actions = await hashAll(feed.actions);
    await takeIn(
      [{ from: BUNDLED, whole: true, actions }],
      [...(await hintsWith(BUNDLED, feed.hints)), { key: bundledVersion.key, value: version }],
    );
    if (!(await listPreview.getValue())) {
      await listPreview.setValue(
        makePreview(
          (await actionIndex.getValue()) ?? [],
          await today(),
          await interests.getValue(),
        ),
      );
    }
  });
}
