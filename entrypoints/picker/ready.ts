import { splitByUrgency } from '../../utils/actions/list.ts';
import type { ActionSummary, IsoDate } from '../../utils/actions/types.ts';
import { asInitials } from '../../utils/letters/paper.ts';
import { webmailOfHost } from '../../utils/letters/webmails.ts';
import { isPrivatePage } from '../../utils/platform/activity.ts';
import { today } from '../../utils/platform/clock.ts';
import { loadFirstList } from '../../utils/platform/pages/first-list.ts';
import { readAvoid, type Site, siteOf } from '../../utils/platform/site-health.ts';
import { buttonSites, initialsOnly, networkHints, sender } from '../../utils/platform/storage.ts';
import { repairNetwork } from '../../utils/posts/hints.ts';
import { networks } from '../../utils/posts/networks.ts';
import { networkAt } from '../../utils/posts/sites.ts';
import type { Page } from './entries.ts';

/** What stands ready once it has been read. */
export interface Ready {
  active: ActionSummary[];
  /** were all read, or the most urgent only? */
  isWhole: boolean;
  day: IsoDate;
  page: Page;
  /** who signs letters */
  name: string;
  /** the site, whose health is noted, and the ways that lost a text there */
  site: Site | undefined;
  avoid: string[];
}

/** Reads what the picker needs on this page before it shows anything. */
export async function getReady(): Promise<Ready> {
  const day = await today();
  const [first, sites, hints, signed, initials] = await Promise.all([
    loadFirstList(day),
    buttonSites.getValue(),
    networkHints.getValue(),
    sender.getValue(),
    initialsOnly.getValue(),
  ]);
  const mail = webmailOfHost(location.hostname)?.id;
  const known =
    networkAt(location.hostname, sites) ??
    networks.find(({ pageSelectors }) => pageSelectors?.some((one) => document.querySelector(one)));
  const network = known && repairNetwork(known, hints);
  const site = siteOf({
    ...{ network, webmail: mail ? { id: mail } : undefined },
    tab: { url: new URL(location.href), ...(isPrivatePage() ? { isPrivate: true } : {}) },
  });
  return {
    active: splitByUrgency(first.lines, day).active,
    isWhole: first.whole,
    day,
    page: { network, mail },
    ...{ site, avoid: await readAvoid(site, day) },
    name: (initials ? asInitials(signed) : signed).name,
  };
}
