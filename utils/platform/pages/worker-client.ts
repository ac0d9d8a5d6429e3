import { browser } from 'wxt/browser';
import type { FeedAddress } from '../../feeds/address.ts';
import { patternsOf } from '../../posts/sites.ts';
import type { FollowAnswer, ImportAnswer, WorkerRequest } from '../messages.ts';

/** What pages have the worker do, which alone changes what all of them share. */
async function ask<Answer>(request: WorkerRequest): Promise<Answer> {
  return (await browser.runtime.sendMessage(request)) as Answer;
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
  return ask<FollowAnswer>({ vigil: 'follow', ...address });
}

export const unfollowSource = (url: string) => ask<void>({ vigil: 'unfollow', url });
export const turnSource = (url: string, on: boolean) => ask<void>({ vigil: 'set-on', url, on });
export const acceptSourceKey = (url: string) => ask<void>({ vigil: 'accept-key', url });
export const refreshSource = (url: string) => ask<void>({ vigil: 'refresh', url });
export const dropAction = (id: string) => ask<void>({ vigil: 'drop', id });
export const settleAction = (id: string) => ask<void>({ vigil: 'settle', id });
/** Brings the catalogue up to date where it is not there yet. */
export const wakeCatalogue = () => ask<void>({ vigil: 'ensure-catalogue' });
export const exportAll = () => ask<string>({ vigil: 'export' });
export const eraseAll = () => ask<void>({ vigil: 'erase' });
/** Hands a backup's text to the worker, which can tell whether it is one. */
export const sendBackup = (text: string) => ask<ImportAnswer>({ vigil: 'import', text });

/** Asks the person for these hosts; first thing in a click. */
export const allowHosts = (hosts: readonly string[]) =>
  browser.permissions.request({ origins: patternsOf(hosts) }).catch(() => false);

/** Asks for the browser's notifications; first thing in a click. */
export const allowNotifications = () =>
  browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
export const giveBackNotifications = () =>
  browser.permissions.remove({ permissions: ['notifications'] }).catch(() => false);
