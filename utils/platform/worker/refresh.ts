import { browser } from 'wxt/browser';
import type { SourceKey } from '../../actions/types.ts';
import type { Patch } from '../../feeds/merge.ts';
import { mergeUpdate } from '../../feeds/merge.ts';
import { isDue, planNext } from '../../feeds/schedule.ts';
import { isSame, settle } from '../../feeds/subscription.ts';
import { takeFrom } from '../../feeds/take.ts';
import type { FeedTrouble, Known, SourceResult, Subscription } from '../../feeds/types.ts';
import { patternsOf } from '../../posts/sites.ts';
import { today } from '../clock.ts';
import { fetchStates, subscriptions } from '../storage.ts';
import { askedAnew, hashAll, hintsWith, readStanding, writeChange } from './catalogue.ts';
import { failpoint } from './failpoint.ts';
import { withLock } from './lock.ts';

/** Asks a server, as its own permission or its own CORS headers allow. */
export async function ask(known: Known): Promise<SourceResult> {
  const taken = await takeFrom(known, { fetch, now: Date.now() }, await today(), failpoint);
  if (taken.kind !== 'trouble' || taken.why !== 'unreachable') return taken;
  // Without the permission a browser says of a server that forbids it just what it says of none at all.
  const origins = patternsOf([new URL(known.url).hostname]);
  return (await browser.permissions.contains({ origins })) ? taken : { ...taken, why: 'forbidden' };
}

/** Asks every source whose time has come; `force`: all that are on, or the one with this address. */
export async function refreshSources(force?: { url?: SourceKey }): Promise<void> {
  for (const { url } of await subscriptions.getValue()) {
    const now = Date.now();
    // Read anew each time: the person may have changed something meanwhile.
    const known = (await subscriptions.getValue()).find((one) => one.url === url);
    if (!known?.on || (force?.url !== undefined && force.url !== url)) continue;
    const asking = (await fetchStates.getValue())[url];
    if (!force && (!isDue(asking, now) || now < (known.trouble?.until ?? 0))) continue;
    const taken = await ask(known);
    const why = await keep(url, taken);
    await noteAsking(url, why, taken.kind === 'trouble' ? taken.retryAfter : 0);
  }
}

async function noteAsking(url: string, why: FeedTrouble | undefined, retryAfter: number) {
  const all = await fetchStates.getValue();
  const failures = why ? (all[url]?.failures ?? 0) + 1 : 0;
  const next = planNext(Date.now(), failures, { retryAfter, random: Math.random() });
  await fetchStates.setValue({ ...all, [url]: next });
}

/**
 * Takes in what a source said, whole or not at all; what it brought before stays whatever went wrong.
 * @returns what went wrong
 */
function keep(url: string, taken: SourceResult): Promise<FeedTrouble | undefined> {
  return withLock(async () => {
    if (taken.kind === 'trouble') {
      await noteTrouble(url, taken);
      return taken.why;
    }
    const all = await subscriptions.getValue();
    const before = all.find((one) => one.url === url);
    if (!before) return undefined;
    try {
      if (taken.kind === 'brought') await applyUpdate(all, before, taken);
      else await write(all, withoutTrouble(before));
    } catch {
      await noteTrouble(url, { why: 'full', retryAfter: 0 }).catch(() => undefined);
      return 'full';
    }
    return undefined;
  });
}

/** An hour: shorter wishes are kept in the session only. */
const LONG = 3_600_000;

async function noteTrouble(
  url: string,
  { why, retryAfter, newKey }: Omit<Extract<SourceResult, { kind: 'trouble' }>, 'kind'>,
): Promise<void> {
  const all = await subscriptions.getValue();
  const before = all.find((one) => one.url === url);
  if (!before) return;
  const since = before.trouble?.why === why ? before.trouble.since : await today();
  const until = retryAfter > LONG ? { until: Date.now() + retryAfter } : {};
  await write(all, {
    ...before,
    trouble: { why, since, ...until },
    ...(newKey ? { newKey } : {}),
  });
}

function withoutTrouble({ trouble: _, ...rest }: Subscription): Subscription {
  return rest;
}

/** Puts one of them in the place of its old version; nothing is written where they are the same. */
async function write(all: readonly Subscription[], changed: Subscription): Promise<void> {
  const before = all.find(({ url }) => url === changed.url);
  if (before && isSame(before, changed)) return;
  await subscriptions.setValue(all.map((one) => (one.url === changed.url ? changed : one)));
}

/** What a source brought, with everything that belongs to it, in one write. */
export async function applyUpdate(
  all: readonly Subscription[],
  before: Subscription,
  taken: Extract<SourceResult, { kind: 'brought' }>,
): Promise<Patch> {
  const { brought } = taken;
  const standing = await readStanding();
  await failpoint('merge');
  const arrival = { from: before.url, whole: true, actions: await hashAll(brought.actions) };
  const signed = taken.key ? new Set([...standing.signed, before.url]) : standing.signed;
  const change = mergeUpdate(arrival, { ...standing, signed });
  const faults = [...change.faults, ...brought.faults];
  const settled = settle(before, { ...taken, brought: { ...brought, faults } });
  const isNew = change.write.length + change.remove.length > 0 || !before.brought;
  const after = isNew ? { ...settled, brought: standing.today } : settled;
  const others = askedAnew(
    all.filter(({ url }) => url !== before.url),
    change.askAgain,
  );
  const place = all.findIndex(({ url }) => url === before.url);
  const next = others.toSpliced(place < 0 ? others.length : place, 0, after);
  const isChanged = place < 0 || change.askAgain.length > 0 || !isSame(before, after);
  const hints = await hintsWith(before.url, brought.hints);
  await failpoint('write');
  await writeChange(change, standing, [
    ...(isChanged ? [{ key: subscriptions.key, value: next }] : []),
    ...hints,
  ]);
  await failpoint('written');
  return change;
}
