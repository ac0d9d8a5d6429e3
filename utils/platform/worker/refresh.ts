import { browser } from 'wxt/browser';
import type { SourceKey } from '../../actions/types.ts';
import { fetchSource } from '../../feeds/fetch-source.ts';
import { pastAfter, pastOf } from '../../feeds/judging/rolled-back.ts';
import { mergeUpdate } from '../../feeds/merge.ts';
import { ownerOfFeed } from '../../feeds/owners.ts';
import { isDue, planNext } from '../../feeds/schedule.ts';
import {
  afterUpdate,
  isSame,
  pinnedKey,
  tellStale,
  waitsForLeave,
} from '../../feeds/subscription.ts';
import type {
  ContentResult,
  FailedResult,
  FeedFailure,
  SourceResult,
  SourceState,
  Subscription,
} from '../../feeds/types.ts';
import { patternsOf } from '../../posts/sites.ts';
import { today } from '../clock.ts';
import type { Brought } from '../messages.ts';
import { fetchStates, subscriptions } from '../storage.ts';
import { hashAll, hintsWith, readStoredState, withoutValidators, writePatch } from './catalogue.ts';
import { failpoint } from './failpoint.ts';
import { reasonOf } from './keeping/quota-error.ts';
import { mergeFound } from './leads.ts';
import { withLock } from './lock.ts';
import { judgeLeads } from './reading/judge-leads.ts';
import { inspectPage } from './reading/reader-room.ts';

const isAllowed = (url: string) =>
  browser.permissions.contains({ origins: patternsOf([new URL(url).hostname]) });

/** Asks a server; the host's permission or the server's CORS headers must allow it. */
export async function fetchFrom(known: SourceState): Promise<SourceResult> {
  const hasLeave = await isAllowed(known.url);
  const asker = { fetch, now: Date.now(), isAllowed: hasLeave, readPage: inspectPage };
  const result = await fetchSource(known, asker, await today(), failpoint);
  if (result.kind === 'content') {
    return { ...result, content: await judgeLeads(result.content, known) };
  }
  // The reader room broke or took too long; that says nothing of the page.
  const isUnread = result.kind === 'failed' && result.reason === 'page' && !result.page;
  if (isUnread && known.kind === 'page') return { ...result, reason: 'failed' };
  if (result.kind !== 'failed' || result.reason !== 'unreachable') return result;
  // Without the permission a browser says the same of a server that forbids it as of a server that is not there.
  return hasLeave ? result : { ...result, reason: 'forbidden' };
}

/**
 * Asks every source whose time has come; `force`: all that are on, or the one with this address. Each is tried by itself, so
 * that none keeps the ones behind it from being asked.
 */
export async function refreshSources(force?: { url?: SourceKey }): Promise<void> {
  for (const { url } of await subscriptions.getValue()) {
    // We read it again each time, as the person may have changed something meanwhile.
    const known = (await subscriptions.getValue()).find((one) => one.url === url);
    try {
      if (!known || !(await isToBeAsked(known, force))) continue;
      const result = await fetchFrom(known).catch(
        (error): SourceResult => ({ kind: 'failed', reason: reasonOf(error), retryAfter: 0 }),
      );
      const failure = await applyResult(url, result);
      await noteFetch(url, failure, result.kind === 'failed' ? result.retryAfter : 0);
    } catch (error) {
      // Not even the failure could be kept. The next refresh finds it again.
      reasonOf(error);
    }
  }
}

async function isToBeAsked(known: Subscription, force?: { url?: SourceKey }): Promise<boolean> {
  const { url, on, asks, trouble } = known;
  const isPressed = force?.url === url;
  if (!on || (force?.url !== undefined && !isPressed)) return false;
  if (asks === 'press' && !isPressed) return false;
  if (waitsForLeave(known) && !isPressed && !(await isAllowed(url))) return false;
  if (force) return true;
  const now = Date.now();
  return isDue((await fetchStates.getValue())[url], now) && now >= (trouble?.until ?? 0);
}

/** Notes that a source was asked just now, and when it is to be asked again. */
export function noteFetch(
  url: string,
  failure: FeedFailure | undefined,
  retryAfter: number,
): Promise<void> {
  return withLock(async () => {
    // The person may have left the source, or erased everything, while it was fetched.
    if (!(await subscriptions.getValue()).some((one) => one.url === url)) return;
    const all = await fetchStates.getValue();
    const failures = failure ? (all[url]?.failures ?? 0) + 1 : 0;
    const next = planNext(Date.now(), failures, { retryAfter, random: Math.random() });
    await fetchStates.setValue({ ...all, [url]: next });
  });
}

/**
 * Takes in a source's content, whole or not at all. Its earlier actions stay if something goes wrong.
 * @returns the reason when it failed
 */
function applyResult(url: string, result: SourceResult): Promise<FeedFailure | undefined> {
  return withLock(async () => {
    if (result.kind === 'failed') {
      await noteFailure(url, result);
      return result.reason;
    }
    const all = await subscriptions.getValue();
    const before = all.find((one) => one.url === url);
    if (!before) return undefined;
    try {
      if (result.kind === 'content') await applyUpdate(all, before, result);
      else await write(all, tellStale(withoutFailure(before), before, await today()));
    } catch (error) {
      const reason = reasonOf(error);
      // On a full disk this fails, too. The next refresh finds the failure again.
      await noteFailure(url, { reason, retryAfter: 0 }).catch(reasonOf);
      return reason;
    }
    return undefined;
  });
}

/** An hour, in milliseconds: shorter wishes are kept in the session only. */
const LONG_WISH = 3_600_000;

async function noteFailure(
  url: string,
  { reason, retryAfter, newKey }: Omit<FailedResult, 'kind'>,
): Promise<void> {
  const all = await subscriptions.getValue();
  const before = all.find((one) => one.url === url);
  if (!before) return;
  const since = before.trouble?.why === reason ? before.trouble.since : await today();
  const until = retryAfter > LONG_WISH ? { until: Date.now() + retryAfter } : {};
  await write(all, {
    ...before,
    trouble: { why: reason, since, ...until },
    ...(newKey ? { newKey } : {}),
  });
}

function withoutFailure({ trouble: _, ...rest }: Subscription): Subscription {
  return rest;
}

/** Puts one of them in the place of its old version; nothing is written where they are the same. */
async function write(all: readonly Subscription[], changed: Subscription): Promise<void> {
  const before = all.find(({ url }) => url === changed.url);
  if (before && isSame(before, changed)) return;
  await subscriptions.setValue(all.map((one) => (one.url === changed.url ? changed : one)));
}

/** What a source gave, with everything that belongs to it, in one write. */
export async function applyUpdate(
  all: readonly Subscription[],
  before: Subscription,
  result: ContentResult,
): Promise<Brought> {
  const { content } = result;
  const state = await readStoredState();
  await failpoint('merge');
  const found = await mergeFound(before, content);
  const place = all.findIndex(({ url }) => url === before.url);
  const isFirst = place < 0;
  const key = pinnedKey(before, result.key, isFirst);
  const owner = ownerOfFeed({ url: before.url, key });
  const actions = await hashAll(content.actions);
  const past = pastOf(before, content, key);
  const held = content.held;
  const patch = mergeUpdate({ from: before.url, owner, isWhole: true, held, past, actions }, state);
  const faults = [...patch.faults, ...content.faults];
  const taken = { ...result, content: { ...content, faults } };
  const replaced = { before: state.index, after: patch.index };
  const updated = {
    ...afterUpdate(before, taken, { leftOut: found.leftOut, isFirst }),
    past: pastAfter(before, content, key, replaced),
  };
  const isNew = patch.write.length + patch.remove.length + found.fresh > 0 || !before.brought;
  const brought = isNew ? { ...updated, brought: state.today } : updated;
  const after = tellStale(brought, before, state.today);
  const others = withoutValidators(
    all.filter(({ url }) => url !== before.url),
    patch.fetchAgain,
  );
  const next = others.toSpliced(isFirst ? others.length : place, 0, after);
  const isChanged = isFirst || patch.fetchAgain.length > 0 || !isSame(before, after);
  // Hints change how every post is inserted, so we take them only from feeds whose key the person chose.
  const hints = await hintsWith(before.url, key ? content.hints : []);
  await failpoint('write');
  await writePatch(patch, state, [
    ...(isChanged ? [{ key: subscriptions.key, value: next }] : []),
    ...found.items,
    ...hints,
  ]);
  await failpoint('written');
  await found.removeTexts();
  return { actions: content.actions.length, ...found.brought };
}
