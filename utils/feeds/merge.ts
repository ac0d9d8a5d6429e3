import { saidOf } from '../actions/age.ts';
import { isHearsay, markSuperseded } from '../actions/cases.ts';
import { isActive } from '../actions/dates.ts';
import { summarise } from '../actions/list.ts';
import type {
  ActionSummary,
  IsoDate,
  LanguageTag,
  SourceKey,
  UrgentAction,
} from '../actions/types.ts';
import type { Fault } from '../actions/validation/read-feed.ts';
import { findRollback, takesOver } from './judging/rolled-back.ts';
import { endedWell } from './lead-filter.ts';
import { type FollowedSource, markAlike, OwnedIndex, type Owner, sourceIdOf } from './owners.ts';
import { CAPTURED, KEPT } from './source-keys.ts';
import { findExpired } from './trim.ts';

/** What a source has today. */
export interface Update {
  from: SourceKey;
  /** the owner of its cases; undefined: the owner of the source */
  owner?: Owner | undefined;
  /** true: these are all its actions, so the others are gone; false: these are added to the others */
  isWhole: boolean;
  /** ids of actions that it has, too, but in a form that was refused: what is kept of them stays */
  held?: readonly string[] | undefined;
  /** hashes of records that must not come back; see `pastOf` */
  past?: ReadonlySet<string> | undefined;
  actions: UpdateEntry[];
}

export interface UpdateEntry {
  action: UrgentAction;
  /** of the record in the source's form; see `hashRecord` */
  hash: string;
  /** of an action that a backup brings back: its owner, and the id in its source */
  owner?: Owner | undefined;
  sourceId?: string | undefined;
}

/** What is stored, and which sources can be asked about it. */
export interface StoredState {
  index: readonly ActionSummary[];
  /** the sources that are followed, and what each has */
  others: readonly FollowedSource[];
  /** ids of the actions that the person answered */
  answered: ReadonlySet<string>;
  /** ids of actions that the person has open or wrote for: they stay, as withdrawn, when their source drops them */
  inUse?: ReadonlySet<string> | undefined;
  today: IsoDate;
  /** the languages in which a search finds an action by its country's name */
  uiLanguages: readonly LanguageTag[];
}

/** Something that a person who took part wants to hear. */
export interface UnseenChange {
  id: string;
  kind: 'update' | 'outcome';
}

/** What an update changes; write all of it at once. */
export interface Patch {
  index: ActionSummary[];
  write: UrgentAction[];
  /** ids of records to remove */
  remove: string[];
  /** ids of records that replace an older version */
  updated: string[];
  /** sources that must be fetched again, as their version of an action takes the place of one that went */
  fetchAgain: SourceKey[];
  /** ids of new actions */
  fresh: string[];
  news: UnseenChange[];
  faults: Fault[];
}

const emptyPatch = (): Patch => ({
  ...{ index: [], write: [], remove: [], updated: [], fetchAgain: [], fresh: [], news: [] },
  faults: [],
});

/** An update on its way into the index. */
interface Merging {
  from: SourceKey;
  owner: Owner;
  past: Update['past'];
  index: OwnedIndex;
  patch: Patch;
  state: StoredState;
}

/**
 * Merges what a source has today into what is stored. A case belongs to its owner: another owner's action of the same
 * id or case stands beside it, and never overwrites it, takes its place or gives news of it.
 * @returns the changes; write nothing where `isNothing` is true
 */
export function mergeUpdate(update: Update, state: StoredState): Patch {
  const { from, isWhole, past } = update;
  const { answered, today, others } = state;
  const owner = update.owner ?? others.find((one) => one.from === from)?.owner ?? from;
  const index = new OwnedIndex(state.index, others);
  const before = new Map(index.lines);
  const patch = emptyPatch();
  const merging: Merging = { from, owner, past, index, patch, state };
  if (update.owner !== undefined) moveToNewKey(merging);
  const there = new Set<string>();
  for (const [at, entry] of update.actions.entries()) {
    const id = mergeEntry(entry, at, merging);
    if (id !== undefined) there.add(id);
  }
  if (isWhole) {
    const held = new Set(update.held);
    for (const line of [...index.lines.values()]) {
      const isThere = there.has(line.id) || held.has(sourceIdOf(line));
      if (line.from === from && !isThere) dropLine(line, merging);
    }
  }
  // A backup may bring back old actions. Whether the person answered them is known only once it is written.
  const wanted = new Set([...answered, ...there]);
  for (const id of findExpired([...index.lines.values()], today, wanted)) {
    index.delete(id);
    patch.remove.push(id);
  }
  patch.index = markAlike(markSuperseded([...index.lines.values()]));
  patch.news = findNews(patch, answered, before);
  return patch;
}

/** When the person trusts a feed's new key, the feed's lines move to this key. */
function moveToNewKey({ from, owner, index, patch, state }: Merging): void {
  for (const line of [...index.lines.values()]) {
    if (line.from !== from || line.owner === owner) continue;
    const id = sourceIdOf(line);
    const former = state.others.find(
      (one) => one.from !== from && one.owner === line.owner && one.ids.has(id),
    );
    if (former && !patch.fetchAgain.includes(former.from)) patch.fetchAgain.push(former.from);
    if (!index.find(owner, id)) index.set({ ...line, owner });
  }
}

/**
 * Merges one action of an update.
 * @returns the id of its line; undefined where the person's own version stands in its place
 */
function mergeEntry(
  { action, hash, sourceId = action.id, ...entry }: UpdateEntry,
  at: number,
  { from, index, patch, state, ...merging }: Merging,
): string | undefined {
  const owner = entry.owner ?? merging.owner;
  if (index.isCovered(owner, sourceId)) return undefined;
  const known = index.find(owner, sourceId) ?? index.findFreePlace(owner, action.id, hash);
  const id = known?.id ?? index.freeId(owner, action.id);
  const said = saidOf(known, action, state.today);
  const isOlder = () => {
    const message = findRollback({ action, hash }, known, merging.past);
    if (message) patch.faults.push({ path: `actions[${at}].issued`, code: 'date', message });
    return message !== undefined;
  };
  const writeVersion = (covers?: Owner) => {
    // The person's version of a feed's action is found under the feed's id.
    const theirId = known && covers !== undefined ? sourceIdOf(known) : sourceId;
    patch.write.push(id === action.id ? action : { ...action, id });
    index.set({
      ...summarise(action, state.uiLanguages, { from, mark: hash, ...said }),
      ...{ id, owner, isGood: endedWell(action) || undefined },
      ...(id === theirId ? {} : { sourceId: theirId }),
      ...(covers === undefined ? {} : { covers }),
    });
  };
  if (!known) {
    if (isOlder()) return undefined;
    patch.fresh.push(id);
    writeVersion();
    return id;
  }
  const isOwn = known.owner === owner;
  if (known.mark === hash && (known.from === from || !isOwn)) {
    const { withdrawn: _, origin: __, ...rest } = known;
    const covers = isOwn || known.owner === KEPT ? {} : { covers: known.owner };
    index.set({ ...rest, from, owner, ...covers });
    return id;
  }
  if (isOwn && from !== CAPTURED) {
    if (known.from !== from && !takesOver(action, known)) return id;
    if (known.mark !== hash && isOlder()) return id;
    if (known.mark === hash) {
      const { withdrawn: _, origin: __, ...rest } = known;
      index.set({ ...rest, from });
      return id;
    }
  }
  patch.updated.push(id);
  writeVersion(isOwn || known.owner === KEPT ? known.covers : known.owner);
  return id;
}

/** Merges several updates, one after the other. */
export function mergeUpdates(updates: readonly Update[], state: StoredState): Patch {
  const start: Patch = { ...emptyPatch(), index: [...state.index] };
  return updates.reduce((before, update) => {
    const patch = mergeUpdate(update, { ...state, index: before.index });
    return {
      index: patch.index,
      write: [...before.write, ...patch.write],
      remove: [...before.remove, ...patch.remove],
      updated: [...before.updated, ...patch.updated],
      fetchAgain: [...before.fetchAgain, ...patch.fetchAgain],
      fresh: [...before.fresh, ...patch.fresh],
      news: [...before.news, ...patch.news],
      faults: [...before.faults, ...patch.faults],
    };
  }, start);
}

/** What changes when the person stops following a source. */
export function mergeDeparture(from: SourceKey, state: StoredState): Patch {
  return mergeUpdate({ from, isWhole: true, actions: [] }, state);
}

/** What changes when the person removes an action that they added: a source's version may take its place. */
export function mergeRemoval(id: string, { index, others }: StoredState): Patch {
  const lines = new Map(index.map((line) => [line.id, line]));
  const line = lines.get(id);
  const other =
    line && others.find(({ owner, ids }) => owner === line.covers && ids.has(sourceIdOf(line)));
  if (line && other) {
    const { covers: _, ...rest } = line;
    lines.set(id, { ...rest, from: other.from, owner: other.owner });
  } else lines.delete(id);
  return {
    ...emptyPatch(),
    index: markAlike(markSuperseded([...lines.values()])),
    remove: line && !other ? [id] : [],
    fetchAgain: other ? [other.from] : [],
  };
}

/** Does the patch change nothing? */
export function isNothing(patch: Patch, before: readonly ActionSummary[]): boolean {
  if (patch.write.length + patch.remove.length > 0) return false;
  return (
    patch.index.length === before.length &&
    patch.index.every((line, at) => isSameLine(line, before[at]))
  );
}

/** Fields of a line that merging may change without writing the record. */
const COMPARED = [
  ...(['id', 'mark', 'from', 'owner', 'origin', 'covers', 'superseded'] as const),
  ...(['withdrawn', 'isAlike'] as const),
];

const isSameLine = (one: ActionSummary, other: ActionSummary | undefined) =>
  other !== undefined && COMPARED.every((name) => (one[name] || '') === (other[name] || ''));

/** Handles an action that its source has dropped. Answered and ended actions stay. */
function dropLine(line: ActionSummary, { index, patch, state }: Merging): void {
  const { others, answered, inUse, today } = state;
  const other = others.find(
    ({ from, owner, ids }) =>
      from !== line.from && owner === line.owner && ids.has(sourceIdOf(line)),
  );
  if (other) {
    index.set({ ...line, from: other.from });
    if (!patch.fetchAgain.includes(other.from)) patch.fetchAgain.push(other.from);
    return;
  }
  const isStillOpen = isActive(line, today);
  if (!isStillOpen || answered.has(line.id) || inUse?.has(line.id)) {
    const withdrawn = isStillOpen || line.withdrawn || undefined;
    index.set({ ...line, from: KEPT, origin: line.from, withdrawn });
    return;
  }
  index.delete(line.id);
  patch.remove.push(line.id);
}

/** What is new in the cases that the person answered; only the owner of a case gives news of it. */
function findNews(
  { index, fresh, updated }: Patch,
  answered: ReadonlySet<string>,
  before: ReadonlyMap<string, ActionSummary>,
): UnseenChange[] {
  const changed = new Set([...fresh, ...updated]);
  const caseOf = (line: ActionSummary) => `${line.owner}\n${line.case}`;
  const answeredCases = new Set(
    [...before.values()].filter(({ id }) => answered.has(id)).map((line) => caseOf(line)),
  );
  return index.flatMap((line): UnseenChange[] => {
    if (!changed.has(line.id) || line.superseded || isHearsay(line)) return [];
    if (!answered.has(line.id) && !answeredCases.has(caseOf(line))) return [];
    const hasEnded = (line.closed || line.kind === 'closure') && !before.get(line.id)?.closed;
    return [{ id: line.id, kind: hasEnded ? 'outcome' : 'update' }];
  });
}
