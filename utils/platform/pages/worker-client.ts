import { browser } from 'wxt/browser';
import type { FeedAddress } from '../../feeds/address.ts';
import { patternsOf } from '../../posts/sites.ts';
import { askWorker } from '../ask-worker.ts';
import type { FollowAnswer, Wish } from '../messages.ts';
import { isAwaited, type PendingFollow } from '../pending-follow.ts';
import { pendingFollow } from '../storage.ts';

/** Asks the person for access to the source's host. Call it first in a click (MDN, `permissions.request`). */
export async function allowSource(url: string): Promise<boolean> {
  return allowHosts([new URL(url).hostname]);
}

/**
 * Follows a source; call it first in a click. After a refusal nothing is asked, even of a server that lets everybody ask
 * (CORS): the person said no. The wish is noted first, as some browsers close the popup when they ask. It is forgotten
 * whatever comes, and no other wish with it.
 */
export async function followSource(wish: FeedAddress & Partial<Wish>): Promise<FollowAnswer> {
  const pending = { ...wish, since: Date.now() };
  const noted = pendingFollow.setValue(pending);
  try {
    const isAllowed = await allowSource(wish.url);
    await noted;
    return isAllowed ? await askWorker('follow', wish) : { done: false, why: 'declined' };
  } finally {
    await forgetPending(pending);
  }
}

/**
 * The wish that waits. One without its answer and without its host was refused: Chromium closes the popup while it asks, so
 * nobody was there to hear the no.
 */
export async function readPending(): Promise<PendingFollow | null> {
  const pending = await pendingFollow.getValue();
  if (!pending || pending.answer || !isAwaited(pending, Date.now())) return pending;
  const origins = patternsOf([new URL(pending.url).hostname]);
  const isAllowed = await browser.permissions.contains({ origins });
  return isAllowed ? pending : { ...pending, answer: { done: false, why: 'declined' } };
}

/** Forgets a wish, unless another one has taken its place meanwhile. */
export async function forgetPending({ url, since }: PendingFollow): Promise<void> {
  const pending = await pendingFollow.getValue();
  if (pending?.url === url && pending.since === since) await pendingFollow.removeValue();
}

/** Asks the person for access to these hosts; call it first in a click. A refusal to ask counts as a no. */
export const allowHosts = (hosts: readonly string[]) =>
  browser.permissions.request({ origins: patternsOf(hosts) }).catch(() => false);

/** Asks for notifications; call it first in a click. A browser that refuses to ask counts as a no. */
export const allowNotifications = () =>
  browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
/** Has the person allowed notifications? */
export const mayNotify = () => browser.permissions.contains({ permissions: ['notifications'] });
/** Gives the permission back. Expected: the browser rejects where it was never given. */
export const giveBackNotifications = () =>
  browser.permissions.remove({ permissions: ['notifications'] }).catch(() => false);
