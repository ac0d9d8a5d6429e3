import { previousIssue } from '../../actions/cases.ts';
import { changedDestinations } from '../../actions/destinations.ts';
import type { ActionSummary } from '../../actions/types.ts';
import type { Patch, StoredState } from '../../feeds/merge.ts';
import { sourceIdOf } from '../../feeds/owners.ts';
import { actionItem, droppedVersions, previousVersionItem } from '../storage.ts';
import type { Items } from '../stored-item.ts';
import type { DroppedVersion } from '../stored-types.ts';

/**
 * Most that are remembered of one source. The first ones stay, so that a source cannot push out by many others what it
 * wants forgotten.
 */
const MAX_OF_SOURCE = 500;

const nameOf = (line: ActionSummary) => `${line.from}\n${sourceIdOf(line)}`;

/**
 * A source that drops an action and brings it back later, or the next issue of its case, could have it lead elsewhere
 * without anybody seeing it. So what a followed source drops is remembered, and stands as the version before where the
 * new one leads elsewhere.
 */
export async function rememberDropped(patch: Patch, state: StoredState): Promise<Items> {
  const followed = new Set(state.others.map(({ from }) => from));
  const removed = new Set(patch.remove);
  const lines = state.index.filter(({ id, from }) => removed.has(id) && followed.has(from));
  if (followed.size === 0 || lines.length + patch.fresh.length === 0) return [];
  const known = await droppedVersions.readAll();
  const now = (await Promise.all(lines.map(versionOf))).flat();
  return [
    ...withinLimit(known, now).map((one) => ({
      key: droppedVersions.keyOf(nameOf(one.line)),
      value: one,
    })),
    ...patch.fresh.flatMap((id) => formerOf(id, patch, [...now, ...Object.values(known)])),
  ];
}

/** A source that is not followed any more leaves nothing behind. */
export async function forgetDropped(source: string): Promise<void> {
  const all = Object.entries(await droppedVersions.readAll());
  const names = all.filter(([, { line }]) => line.from === source).map(([name]) => name);
  await Promise.all(names.map((name) => droppedVersions.write(name, undefined)));
}

/** The version that the person has looked at last. */
async function versionOf(line: ActionSummary): Promise<DroppedVersion[]> {
  const waiting = await previousVersionItem(line.id).getValue();
  const version = waiting ?? (await actionItem(line.id).getValue());
  return version ? [{ line, version }] : [];
}

function withinLimit(
  known: Record<string, DroppedVersion>,
  now: readonly DroppedVersion[],
): DroppedVersion[] {
  const counts = new Map<string, number>();
  for (const { line } of Object.values(known))
    counts.set(line.from, (counts.get(line.from) ?? 0) + 1);
  return now.filter(({ line }) => {
    if (Object.hasOwn(known, nameOf(line))) return true;
    const count = (counts.get(line.from) ?? 0) + 1;
    counts.set(line.from, count);
    return count <= MAX_OF_SOURCE;
  });
}

/** What a new action is to be compared with: the same one as it was dropped, or else the last issue of its case. */
function formerOf(id: string, { index, write }: Patch, dropped: readonly DroppedVersion[]): Items {
  const line = index.find((one) => one.id === id);
  const action = write.find((one) => one.id === id);
  if (!line || !action) return [];
  const own = dropped.filter((one) => one.line.from === line.from || one.line.owner === line.owner);
  const same = own.find((one) => sourceIdOf(one.line) === sourceIdOf(line));
  const issues = own.map((one) => ({ ...one.line, owner: line.owner }));
  // An issue that is still kept is compared with anyway.
  const issue = previousIssue(index, line) ? undefined : previousIssue([line, ...issues], line);
  const version = (same ?? own.find((one) => one.line.id === issue?.id))?.version;
  if (!version || changedDestinations(version, action).length === 0) return [];
  return [{ key: previousVersionItem(id).key, value: { ...version, id } }];
}
