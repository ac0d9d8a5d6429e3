import { browser } from 'wxt/browser';
import type { FeedAddress } from '../../feeds/address.ts';
import { mergeDeparture } from '../../feeds/merge.ts';
import { blankSubscription } from '../../feeds/subscription.ts';
import type { Subscription } from '../../feeds/types.ts';
import { patternsOf } from '../../posts/sites.ts';
import type { FollowAnswer } from '../messages.ts';
import { buttonSites, fetchStates, subscriptions } from '../storage.ts';
import { askedAnew, hintsWith, readStanding, writeChange } from './catalogue.ts';
import { withLock } from './lock.ts';
import { applyUpdate, ask, refreshSources } from './refresh.ts';

/**
 * Follows a source from now on: asks it, and keeps it with all that it brings, or keeps nothing and says why.
 * Its key is pinned, whether its address carries it or it is signed with one.
 */
export async function follow({ url, key }: FeedAddress): Promise<FollowAnswer> {
  if ((await subscriptions.getValue()).some((one) => one.url === url)) {
    return { done: false, why: 'followed' };
  }
  const taken = await ask({ url, key });
  if (taken.kind === 'trouble') return { done: false, why: taken.why };
  // Nothing was said of a version that is known, so there is none that could be unchanged.
  if (taken.kind === 'unchanged') return { done: false, why: 'server' };
  return withLock(async (): Promise<FollowAnswer> => {
    const all = await subscriptions.getValue();
    try {
      await applyUpdate(all, blankSubscription(url, key), taken);
    } catch {
      return { done: false, why: 'full' };
    }
    return { done: true };
  });
}

/** Changes what the person decides about a source, not what it brought. */
export function decide(
  url: string,
  decision: (before: Subscription) => Subscription,
): Promise<void> {
  return withLock(async () => {
    const all = await subscriptions.getValue();
    await subscriptions.setValue(all.map((one) => (one.url === url ? decision(one) : one)));
  });
}

/** From now on the source is trusted with the other key, which the person has compared. */
export async function acceptKey(url: string): Promise<void> {
  await decide(url, ({ newKey, trouble: _, etag: __, lastModified: ___, ...rest }) =>
    newKey ? { ...rest, key: newKey } : rest,
  );
  await refreshSources({ url });
}

/** Takes a source out, and what only it had; gives its permission back where nothing else needs it. */
export async function unfollow(url: string): Promise<void> {
  await withLock(async () => {
    const all = (await subscriptions.getValue()).filter((one) => one.url !== url);
    const standing = await readStanding();
    const others = standing.others.filter(({ from }) => from !== url);
    const change = mergeDeparture(url, { ...standing, others });
    await writeChange(change, standing, [
      { key: subscriptions.key, value: askedAnew(all, change.askAgain) },
      ...(await hintsWith(url, [])),
    ]);
    const { [url]: _, ...asked } = await fetchStates.getValue();
    await fetchStates.setValue(asked);
  });
  const host = new URL(url).hostname;
  const stillFollowed = (await subscriptions.getValue()).some(
    (one) => new URL(one.url).hostname === host,
  );
  if (stillFollowed || host in (await buttonSites.getValue())) return;
  await browser.permissions.remove({ origins: patternsOf([host]) }).catch(() => undefined);
}
