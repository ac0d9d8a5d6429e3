import { browser } from 'wxt/browser';
import { markSuperseded } from '../../../actions/cases.ts';
import { hashRecord } from '../../../actions/hash-record.ts';
import { summarise, waysOf } from '../../../actions/list.ts';
import type { ActionSummary, IsoDate, LanguageTag, UrgentAction } from '../../../actions/types.ts';
import { isHttps, isStoredLead, makeLeadPreview, type SourceLeads } from '../../../feeds/leads.ts';
import { BUNDLED, CAPTURED } from '../../../feeds/source-keys.ts';
import { isObject } from '../../../text/json.ts';
import { today } from '../../clock.ts';
import type { Quarantined } from '../../stored-types.ts';
import { applyChanges, type Everything } from '../apply-changes.ts';

/** Returns the changes of one step; `undefined` removes a key. */
type Step = (
  all: Everything,
  uiLanguages: readonly LanguageTag[],
  today: IsoDate,
) => Promise<Everything>;

/** The keys of version 2 that version 3 splits. */
const SPLIT_MAPS = ['drafts', 'servers', 'troubles', 'ownAccounts', 'deeds'];

/** Each value of the maps gets its own key. What a page has written under that key meanwhile is newer, and stays. */
async function splitMaps(
  all: Everything,
  _: readonly LanguageTag[],
  today: IsoDate,
): Promise<Everything> {
  const changes: Everything = {};
  const broken: Quarantined[] = [];
  const quarantine = (key: string, value: unknown) => {
    broken.push({ key, value: JSON.stringify(value).slice(0, 10_000), date: today });
  };
  const mapsOf = (key: string): [string, unknown][] => {
    const value = all[key] ?? {};
    if (isObject(value)) return Object.entries(value);
    quarantine(key, value);
    return [];
  };
  for (const [id, text] of mapsOf('drafts')) changes[`draft/${id}`] = text;
  for (const [id, name] of mapsOf('servers')) changes[`server/${id}`] = name;
  for (const [id, failure] of mapsOf('troubles')) changes[`trouble/${id}`] = failure;
  for (const [target, handles] of mapsOf('ownAccounts')) {
    if (!isObject(handles)) quarantine('ownAccounts', { [target]: handles });
    else {
      for (const [network, handle] of Object.entries(handles)) {
        changes[`account/${target}|${network}`] = handle;
      }
    }
  }
  const entries = [all.deeds ?? []].flat();
  for (const entry of entries) if (!isObject(entry)) quarantine('deeds', entry);
  const deeds = entries.filter(isObject);
  const known = Array.isArray(all.deedIds) ? all.deedIds : [];
  const ids = deeds.map((deed) => {
    const { action, date, kind, how, where = '', language, mark = '' } = deed;
    const id = `${action}#${encodeURIComponent([date, kind, how, where, language, mark].join(' ').toWellFormed())}`;
    changes[`deed/${id}`] = deed;
    return id;
  });
  // What already has its own key was written by a page since.
  for (const key of Object.keys(changes)) if (key in all) delete changes[key];
  for (const key of SPLIT_MAPS) if (key in all) changes[key] = undefined;
  if (broken.length > 0) changes.broken = [[all.broken ?? []].flat(), broken].flat();
  return { ...changes, deedIds: [...new Set([...ids, ...known])] };
}

/** The leads that version 3 kept in their sources. */
async function moveLeads(
  all: Everything,
  _: readonly LanguageTag[],
  today: IsoDate,
): Promise<Everything> {
  const changes: Everything = {};
  const found: SourceLeads[] = [];
  const subscriptions = [all.subscriptions ?? []].flat().map((source: unknown) => {
    if (!isObject(source) || !('leads' in source)) return source;
    const { leads, ...rest } = source;
    const dated = [leads ?? []]
      .flat()
      .map((lead: unknown) => isObject(lead) && { ...lead, found: today });
    const kept = dated.filter(isStoredLead);
    if (kept.length > 0 && isHttps(source.url)) {
      found.push({ from: source.url, leads: kept });
      changes[`leads/${source.url}`] = kept;
    }
    return rest;
  });
  if (all.subscriptions !== undefined) changes.subscriptions = subscriptions;
  if (found.length > 0) changes.leadFront = makeLeadPreview(found);
  return changes;
}

/** Lines get the day on which Vigil first had their actions; of older ones nobody knows it, so it is today. */
async function dateLines(
  all: Everything,
  _: readonly LanguageTag[],
  today: IsoDate,
): Promise<Everything> {
  if (!Array.isArray(all.index)) return {};
  const date = (line: unknown) => (isObject(line) ? { found: today, ...line } : line);
  return { index: all.index.map(date), front: undefined };
}

/** Lines tell what one can send, and how the action ended. */
async function addWays(all: Everything): Promise<Everything> {
  if (!Array.isArray(all.index)) return {};
  const withWays = (line: unknown) => {
    const action = isObject(line) ? all[`action/${line.id}`] : undefined;
    try {
      const { closed, ...record } = action as UrgentAction;
      const end = closed ? { endedOn: closed.date } : {};
      return { ...(line as object), ...waysOf(record), ...end };
    } catch {
      // Expected: a broken record, or none. Its line stays as it is; `repair.ts` looks after it.
      return line;
    }
  };
  return { index: all.index.map(withWays), front: undefined };
}

/**
 * From each version of the storage to the next. A step reads what that version wrote, and is never changed again;
 * tests/utils/platform/worker/stores/ holds what each version left behind.
 */
const STEPS: readonly Step[] = [
  // 0 to 1: a new profile has nothing.
  async () => ({}),
  // 1 (Vigil 0.1.0, which wrote no version) to 2: each line of the index says where its action is from.
  async (all, languages) => {
    const captured = new Set(Array.isArray(all.captured) ? all.captured : []);
    const lines: ActionSummary[] = [];
    for (const [key, value] of Object.entries(all)) {
      if (!key.startsWith('action/') || typeof value !== 'object' || value === null) continue;
      const action = value as UrgentAction;
      const from = captured.has(action.id) ? CAPTURED : BUNDLED;
      const hash = await hashRecord(action);
      try {
        lines.push(summarise(action, languages, { from, mark: hash }));
      } catch (error) {
        // A broken record gets no line; `repair.ts` quarantines it.
        console.error(error);
      }
    }
    return { index: markSuperseded(lines), captured: undefined, front: undefined };
  },
  // 2 to 3: each draft, deed, account, server and failure gets its own key, so that no page overwrites another's.
  splitMaps,
  // 3 to 4: a source's leads get a key of their own, which the popup need not read.
  moveLeads,
  // 4 to 5: the list says since when Vigil has an action.
  dateLines,
  // 5 to 6: the list says what one can send.
  addWays,
];

/** The version that this code reads and writes. */
export const STORAGE_VERSION = STEPS.length;

/** The changes that let this code read the storage of an older version; pure. */
export async function migrate(
  all: Everything,
  languages: readonly LanguageTag[],
  today: IsoDate,
): Promise<Everything> {
  const version = typeof all.version === 'number' ? all.version : all.index ? 1 : 0;
  let now = all;
  let changes: Everything = {};
  for (const step of STEPS.slice(version)) {
    const next = await step(now, languages, today);
    changes = { ...changes, ...next };
    now = { ...now, ...next };
  }
  return { ...changes, version: STORAGE_VERSION };
}

/** The languages in which a search finds an action by its country's name. */
export const uiLanguages = (): LanguageTag[] => [browser.i18n.getUILanguage(), 'en', 'es'];

/**
 * Brings the storage to this version's form, once. What a newer version left is not touched. Maps that are there again
 * come from a page of the old version that was open during the update, or from a worker that was stopped before it
 * removed them; they are split, too.
 */
export async function migrateStorage(): Promise<void> {
  const { version, ...maps } = await browser.storage.local.get(['version', ...SPLIT_MAPS]);
  if (typeof version === 'number' && version > STORAGE_VERSION) return;
  if (version === STORAGE_VERSION && Object.keys(maps).length === 0) return;
  const all = await browser.storage.local.get(null);
  const day = await today();
  await applyChanges(
    version === STORAGE_VERSION
      ? await splitMaps(all, uiLanguages(), day)
      : await migrate(all, uiLanguages(), day),
  );
}
