import { browser } from 'wxt/browser';
import type { FeedAddress } from '../../feeds/address.ts';
import { patternsOf } from '../../posts/sites.ts';
import type { AnswerOf, DataOf, FollowAnswer, MessageName, Wish } from '../messages.ts';

/**
 * Asks the worker to do something. Only the worker changes the data that all pages share.
 * @example await askWorker('import', { text })
 */
export async function askWorker<Name extends MessageName>(
  vigil: Name,
  ...[data]: DataOf<Name> extends undefined ? [] : [DataOf<Name>]
): Promise<AnswerOf<Name>> {
  return (await browser.runtime.sendMessage({ vigil, ...data })) as AnswerOf<Name>;
}

/**
 * Asks the person for access to the source's host. Call it first in a click (MDN, `permissions.request`).
 * After a refusal we still ask: a server may let everybody ask (CORS).
 */
export async function allowSource(url: string): Promise<boolean> {
  return allowHosts([new URL(url).hostname]);
}

export async function followSource(wish: FeedAddress & Partial<Wish>): Promise<FollowAnswer> {
  await allowSource(wish.url);
  return askWorker('follow', wish);
}

/** Asks the person for access to these hosts; call it first in a click. A refusal to ask counts as a no. */
export const allowHosts = (hosts: readonly string[]) =>
  browser.permissions.request({ origins: patternsOf(hosts) }).catch(() => false);

/** Asks for notifications; call it first in a click. A browser that refuses to ask counts as a no. */
export const allowNotifications = () =>
  browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
/** Gives the permission back. Expected: the browser rejects where it was never given. */
export const giveBackNotifications = () =>
  browser.permissions.remove({ permissions: ['notifications'] }).catch(() => false);
