import { browser } from 'wxt/browser';
import { patternsOf } from '../../posts/sites.ts';
import { isAwaited } from '../pending-follow.ts';
import { buttonSites, choosing, pendingFollow, subscriptions } from '../storage.ts';

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

/** How long a permission stays while the person chooses from what a page holds, in milliseconds. */
const CHOOSING = 600_000;

/** Keeps a host's permission for a while: its page came in place of a source, and the person chooses from it. */
export async function keepForChoosing(url: string): Promise<void> {
  await choosing.change((all) => ({ ...all, [hostOf(url)]: Date.now() + CHOOSING }));
}

/** Gives back the hosts from whose pages nothing was chosen in time. */
export async function endChoosing(): Promise<void> {
  const all = await choosing.getValue();
  const isOver = ([, until]: [string, number]) => until <= Date.now();
  const over = Object.entries(all).filter(isOver);
  if (over.length === 0) return;
  await choosing.change((now) =>
    Object.fromEntries(Object.entries(now).filter((one) => !isOver(one))),
  );
  for (const [host] of over) await giveBackHost(`https://${host}/`);
}

/** Is a source of this host followed, being followed, or wished for, or does the button stand there? */
async function isNeeded(host: string): Promise<boolean> {
  const [followed, sites, wish, chosen] = await Promise.all([
    subscriptions.getValue(),
    buttonSites.getValue(),
    pendingFollow.getValue(),
    choosing.getValue(),
  ]);
  const isWished = wish && !wish.answer && isAwaited(wish, Date.now()) && hostOf(wish.url) === host;
  // It is looked at last, as a follow may have begun while the others were read.
  return (
    host in sites ||
    isWished === true ||
    (chosen[host] ?? 0) > Date.now() ||
    followed.some((one) => hostOf(one.url) === host) ||
    underWay.has(host)
  );
}
