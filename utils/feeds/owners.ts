import type { ActionSummary, SourceKey } from '../actions/types.ts';
import { fnv1a } from '../text/fnv.ts';
import { looksOf } from './judging/looks.ts';
import type { FeedKey } from './keys.ts';
import { CAPTURED, KEPT } from './source-keys.ts';

/**
 * The owner of a case: the key that signs its feed, the address of a feed without a key, `bundled`, or `captured`
 * for the person's own actions. `kept`: the owner is not known any more.
 */
export type Owner = string;

/** A followed feed, and its actions. */
export interface FollowedSource {
  from: SourceKey;
  owner: Owner;
  /** ids of its actions, as the source itself calls them */
  ids: ReadonlySet<string>;
}

/** Two feeds that are signed with one key have one owner; a feed without a key owns by its address. */
export const ownerOfFeed = ({ url, key }: { url: string; key?: FeedKey | undefined }): Owner =>
  key ?? url;

/** The id of a line in its source. */
export const sourceIdOf = ({ id, sourceId }: Pick<ActionSummary, 'id' | 'sourceId'>): string =>
  sourceId ?? id;

const keyOf = (owner: Owner, sourceId: string) => `${owner}\n${sourceId}`;

/** Longest that an id may be, in UTF-16 units; see the schema. */
const MAX_ID = 60;

/** FNV-1a, 32 bits, as ten digits, which look the same beside every script. The hash is not secret. */
function digest(text: string): string {
  return String(Number.parseInt(fnv1a(text), 16)).padStart(10, '0');
}

/** The index, in which each line is found by its owner and the id that it has there. */
export class OwnedIndex {
  readonly lines = new Map<string, ActionSummary>();
  /** stored ids by owner and source's id */
  private readonly ids = new Map<string, string>();
  /** owners and ids whose version the person has put their own in the place of */
  private readonly covered = new Set<string>();

  constructor(index: readonly ActionSummary[], followed: readonly FollowedSource[]) {
    const owners = new Map(followed.map(({ from, owner }) => [from, owner]));
    for (const line of index) {
      this.set({ ...line, owner: line.owner ?? owners.get(line.from) ?? line.from });
    }
  }

  find(owner: Owner, sourceId: string): ActionSummary | undefined {
    return this.lines.get(this.ids.get(keyOf(owner, sourceId)) ?? '');
  }

  /** Does the person have a version of their own in its place? */
  isCovered(owner: Owner, sourceId: string): boolean {
    return this.covered.has(keyOf(owner, sourceId));
  }

  set(line: ActionSummary): void {
    const before = this.lines.get(line.id);
    if (before) this.ids.delete(keyOf(before.owner ?? before.from, sourceIdOf(before)));
    this.lines.set(line.id, line);
    this.ids.set(keyOf(line.owner ?? line.from, sourceIdOf(line)), line.id);
    if (line.covers !== undefined) this.covered.add(keyOf(line.covers, sourceIdOf(line)));
  }

  delete(id: string): void {
    const line = this.lines.get(id);
    if (!line) return;
    this.ids.delete(keyOf(line.owner ?? line.from, sourceIdOf(line)));
    this.lines.delete(id);
  }

  /**
   * The line of this id whose place an action of this owner may take though it belongs to somebody else: the person
   * decides to replace it; or it belongs to nobody and is the very same.
   */
  findFreePlace(owner: Owner, id: string, hash: string): ActionSummary | undefined {
    const other = this.lines.get(id);
    const isFree = owner === CAPTURED || (other?.owner === KEPT && other.mark === hash);
    return isFree ? other : undefined;
  }

  /** An id under which it can be stored; where another owner's action has its id, one that names the owner. */
  freeId(owner: Owner, id: string): string {
    for (let tries = 0; ; tries += 1) {
      const prefix = tries === 0 ? '' : `${digest(`${owner}\n${tries}`)}:`;
      // The end of an id names the issue, so a long id is cut in front.
      const candidate = prefix + id.slice(-(MAX_ID - prefix.length));
      if (!this.lines.has(candidate)) return candidate;
    }
  }
}

/** Says of every line whether one of another owner looks like it: the same case, reference or title. */
export function markAlike(index: readonly ActionSummary[]): ActionSummary[] {
  const owners = new Map<string, Owner | undefined>();
  const looks = new Map(index.map((line) => [line, looksOf(line)]));
  for (const line of index) {
    const owner = line.owner ?? line.from;
    for (const look of looks.get(line) ?? []) {
      owners.set(look, owners.has(look) && owners.get(look) !== owner ? undefined : owner);
    }
  }
  return index.map((line) => {
    const { isAlike: _, ...rest } = line;
    const isAlike = [...(looks.get(line) ?? [])].some((look) => owners.get(look) === undefined);
    return isAlike ? { ...rest, isAlike } : rest;
  });
}
