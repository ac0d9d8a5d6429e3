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
import { BUNDLED, CAPTURED, KEPT } from './source-keys.ts';
import { trimKept } from './trim.ts';

/** What a source has today. */
export interface Update {
  from: SourceKey;
  /** everything that it has, so that what is not there is gone; else something is added to it */
  whole: boolean;
  actions: { action: UrgentAction; mark: string }[];
}

/** What stands in the storage, and who is to be asked about it. */
export interface Standing {
  index: readonly ActionSummary[];
  /** the other sources that are followed, and what each has */
  others: readonly { from: SourceKey; ids: ReadonlySet<string> }[];
  /** feeds that are signed with a pinned key */
  signed: ReadonlySet<SourceKey>;
  /** ids of the actions that the person took part in */
  takenPart: ReadonlySet<string>;
  today: IsoDate;
  /** in whose languages an action is found by its country's name */
  readers: readonly LanguageTag[];
}

/** Something that a person who took part wants to hear. */
export interface UnseenChange {
  id: string;
  kind: 'update' | 'outcome';
}

/** What an arrival changes; all of it is to be written at once. */
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

/** Whose version of an action is kept when several sources have it: what the person confirmed, then the signed. */
function trustIn(from: SourceKey, signed: ReadonlySet<SourceKey>): number {
  const own: Record<string, number> = { [CAPTURED]: 4, [BUNDLED]: 1, [KEPT]: 0 };
  return own[from] ?? (signed.has(from) ? 3 : 2);
}

/**
 * Takes in what a source has.
 * @returns what that changes; nothing is to be written where `isNothing` says so
 */
export function mergeUpdate(arrival: Update, standing: Standing): Patch {
  const { from, whole } = arrival;
  const { takenPart, today, readers, signed } = standing;
  const lines = new Map(standing.index.map((line) => [line.id, line]));
  const change: Patch = {
    index: [],
    ...{ write: [], remove: [], updated: [], askAgain: [], fresh: [], news: [], faults: [] },
  };
  const answeredCases = new Set(
    standing.index.filter(({ id }) => takenPart.has(id)).map((line) => line.case),
  );

  for (const [at, { action, mark }] of arrival.actions.entries()) {
    const known = lines.get(action.id);
    const line = () => summarise(action, readers, { from, mark });
    if (!known) {
      change.write.push(action);
      change.fresh.push(action.id);
      lines.set(action.id, line());
      continue;
    }
    if (known.mark === mark && known.from === from) {
      if (known.withdrawn) lines.set(action.id, { ...known, withdrawn: undefined });
      continue;
    }
    if (known.from === from && isRolledBack(action, known)) {
      const message = `is of ${action.issued}, older than the one of ${known.issued} that is kept`;
      change.faults.push({ path: `actions[${at}].issued`, message });
      continue;
    }
    if (known.from !== from && !takesOver(action, from, known, signed)) continue;
    if (known.mark === mark) {
      lines.set(action.id, { ...known, from, withdrawn: undefined });
      continue;
    }
    change.write.push(action);
    change.updated.push(action.id);
    lines.set(action.id, line());
  }

  if (whole) {
    const there = new Set(arrival.actions.map(({ action }) => action.id));
    for (const line of standing.index) {
      if (line.from === from && !there.has(line.id)) leave(line, lines, change, standing);
    }
  }
  for (const id of trimKept([...lines.values()], today, takenPart)) {
    lines.delete(id);
    change.remove.push(id);
  }
  change.index = markSuperseded([...lines.values()]);
  change.news = findNews(change, answeredCases, new Map(standing.index.map((l) => [l.id, l])));
  return change;
}

/** Takes in several, one after the other. */
export function mergeUpdates(arrivals: readonly Update[], standing: Standing): Patch {
  const none: Patch = {
    index: [...standing.index],
    ...{ write: [], remove: [], updated: [], askAgain: [], fresh: [], news: [], faults: [] },
  };
  return arrivals.reduce((before, arrival) => {
    const change = mergeUpdate(arrival, { ...standing, index: before.index });
    return {
      index: change.index,
      write: [...before.write, ...change.write],
      remove: [...before.remove, ...change.remove],
      updated: [...before.updated, ...change.updated],
      askAgain: [...before.askAgain, ...change.askAgain],
      fresh: [...before.fresh, ...change.fresh],
      news: [...before.news, ...change.news],
      faults: [...before.faults, ...change.faults],
    };
  }, none);
}

/** What a source that is followed no more leaves behind. */
export function mergeDeparture(from: SourceKey, standing: Standing): Patch {
  return mergeUpdate({ from, whole: true, actions: [] }, standing);
}

/** What becomes of the others when the person takes out an action that they read in. */
export function mergeRemoval(id: string, { index, others }: Standing): Patch {
  const lines = new Map(index.map((line) => [line.id, line]));
  const line = lines.get(id);
  const other = others.find(({ ids }) => ids.has(id));
  if (line && other) lines.set(id, { ...line, from: other.from });
  else lines.delete(id);
  return {
    index: markSuperseded([...lines.values()]),
    ...{ write: [], updated: [], fresh: [], news: [], faults: [] },
    remove: line && !other ? [id] : [],
    askAgain: line && other ? [other.from] : [],
  };
}

/** Does nothing of it have to be written? */
export function isNothing(change: Patch, before: readonly ActionSummary[]): boolean {
  if (change.write.length + change.remove.length > 0) return false;
  return (
    change.index.length === before.length &&
    change.index.every((line, at) => isSameLine(line, before[at]))
  );
}

const isSameLine = (one: ActionSummary, other: ActionSummary | undefined) =>
  other !== undefined &&
  one.id === other.id &&
  one.mark === other.mark &&
  one.from === other.from &&
  one.superseded === other.superseded &&
  Boolean(one.withdrawn) === Boolean(other.withdrawn);

/** An issue never gets older: whoever sends an older one has lost its place, or wants an end to be forgotten. */
function isRolledBack(action: UrgentAction, known: ActionSummary): boolean {
  if (action.issued === undefined || known.issued === undefined) return false;
  return action.issued < known.issued;
}

function takesOver(
  action: UrgentAction,
  from: SourceKey,
  known: ActionSummary,
  signed: ReadonlySet<SourceKey>,
): boolean {
  const difference = trustIn(from, signed) - trustIn(known.from, signed);
  if (difference !== 0) return difference > 0;
  // Between equals the newer one; what is kept already stays when neither is.
  const { id, issued } = action;
  return isNewer({ id, issued, closed: Boolean(action.closed) }, known);
}

/** An action that its source has no longer. Nothing that the person took part in goes, and nothing that is over. */
function leave(
  line: ActionSummary,
  lines: Map<string, ActionSummary>,
  change: Patch,
  { others, takenPart, today }: Standing,
): void {
  const other = others.find(({ from, ids }) => from !== line.from && ids.has(line.id));
  if (other) {
    lines.set(line.id, { ...line, from: other.from });
    if (!change.askAgain.includes(other.from)) change.askAgain.push(other.from);
    return;
  }
  const active = isActive(line, today);
  if (!active || takenPart.has(line.id)) {
    lines.set(line.id, { ...line, from: KEPT, withdrawn: active || line.withdrawn || undefined });
    return;
  }
  lines.delete(line.id);
  change.remove.push(line.id);
}

function findNews(
  { index, fresh, updated }: Patch,
  answeredCases: ReadonlySet<string>,
  before: ReadonlyMap<string, ActionSummary>,
): UnseenChange[] {
  const changed = new Set([...fresh, ...updated]);
  return index.flatMap((line): UnseenChange[] => {
    if (!changed.has(line.id) || line.superseded || !answeredCases.has(line.case)) return [];
    const hasEnded = (line.closed || line.kind === 'closure') && !before.get(line.id)?.closed;
    return [{ id: line.id, kind: hasEnded ? 'outcome' : 'update' }];
  });
}
