import { isNewer, markSuperseded } from '../actions/cases.ts';
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
import { type FollowedSource, markAlike, OwnedIndex, type Owner, sourceIdOf } from './owners.ts';
import { CAPTURED, KEPT } from './source-keys.ts';
import { findExpired } from './trim.ts';

/** What a source has today. */
export interface Update {
  from: SourceKey;
  /** to whom its cases belong; where it is not said: to the source itself */
  owner?: Owner | undefined;
  /** everything that it has, so that what is not there is gone; else something is added to it */
  whole: boolean;
  actions: UpdateEntry[];
}

export interface UpdateEntry {
  action: UrgentAction;
  /** of the record as its source has it; see `hashRecord` */
  hash: string;
  /** of what comes back from a backup: to whom it belongs, and the id that it has there */
  owner?: Owner | undefined;
  sourceId?: string | undefined;
}

/** What is stored, and who is to be asked about it. */
export interface StoredState {
  index: readonly ActionSummary[];
  /** the sources that are followed, and what each has */
  others: readonly FollowedSource[];
  /** ids of the actions that the person took part in */
  answered: ReadonlySet<string>;
  today: IsoDate;
  /** in whose languages an action is found by its country's name */
  uiLanguages: readonly LanguageTag[];
}

/** Something that a person who took part wants to hear. */
export interface UnseenChange {
  id: string;
  kind: 'update' | 'outcome';
}

/** What an update changes; all of it is to be written at once. */
export interface Patch {
  index: ActionSummary[];
  write: UrgentAction[];
  /** ids whose records go */
  remove: string[];
  /** ids whose record takes the place of another version */
  updated: string[];
  /** sources that have an action of which another's version is kept no longer: theirs is to be asked for anew */
  askAgain: SourceKey[];
  /** ids that nobody had before */
  fresh: string[];
  news: UnseenChange[];
  faults: Fault[];
}

const emptyPatch = (): Patch => ({
  ...{ index: [], write: [], remove: [], updated: [], askAgain: [], fresh: [], news: [] },
  faults: [],
});

/** An update on its way into the index. */
interface Merging {
  from: SourceKey;
  owner: Owner;
  index: OwnedIndex;
  patch: Patch;
  state: StoredState;
}

/**
 * Merges what a source has today into what is stored. A case belongs to its owner: another owner's action of the same
 * id or case stands beside it, and never overwrites it, takes its place or gives news of it.
 * @returns what that changes; nothing is to be written where `isNothing` says so
 */
export function mergeUpdate(update: Update, state: StoredState): Patch {
  const { from, whole } = update;
  const { answered, today, others } = state;
  const owner = update.owner ?? others.find((one) => one.from === from)?.owner ?? from;
  const index = new OwnedIndex(state.index, others);
  const before = new Map(index.lines);
  const patch = emptyPatch();
  const merging: Merging = { from, owner, index, patch, state };
  if (update.owner !== undefined) adopt(merging);
  const there = new Set<string>();
  for (const [at, entry] of update.actions.entries()) {
    const id = mergeEntry(entry, at, merging);
    if (id !== undefined) there.add(id);
  }
  if (whole) {
    for (const line of [...index.lines.values()]) {
      if (line.from === from && !there.has(line.id)) leave(line, merging);
    }
  }
  // What a backup brings back may be old; whether the person took part in it is known once it is written.
  const wanted = new Set([...answered, ...there]);
  for (const id of findExpired([...index.lines.values()], today, wanted)) {
    index.delete(id);
    patch.remove.push(id);
  }
  patch.index = markAlike(markSuperseded([...index.lines.values()]));
  patch.news = findNews(patch, answered, before);
  return patch;
}

/** A feed whose new key the person trusts takes its own lines along to it. */
function adopt({ from, owner, index, patch, state }: Merging): void {
  for (const line of [...index.lines.values()]) {
    if (line.from !== from || line.owner === owner) continue;
    const id = sourceIdOf(line);
    const former = state.others.find(
      (one) => one.from !== from && one.owner === line.owner && one.ids.has(id),
    );
    if (former && !patch.askAgain.includes(former.from)) patch.askAgain.push(former.from);
    if (!index.find(owner, id)) index.set({ ...line, owner });
  }
}

/**
 * Merges one action of an update.
 * @returns the id of the line that stands for it; nothing where the person's own version does
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
  const put = (covers?: Owner) => {
    // What the person puts in a feed's place is found under the id that the feed has for it.
    const theirId = known && covers !== undefined ? sourceIdOf(known) : sourceId;
    patch.write.push(id === action.id ? action : { ...action, id });
    index.set({
      ...summarise(action, state.uiLanguages, { from, mark: hash }),
      ...{ id, owner },
      ...(id === theirId ? {} : { sourceId: theirId }),
      ...(covers === undefined ? {} : { covers }),
    });
  };
  if (!known) {
    patch.fresh.push(id);
    put();
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
    if (isRolledBack(action, known)) {
      const message = `is of ${action.issued}, older than the one of ${known.issued} that is kept`;
      patch.faults.push({ path: `actions[${at}].issued`, code: 'date', message });
      return id;
    }
    if (known.mark === hash) {
      const { withdrawn: _, origin: __, ...rest } = known;
      index.set({ ...rest, from });
      return id;
    }
  }
  patch.updated.push(id);
  put(isOwn || known.owner === KEPT ? known.covers : known.owner);
  return id;
}

/** Takes in several, one after the other. */
export function mergeUpdates(updates: readonly Update[], state: StoredState): Patch {
  const start: Patch = { ...emptyPatch(), index: [...state.index] };
  return updates.reduce((before, update) => {
    const patch = mergeUpdate(update, { ...state, index: before.index });
    return {
      index: patch.index,
      write: [...before.write, ...patch.write],
      remove: [...before.remove, ...patch.remove],
      updated: [...before.updated, ...patch.updated],
      askAgain: [...before.askAgain, ...patch.askAgain],
      fresh: [...before.fresh, ...patch.fresh],
      news: [...before.news, ...patch.news],
      faults: [...before.faults, ...patch.faults],
    };
  }, start);
}

/** What a source that is followed no more leaves behind. */
export function mergeDeparture(from: SourceKey, state: StoredState): Patch {
  return mergeUpdate({ from, whole: true, actions: [] }, state);
}

/** What becomes of the others when the person takes out an action that they read in. */
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
    askAgain: other ? [other.from] : [],
  };
}

/** Does nothing of it have to be written? */
export function isNothing(patch: Patch, before: readonly ActionSummary[]): boolean {
  if (patch.write.length + patch.remove.length > 0) return false;
  return (
    patch.index.length === before.length &&
    patch.index.every((line, at) => isSameLine(line, before[at]))
  );
}

/** What merging can change in a line without writing its record. */
const COMPARED = [
  ...(['id', 'mark', 'from', 'owner', 'origin', 'covers', 'superseded'] as const),
  ...(['withdrawn', 'isAlike'] as const),
];

const isSameLine = (one: ActionSummary, other: ActionSummary | undefined) =>
  other !== undefined && COMPARED.every((name) => (one[name] || '') === (other[name] || ''));

/** An issue never gets older: whoever sends an older one has lost its place, or wants an end to be forgotten. */
function isRolledBack(action: UrgentAction, known: ActionSummary): boolean {
  if (action.issued === undefined || known.issued === undefined) return false;
  return action.issued < known.issued;
}

/** Of two feeds of one owner the newer version is kept, and the one that is kept already when neither is newer. */
function takesOver({ issued, closed }: UrgentAction, known: ActionSummary): boolean {
  if (known.from === KEPT) return true;
  return isNewer({ id: known.id, issued, closed: Boolean(closed) }, known);
}

/** An action that its source has no longer. Nothing that the person took part in goes, and nothing that is over. */
function leave(line: ActionSummary, { index, patch, state }: Merging): void {
  const { others, answered, today } = state;
  const other = others.find(
    ({ from, owner, ids }) =>
      from !== line.from && owner === line.owner && ids.has(sourceIdOf(line)),
  );
  if (other) {
    index.set({ ...line, from: other.from });
    if (!patch.askAgain.includes(other.from)) patch.askAgain.push(other.from);
    return;
  }
  const active = isActive(line, today);
  if (!active || answered.has(line.id)) {
    const withdrawn = active || line.withdrawn || undefined;
    index.set({ ...line, from: KEPT, origin: line.from, withdrawn });
    return;
  }
  index.delete(line.id);
  patch.remove.push(line.id);
}

/** What is new in cases that the person took part in, told by their owner alone. */
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
    if (!changed.has(line.id) || line.superseded) return [];
    if (!answered.has(line.id) && !answeredCases.has(caseOf(line))) return [];
    const hasEnded = (line.closed || line.kind === 'closure') && !before.get(line.id)?.closed;
    return [{ id: line.id, kind: hasEnded ? 'outcome' : 'update' }];
  });
}
