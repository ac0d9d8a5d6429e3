import { browser } from 'wxt/browser';
import { markSuperseded } from '../../actions/cases.ts';
import { hashRecord } from '../../actions/hash-record.ts';
import { summarise } from '../../actions/list.ts';
import type { ActionSummary, IsoDate, LanguageTag } from '../../actions/types.ts';
import { readAction } from '../../actions/validation/read-feed.ts';
import { KEPT } from '../../feeds/source-keys.ts';
import type { Quarantined } from '../storage.ts';
import { applyChanges, type Everything } from './apply-changes.ts';
import { uiLanguages } from './migrations.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';
const hasTexts =
  (...names: string[]) =>
  (value: unknown) =>
    isObject(value) && names.every((name) => isText(value[name]));

type Check = (value: unknown) => boolean;

/** Lists, and what each of their entries must have so that this code can read it. */
const LISTS: Record<string, Check> = {
  index: (value) =>
    hasTexts('id', 'case', 'reference', 'words', 'from', 'mark')(value) &&
    isObject((value as ActionSummary).title) &&
    Array.isArray((value as ActionSummary).country) &&
    Array.isArray((value as ActionSummary).languages),
  subscriptions: (value) =>
    hasTexts('url', 'kind', 'title', 'publisher')(value) &&
    ['ids', 'leads', 'faults'].every((name) =>
      Array.isArray((value as Record<string, unknown>)[name]),
    ),
  deeds: hasTexts('action', 'kind', 'how', 'language', 'date'),
  news: hasTexts('id', 'kind'),
  networkHints: hasTexts('network'),
  told: isText,
  leaving: isText,
};

/** Maps, and what each of their values must be. */
const MAPS: Record<string, Check> = {
  drafts: isText,
  servers: isText,
  buttonSites: isText,
  ownAccounts: isObject,
  troubles: isObject,
};

/** Single things; one that is broken goes back to how it was installed. */
const SINGLES: Record<string, Check> = {
  sender: hasTexts('name', 'address', 'place'),
  interests: (value) =>
    isObject(value) && Array.isArray(value.countries) && Array.isArray(value.languages),
  telling: isObject,
  front: (value) => isObject(value) && Array.isArray(value.lines) && Array.isArray(value.open),
  bundledVersion: isText,
};

/**
 * What must be written so that nothing broken hides the rest: broken entries are set aside, one by one, records that
 * the list has lost come back into it, and lines without a record go. Pure.
 * @param hasRecords whether the actions themselves are among it, so that they and the list can be compared
 * @returns changes by key, `undefined` removes; nothing where all is well
 */
export async function mend(
  all: Everything,
  readers: readonly LanguageTag[],
  today: IsoDate,
  hasRecords = true,
): Promise<Everything | undefined> {
  const changes: Everything = {};
  const aside: Quarantined[] = [];
  const setAside = (key: string, value: unknown) =>
    aside.push({ key, value: (JSON.stringify(value) ?? '').slice(0, 10_000), date: today });

  for (const [key, isSound] of Object.entries(LISTS)) {
    if (all[key] === undefined || all[key] === null) continue;
    const list = Array.isArray(all[key]) ? all[key] : [all[key]];
    const bad = list.filter((entry) => !isSound(entry));
    for (const entry of bad) setAside(key, entry);
    if (bad.length > 0) changes[key] = list.filter(isSound);
  }
  for (const [key, isSound] of Object.entries(MAPS)) {
    if (all[key] === undefined || all[key] === null) continue;
    const entries = isObject(all[key]) ? Object.entries(all[key]) : [['', all[key]]];
    const bad = entries.filter(([, value]) => !isSound(value) || !isObject(all[key]));
    for (const [name, value] of bad) setAside(`${key}/${name}`, value);
    if (bad.length > 0) {
      const sound = entries.filter(([, value]) => isSound(value) && isObject(all[key]));
      changes[key] = Object.fromEntries(sound);
    }
  }
  for (const [key, isSound] of Object.entries(SINGLES)) {
    if (all[key] === undefined || all[key] === null || isSound(all[key])) continue;
    setAside(key, all[key]);
    changes[key] = undefined;
  }

  if (hasRecords)
    Object.assign(changes, await mendIndex({ ...all, ...changes }, readers, setAside));
  // Made anew from the list by whoever reads it next.
  if ('index' in changes) changes.front = undefined;
  if (aside.length > 0) {
    const before = Array.isArray(all.broken) ? (all.broken as Quarantined[]) : [];
    changes.broken = [...before, ...aside].slice(-50);
  }
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** Records that the list has lost come back into it, and lines without a record go. */
async function mendIndex(
  all: Everything,
  readers: readonly LanguageTag[],
  setAside: (key: string, value: unknown) => void,
): Promise<Everything> {
  const changes: Everything = {};
  const index = (all.index ?? []) as ActionSummary[];
  const pendingRemovals = new Set((all.leaving ?? []) as string[]);
  const known = new Set(index.map(({ id }) => id));
  const back: ActionSummary[] = [];
  for (const [key, value] of Object.entries(all)) {
    const id = /^action\/(.+)$/s.exec(key)?.[1];
    if (id === undefined || pendingRemovals.has(id)) continue;
    const { action } = known.has(id) ? { action: value } : readAction(value);
    if (isObject(action) && (action as { id?: unknown }).id === id) {
      if (known.has(id)) continue;
      const record = readAction(value).action;
      const mark = await hashRecord(value);
      if (record) back.push(summarise(record, readers, { from: KEPT, mark }));
      continue;
    }
    setAside(key, value);
    changes[key] = undefined;
  }
  const sound = index.filter(({ id }) => isObject(all[`action/${id}`]) && !isRemoved(changes, id));
  if (back.length > 0 || sound.length < index.length) {
    changes.index = markSuperseded([...sound, ...back]);
  }
  return changes;
}

const isRemoved = (changes: Everything, id: string) => `action/${id}` in changes;

/**
 * Looks through what is kept, and mends it: at each start all but the actions, which can be a hundred megabytes;
 * with them after an update, and when the list could not be read.
 * @returns whether anything was broken
 */
export async function mendStorage(today: IsoDate, hasRecords: boolean): Promise<boolean> {
  const names = [LISTS, MAPS, SINGLES].flatMap((all) => Object.keys(all));
  const all = await browser.storage.local.get(hasRecords ? null : [...names, 'broken']);
  const changes = await mend(all, uiLanguages(), today, hasRecords);
  if (changes) await applyChanges(changes);
  return changes !== undefined;
}
