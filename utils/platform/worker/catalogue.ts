import { browser } from 'wxt/browser';
import { changedDestinations } from '../../actions/destinations.ts';
import { hashRecord } from '../../actions/hash-record.ts';
import { type ListPreview, makePreview } from '../../actions/list-preview.ts';
import type { ActionSummary, NetworkHint, SourceKey, UrgentAction } from '../../actions/types.ts';
import { readFeed } from '../../actions/validation/read-feed.ts';
import {
  isNothing,
  mergeUpdates,
  type Patch,
  type StoredState,
  type UnseenChange,
  type Update,
} from '../../feeds/merge.ts';
import { ownerOfFeed } from '../../feeds/owners.ts';
import { BUNDLED } from '../../feeds/source-keys.ts';
import type { Subscription } from '../../feeds/types.ts';
import { readAnswered } from '../activity.ts';
import { today } from '../clock.ts';
import {
  actionIndex,
  actionItem,
  bundledVersion,
  drafts,
  interests,
  lastView,
  listPreview,
  networkHints,
  news,
  notes,
  pendingRemovals,
  previousVersionItem,
  putAside,
  subscriptions,
} from '../storage.ts';
import { type Items, storedKeys, writeItems } from '../stored-item.ts';
import { rememberDropped } from './dropped.ts';
import { migrateStorage, uiLanguages } from './keeping/migrations.ts';
import { repairStorage } from './keeping/repair.ts';
import { withLock } from './lock.ts';

/** The stored state, in the form that merging takes. */
export async function readStoredState(): Promise<StoredState> {
  const [index, followed, done, day, inUse] = await Promise.all([
    actionIndex.getValue(),
    subscriptions.getValue(),
    readAnswered(),
    today(),
    readInUse(),
  ]);
  return {
    index: index ?? [],
    others: followed.map((one) => ({
      from: one.url,
      owner: ownerOfFeed(one),
      ids: new Set(one.ids),
    })),
    answered: done,
    inUse,
    today: day,
    uiLanguages: uiLanguages(),
  };
}

/**
 * The action that is open, and those that have texts or a note of the person's: were they gone, another source's action
 * could get their id, and those texts with it.
 */
async function readInUse(): Promise<Set<string>> {
  const [view, keys] = await Promise.all([lastView.getValue(), storedKeys('local')]);
  const ids = [drafts, notes].flatMap(({ prefix }) =>
    keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
  );
  return new Set([...(view.action ? [view.action] : []), ...ids.flatMap((id) => id.split('|', 1))]);
}

/** Actions with their hashes, in an update's form. */
export function hashAll(actions: readonly UrgentAction[]): Promise<Update['actions']> {
  return Promise.all(actions.map(async (action) => ({ action, hash: await hashRecord(action) })));
}

/**
 * Writes a patch and the items that belong to it in one call, so that a worker that is stopped leaves all of it or
 * nothing. Dropped records are removed afterwards, at the next start at the latest.
 * A patch without changes and items writes nothing.
 */
export async function writePatch(
  patch: Patch,
  state: StoredState,
  also: Items = [],
): Promise<void> {
  if (isNothing(patch, state.index)) {
    if (also.length > 0) await writeItems(also);
    return;
  }
  const [wanted, asides, unseen, previous, dropped] = await Promise.all([
    interests.getValue(),
    putAside.getValue(),
    news.getValue(),
    previousVersionsOf(patch, state),
    rememberDropped(patch, state),
  ]);
  const left = await pendingRemovals.getValue();
  await writeItems([
    { key: pendingRemovals.key, value: [...left, ...patch.remove] },
    ...patch.write.map((value) => ({ key: actionItem(value.id).key, value })),
    ...previous,
    ...dropped,
    { key: actionIndex.key, value: patch.index },
    { key: listPreview.key, value: makePreview(patch.index, state.today, wanted, asides) },
    { key: news.key, value: mergeNews(unseen, patch) },
    ...also,
  ]);
  await tidyUp();
}

/** Removes the records that a patch dropped. Their list was written with the patch, so a stopped worker loses none. */
async function tidyUp(): Promise<void> {
  const ids = await pendingRemovals.getValue();
  if (ids.length === 0) return;
  await Promise.all(
    ids.flatMap((id) => [actionItem(id).removeValue(), previousVersionItem(id).removeValue()]),
  );
  await pendingRemovals.removeValue();
}

/** Changes of before and of now that the person has not seen; one for each action. */
function mergeNews(unseen: readonly UnseenChange[], { news: added, index }: Patch): UnseenChange[] {
  const there = new Set(index.map(({ id }) => id));
  const again = new Set(added.map(({ id }) => id));
  return [...unseen.filter(({ id }) => there.has(id) && !again.has(id)), ...added];
}

/**
 * The versions that updates replaced, where the person should see the difference: they answered the action, or its
 * destinations changed. When several updates come, the first version that the person has not looked at stays.
 */
async function previousVersionsOf(patch: Patch, { answered }: StoredState): Promise<Items> {
  const all = await Promise.all(
    patch.updated.map(async (id): Promise<Items> => {
      const previous = previousVersionItem(id);
      const [before, waiting] = await Promise.all([actionItem(id).getValue(), previous.getValue()]);
      const after = patch.write.find((one) => one.id === id);
      if (!before || !after || waiting) return [];
      const matters = answered.has(id) || changedDestinations(before, after).length > 0;
      return matters ? [{ key: previous.key, value: before }] : [];
    }),
  );
  return all.flat();
}

/** Takes in a source's update with the items that belong to it. */
export async function takeIn(updates: readonly Update[], also: Items = []): Promise<Patch> {
  const state = await readStoredState();
  const patch = mergeUpdates(updates, state);
  await writePatch(patch, state, also);
  return patch;
}

/** The hints of all sources with this source's new ones; an empty list where nothing changed. */
export async function hintsWith(from: SourceKey, hints: readonly NetworkHint[]): Promise<Items> {
  const before = await networkHints.getValue();
  const others = before.filter((hint) => hint.from !== from);
  const value = [...others, ...hints.map((hint) => ({ ...hint, from }))];
  return JSON.stringify(value) === JSON.stringify(before) ? [] : [{ key: networkHints.key, value }];
}

/** The subscriptions. Those that must send everything again lose their validators (ETag, date). */
export const withoutValidators = (all: readonly Subscription[], again: readonly SourceKey[]) =>
  all.map((one) =>
    again.includes(one.url) ? { ...one, etag: undefined, lastModified: undefined } : one,
  );

/**
 * Makes the popup's preview again, after a change of something other than the index. Without an index it makes none: an
 * empty preview would tell the popup that there are no actions, where they only have to be fetched.
 */
export async function refreshPreview(): Promise<void> {
  await withLock(async () => {
    const index = await actionIndex.getValue();
    if (index) await listPreview.setValue(await previewOf(index));
  });
}

/** The preview of this list today. */
async function previewOf(index: readonly ActionSummary[]): Promise<ListPreview> {
  const [day, wanted, asides] = await Promise.all([
    today(),
    interests.getValue(),
    putAside.getValue(),
  ]);
  return makePreview(index, day, wanted, asides);
}

/**
 * Brings the storage to this version's form, repairs it, and takes in the feed that came with this version, unless that
 * has happened before.
 */
export function ensureCatalogue({ thorough = true } = {}): Promise<void> {
  return withLock(async () => {
    await migrateStorage();
    await repairStorage(await today(), thorough);
    await tidyUp();
    const { version } = browser.runtime.getManifest();
    const [taken, preview] = await Promise.all([bundledVersion.getValue(), listPreview.getValue()]);
    if (taken === version && preview) return;
    const response = await fetch(browser.runtime.getURL('/catalogue.json'));
    const { feed, faults } = readFeed(await response.json());
    if (!feed) throw new Error(`The bundled feed cannot be read: ${JSON.stringify(faults)}`);
    const actions = await hashAll(feed.actions);
    await takeIn(
      [{ from: BUNDLED, isWhole: true, actions }],
      [...(await hintsWith(BUNDLED, feed.hints)), { key: bundledVersion.key, value: version }],
    );
    if (!(await listPreview.getValue())) {
      await listPreview.setValue(await previewOf((await actionIndex.getValue()) ?? []));
    }
  });
}
