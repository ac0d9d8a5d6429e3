import { browser } from 'wxt/browser';
import type { FeedAddress } from '../../feeds/address.ts';
import type { FeedKey } from '../../feeds/keys.ts';
import type { LeadFilter } from '../../feeds/lead-filter.ts';
import { mergeDeparture } from '../../feeds/merge.ts';
import { publisherOf } from '../../feeds/publishers/known.ts';
import { blankSubscription } from '../../feeds/subscription.ts';
import type { Subscription } from '../../feeds/types.ts';
import { patternsOf } from '../../posts/sites.ts';
import type { FollowAnswer, Wish } from '../messages.ts';
import { isAwaited } from '../pending-follow.ts';
import { fetchStates, pendingFollow, subscriptions } from '../storage.ts';
import { hintsWith, readStoredState, withoutValidators, writePatch } from './catalogue.ts';
import { forgetDropped } from './dropped.ts';
import { giveBackHost, keepForChoosing, whileNeeded } from './host-permissions.ts';
import { reasonOf } from './keeping/quota-error.ts';
import { withoutLeads } from './leads.ts';
import { erasures, withLock } from './lock.ts';
import { applyUpdate, fetchFrom, noteFetch, refreshSources } from './refresh.ts';

/**
 * Follows a source from now on: asks it, and keeps it with all that it brings, or keeps nothing and says why.
 * Its key is pinned, whether its address carries it or it is signed with one. A source that we know has its own filter
 * where the person chose none.
 */
export async function follow({
  url,
  key,
  ...wish
}: FeedAddress & Partial<Wish>): Promise<FollowAnswer> {
  if ((await subscriptions.getValue()).some((one) => one.url === url)) {
    return { done: false, why: 'followed' };
  }
  const before = erasures();
  const { filter = publisherOf(url)?.filter } = wish;
  const filtered = filter ? { filter } : {};
  const blank = { ...blankSubscription(url, key), ...wish, ...filtered };
  const result = await fetchFrom(wish.kind ? blank : { url, key, ...filtered });
  if (result.kind === 'failed') {
    const { reason: why, page } = result;
    return { done: false, why, ...(page ? { page } : {}) };
  }
  // We named no version that we know, so a server that says "unchanged" is wrong.
  if (result.kind === 'unchanged') return { done: false, why: 'server' };
  // It is kept under the address that answers, so that each later asking needs one request only.
  const at = result.movedTo ?? url;
  const answer = await withLock(async (): Promise<FollowAnswer> => {
    // The permission went with everything else.
    if (erasures() !== before) return { done: false, why: 'forbidden' };
    const all = await subscriptions.getValue();
    if (all.some((one) => one.url === at)) return { done: false, why: 'followed' };
    try {
      const brought = await applyUpdate(all, { ...blank, url: at }, result);
      return { done: true, brought };
    } catch (error) {
      return { done: false, why: reasonOf(error) };
    }
  });
  if (answer.done) await noteFetch(at, undefined, 0);
  return answer;
}

type FollowWish = FeedAddress & Partial<Wish>;

/** What is being followed now, by address. */
const running = new Map<string, Promise<FollowAnswer>>();

/**
 * Follows a source once, though a page and the permission may both ask for it. Its answer is kept while it is pending:
 * the page that asked may be closed by now. One that fails gives its host's permission back. Never throws.
 */
export function followOnce(wish: FollowWish): Promise<FollowAnswer> {
  const before = running.get(wish.url);
  if (before) return before;
  const work = run(wish).finally(() => running.delete(wish.url));
  running.set(wish.url, work);
  return work;
}

async function run(wish: FollowWish): Promise<FollowAnswer> {
  try {
    const answer = await whileNeeded(wish.url, () => followPending(wish));
    if (answer.done) return answer;
    if (answer.page) await keepForChoosing(wish.url);
    else await giveBackHost(wish.url);
    return answer;
  } catch (error) {
    return { done: false, why: reasonOf(error) };
  }
}

async function followPending(wish: FollowWish): Promise<FollowAnswer> {
  // The permission came first, and the page asks a moment later.
  const known = (await pendingAt(wish.url))?.answer;
  if (known) return known;
  const answer = await follow(wish).catch(
    (error): FollowAnswer => ({ done: false, why: reasonOf(error) }),
  );
  // Erasing everything takes the lock, too, and the wish with it.
  await withLock(async () => {
    const pending = await pendingAt(wish.url);
    if (pending) await pendingFollow.setValue({ ...pending, answer });
  });
  return answer;
}

async function pendingAt(url: string) {
  const pending = await pendingFollow.getValue();
  return pending?.url === url && isAwaited(pending, Date.now()) ? pending : undefined;
}

/** Follows what the person pressed last, when the browser has its permission now. */
export async function followAllowed(): Promise<void> {
  const pending = await pendingFollow.getValue();
  if (!pending || pending.answer) return;
  if (!isAwaited(pending, Date.now())) return pendingFollow.removeValue();
  const origins = patternsOf([new URL(pending.url).hostname]);
  if (!(await browser.permissions.contains({ origins }))) return;
  const { since: _, answer: __, ...wish } = pending;
  await followOnce(wish);
}

/** Changes the person's settings of a source, not its content. */
export function decide(
  url: string,
  decision: (before: Subscription) => Subscription,
): Promise<void> {
  return withLock(async () => {
    const all = await subscriptions.getValue();
    await subscriptions.setValue(all.map((one) => (one.url === url ? decision(one) : one)));
  });
}

/** Which leads of a source the person wants. It is asked again at once, for what was left out is not kept. */
export async function setFilter(url: string, filter: LeadFilter): Promise<void> {
  await decide(url, ({ etag: _, lastModified: __, ...one }) => ({ ...one, filter }));
  await refreshSources({ url });
}

/**
 * Trusts the source with the key that the person was shown and has compared. Its version numbers start again. Where another
 * key is offered by now, nothing is trusted, and that one is shown.
 */
export async function acceptKey(url: string, shown: FeedKey): Promise<void> {
  await decide(url, (before) => {
    const { newKey, trouble: _, etag: __, lastModified: ___, version: ____, ...rest } = before;
    const { hash: _____, ...known } = rest;
    return newKey === undefined || newKey !== shown ? before : { ...known, key: newKey };
  });
  await refreshSources({ url });
}

/** Removes a source and the actions that only it had, and gives its permission back unless something else needs it. */
export async function unfollow(url: string): Promise<void> {
  await withLock(async () => {
    const all = (await subscriptions.getValue()).filter((one) => one.url !== url);
    const state = await readStoredState();
    const patch = mergeDeparture(url, state);
    const found = await withoutLeads(url);
    // What leaves with it is not remembered as what it dropped.
    const others = state.others.filter(({ from }) => from !== url);
    await writePatch(patch, { ...state, others }, [
      { key: subscriptions.key, value: withoutValidators(all, patch.fetchAgain) },
      ...(await hintsWith(url, [])),
      ...found.items,
    ]);
    await found.removeKeys();
    await forgetDropped(url);
    const { [url]: _, ...asked } = await fetchStates.getValue();
    await fetchStates.setValue(asked);
  });
  await giveBackHost(url);
}
