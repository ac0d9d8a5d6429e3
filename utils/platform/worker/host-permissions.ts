import { browser } from 'wxt/browser';
import { patternsOf } from '../../posts/sites.ts';
import { isAwaited } from '../pending-follow.ts';
import { buttonSites, pendingFollow, subscriptions } from '../storage.ts';

/** How many sources of each host are being followed now. */
const underWay = new Map<string, number>();

const hostOf = (url: string) => new URL(url).hostname;

/** Keeps the permission of a source's host while it is being followed, whatever else ends meanwhile. */
export async function whileNeeded<T>(url: string, work: () => Promise<T>): Promise<T> {
  const host = hostOf(url);
  underWay.set(host, (underWay.get(host) ?? 0) + 1);
  try {
    return await work();
  } finally {
    const left = (underWay.get(host) ?? 1) - 1;
    if (left > 0) underWay.set(host, left);
    else underWay.delete(host);
  }
}

/** Gives the permission of a source's host back, unless something else needs that host. */
export async function giveBackHost(url: string): Promise<void> {
  const host = hostOf(url);
  if (await isNeeded(host)) return;
  // A permission of the manifest's own cannot be given back; then the browser refuses.
  await browser.permissions.remove({ origins: patternsOf([host]) }).catch(console.error);
}

/** Is a source of this host followed, being followed, or wished for, or does the button stand there? */
async function isNeeded(host: string): Promise<boolean> {
  const [followed, sites, wish] = await Promise.all([
    subscriptions.getValue(),
    buttonSites.getValue(),
    pendingFollow.getValue(),
  ]);
  const isWished = wish && !wish.answer && isAwaited(wish, Date.now()) && hostOf(wish.url) === host;
  // It is looked at last, as a follow may have begun while the others were read.
  return (
    host in sites ||
    isWished === true ||
    followed.some((one) => hostOf(one.url) === host) ||
    underWay.has(host)
  );
}
