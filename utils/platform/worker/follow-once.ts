import { browser } from 'wxt/browser';
import type { FeedAddress } from '../../feeds/address.ts';
import { patternsOf } from '../../posts/sites.ts';
import type { FollowAnswer, Wish } from '../messages.ts';
import { isAwaited } from '../pending-follow.ts';
import { pendingFollow } from '../storage.ts';
import { follow } from './subscriptions.ts';

type FollowWish = FeedAddress & Partial<Wish>;

/** What is being followed now, by address. */
const running = new Map<string, Promise<FollowAnswer>>();

/**
 * Follows a source once, though a page and the permission may both ask for it. Its answer is kept while it is pending:
 * the page that asked may be closed by now.
 */
export function followOnce(wish: FollowWish): Promise<FollowAnswer> {
  const before = running.get(wish.url);
  if (before) return before;
  const work = run(wish).finally(() => running.delete(wish.url));
  running.set(wish.url, work);
  return work;
}

async function run(wish: FollowWish): Promise<FollowAnswer> {
  // The permission came first, and the page asks a moment later.
  const known = (await pendingAt(wish.url))?.answer;
  if (known) return known;
  const answer = await follow(wish);
  const pending = await pendingAt(wish.url);
  if (pending) await pendingFollow.setValue({ ...pending, answer });
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
