import { browser } from 'wxt/browser';
import type { z } from 'zod';
import { markSuperseded } from '../../../actions/cases.ts';
import { hashRecord } from '../../../actions/hash-record.ts';
import { summarise } from '../../../actions/list.ts';
import type { ActionSummary, IsoDate, LanguageTag } from '../../../actions/types.ts';
import { readAction } from '../../../actions/validation/read-feed.ts';
import { KEPT } from '../../../feeds/source-keys.ts';
import { isObject } from '../../../text/json.ts';
import { LOCAL_GROUPS, LOCAL_ITEMS } from '../../storage.ts';
import { storedKeys } from '../../stored-item.ts';
import type { Quarantined } from '../../stored-types.ts';
import { updateIds } from '../activity-list.ts';
import { applyChanges, type Everything } from '../apply-changes.ts';
import { uiLanguages } from './migrations.ts';
import { repairLeads } from './repair-leads.ts';
import { GROUP_SCHEMAS, ITEM_SCHEMAS, type StoredSchema, settingSchema } from './stored-schemas.ts';

/** Most entries in the quarantine, and the longest value that is kept there, in UTF-16 units. */
const MAX_QUARANTINED = 50;
const MAX_VALUE_LENGTH = 10_000;

type Quarantine = (key: string, value: unknown) => void;

/**
 * The changes that keep broken values from hiding the rest: each broken entry goes into quarantine, records that the
 * list has lost come back into it, and lines without a record go. Pure.
 * @param all the stored values, by key
 * @param options.hasRecords whether `all` contains the actions, so that they can be compared with the list
 * @returns changes by key, where `undefined` removes the key; undefined where nothing is broken
 */
export async function repair(
  all: Everything,
  {
    uiLanguages,
    today,
    hasRecords = true,
  }: { uiLanguages: readonly LanguageTag[]; today: IsoDate; hasRecords?: boolean },
): Promise<Everything | undefined> {
  const changes: Everything = {};
  const quarantined: Quarantined[] = [];
  const quarantine: Quarantine = (key, value) => {
    const text = (JSON.stringify(value) ?? '').slice(0, MAX_VALUE_LENGTH);
    quarantined.push({ key, value: text, date: today });
  };
  for (const [name, schema] of Object.entries(ITEM_SCHEMAS)) {
    const key = keyOf(name as keyof typeof LOCAL_ITEMS);
    if (all[key] === undefined || all[key] === null) continue;
    const repaired = repairItem({ key, value: all[key], schema, setAside: quarantine });
    if (repaired !== all[key]) changes[key] = repaired;
  }
  Object.assign(changes, repairGroups({ ...all, ...changes }, quarantine));
  Object.assign(changes, repairLeads({ ...all, ...changes }));
  if (hasRecords) {
    Object.assign(
      changes,
      await repairIndex({ ...all, ...changes }, { uiLanguages, today }, quarantine),
    );
  }
  // The next reader makes the preview again from the list.
  if ('index' in changes) changes.front = undefined;
  const there = (changes.broken ?? all.broken ?? []) as Quarantined[];
  const before = there.map(withoutSecret);
  if (quarantined.length > 0 || before.some((entry, at) => entry !== there[at])) {
    changes.broken = [...before, ...quarantined].slice(-MAX_QUARANTINED);
  }
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** Before, the secret key of a broken feed was set aside with it, and shown. */
const withoutSecret = (entry: Quarantined): Quarantined =>
  entry.key === keyOf('ownFeed') && entry.value.includes('"secret"')
    ? { ...entry, value: '' }
    : entry;

const keyOf = (name: keyof typeof LOCAL_ITEMS) => LOCAL_ITEMS[name].key.replace(/^local:/, '');

/** The value without its broken parts; the same value where nothing is broken. */
function repairItem({
  key,
  value,
  schema,
  setAside,
}: {
  key: string;
  value: unknown;
  schema: StoredSchema;
  setAside: Quarantine;
}): unknown {
  if ('list' in schema) {
    const list = Array.isArray(value) ? value : [value];
    const bad = list.filter((entry) => !isSound(schema.list, entry));
    for (const entry of bad) setAside(key, entry);
    return bad.length === 0 && list === value ? value : list.filter((one) => !bad.includes(one));
  }
  if ('setting' in schema) {
    if (isSound(settingSchema(schema.setting), value)) return value;
    setAside(key, value);
    return undefined;
  }
  const show = schema.isSecret ? shapeOf : (shown: unknown) => shown;
  if (!isSound(schema.single, value)) {
    setAside(key, show(value));
    return undefined;
  }
  const bad = Object.entries(schema.parts ?? {}).filter(
    ([name, part]) => isObject(value) && value[name] !== undefined && !isSound(part, value[name]),
  );
  if (!isObject(value) || bad.length === 0) return value;
  for (const [name] of bad) setAside(`${key}.${name}`, show(value[name]));
  const names = new Set(bad.map(([name]) => name));
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)));
}

/** What a value is made of, without anything that stands in it. */
const shapeOf = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([name]) => name !== 'secret')
          .map(([name, part]) => [name, typeof part]),
      )
    : typeof value;

const isSound = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

/** Quarantines broken values with their own keys; the lists of what the person did get all entries that exist. */
function repairGroups(all: Everything, setAside: Quarantine): Everything {
  const changes: Everything = {};
  for (const [name, schema] of Object.entries(GROUP_SCHEMAS)) {
    const { prefix } = LOCAL_GROUPS[name as keyof typeof GROUP_SCHEMAS];
    for (const [key, value] of Object.entries(all)) {
      if (!key.startsWith(prefix) || value === undefined) continue;
      const repaired = repairItem({ key, value, schema, setAside });
      if (repaired !== value) changes[key] = repaired;
    }
  }
  return {
    ...changes,
    ...repairIds({ ...all, ...changes }, 'deedIds', LOCAL_GROUPS.activityEntries.prefix),
    ...repairIds({ ...all, ...changes }, 'attemptIds', LOCAL_GROUPS.attempts.prefix),
  };
}

/** The list of a group's keys gets all that exist, and loses the others. */
function repairIds(all: Everything, listKey: string, prefix: string): Everything {
  const there = Object.keys(all)
    .filter((key) => key.startsWith(prefix) && all[key] !== undefined)
    .map((key) => key.slice(prefix.length));
  // Its ids are texts by now, as the list was looked through before.
  const known = (all[listKey] ?? []) as string[];
  const found = new Set(there);
  const lost = known.filter((id) => !found.has(id));
  const ids = updateIds(known, there.toSorted(byDate(all, prefix)), lost);
  const isSame = ids.length === known.length && ids.every((id, at) => id === known[at]);
  return isSame ? {} : { [listKey]: ids };
}

const byDate = (all: Everything, prefix: string) => (one: string, other: string) =>
  dateOf(all[prefix + one]).localeCompare(dateOf(all[prefix + other]));
const dateOf = (value: unknown) => (isObject(value) ? String(value.date) : '');

/** Records that the list has lost come back into it, and lines without a record go. */
async function repairIndex(
  all: Everything,
  { uiLanguages, today }: { uiLanguages: readonly LanguageTag[]; today: IsoDate },
  setAside: Quarantine,
): Promise<Everything> {
  const changes: Everything = {};
  const index = (all.index ?? []) as ActionSummary[];
  const leaving = new Set((all.leaving ?? []) as string[]);
  const known = new Set(index.map(({ id }) => id));
  const back: ActionSummary[] = [];
  for (const [key, value] of Object.entries(all)) {
    const id = /^action\/(.+)$/s.exec(key)?.[1];
    if (id === undefined || leaving.has(id)) continue;
    const { action } = known.has(id) ? { action: value } : readAction(value);
    if (isObject(action) && (action as { id?: unknown }).id === id) {
      if (known.has(id)) continue;
      const record = readAction(value).action;
      const hash = await hashRecord(value);
      if (record)
        back.push(summarise(record, uiLanguages, { from: KEPT, mark: hash, found: today }));
      continue;
    }
    setAside(key, value);
    changes[key] = undefined;
  }
  const sound = index.filter(
    ({ id }) => isObject(all[`action/${id}`]) && !(`action/${id}` in changes),
  );
  if (back.length > 0 || sound.length < index.length) {
    changes.index = markSuperseded([...sound, ...back]);
  }
  return changes;
}

/**
 * Checks the storage, and repairs it. At each start it leaves out the actions, which can be a hundred megabytes. After
 * an update, and when the list could not be read, it includes them.
 * @returns whether anything was broken
 */
export async function repairStorage(today: IsoDate, hasRecords: boolean): Promise<boolean> {
  const all = await browser.storage.local.get(hasRecords ? null : await keysWithoutRecords());
  const changes = await repair(all, { uiLanguages: uiLanguages(), today, hasRecords });
  if (changes) await applyChanges(changes);
  return changes !== undefined;
}

const keysWithoutRecords = async () =>
  (await storedKeys('local')).filter((key) => !/^(?:action|former|dropped)\//.test(key));
