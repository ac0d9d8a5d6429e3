import { browser } from 'wxt/browser';
import type { FeedAddress } from '../../feeds/address.ts';
import { patternsOf } from '../../posts/sites.ts';
import type { AnswerOf, DataOf, FollowAnswer, MessageName } from '../messages.ts';

/**
 * Has the worker do something, which alone changes what all pages share.
 * @example await askWorker('import', { text })
 */
export async function askWorker<Name extends MessageName>(
  vigil: Name,
  ...[data]: DataOf<Name> extends undefined ? [] : [DataOf<Name>]
): Promise<AnswerOf<Name>> {
  return (await browser.runtime.sendMessage({ vigil, ...data })) as AnswerOf<Name>;
}

/**
 * Asks the person for the source's host. To be called first thing in a click (MDN, `permissions.request`).
 * A no is no end: a server that lets everybody ask (CORS) is asked all the same.
 */
export async function allowSource(url: string): Promise<boolean> {
  return allowHosts([new URL(url).hostname]);
}

export async function followSource(address: FeedAddress): Promise<FollowAnswer> {
  await allowSource(address.url);
  return askWorker('follow', address);
}

/** Asks the person for these hosts; first thing in a click. A browser that refuses to ask has said no. */
export const allowHosts = (hosts: readonly string[]) =>
  browser.permissions.request({ origins: patternsOf(hosts) }).catch(() => false);

/** Asks for the browser's notifications; first thing in a click. A browser that refuses to ask has said no. */
export const allowNotifications = () =>
  browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
/** A permission that the browser does not take back was never given. */
export const giveBackNotifications = () =>
  browser.permissions.remove({ permissions: ['notifications'] }).catch(() => false);
