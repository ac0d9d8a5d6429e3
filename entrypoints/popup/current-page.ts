import {
  messagePlacesAt,
  type Webmail,
  webmailOfHost,
  webmails,
} from '../../utils/letters/webmails.ts';
import {
  type CurrentTab,
  limitShownOn,
  selectorsFoundOn,
  showsMessage,
} from '../../utils/platform/pages/inject.ts';
import { buttonSites, networkHints, panelHabit } from '../../utils/platform/storage.ts';
import { countPost } from '../../utils/posts/counting/count.ts';
import { isSwitchedOff, repairNetwork } from '../../utils/posts/hints.ts';
import { type Network, networks } from '../../utils/posts/networks.ts';
import { networkAt } from '../../utils/posts/sites.ts';

/** The tab where the person is, and what we know about its page. */
export interface CurrentPage {
  tab?: CurrentTab | undefined;
  /** with the selectors that feeds have repaired */
  network?: Network | undefined;
  webmail?: Webmail | undefined;
  /** is a mail open there, and none being written? */
  hasMessage?: boolean;
  /** a feed said that insertion would lose texts there */
  isOff?: boolean;
  /** the panel that the person turned to last */
  habit?: 'post' | 'letter';
}

/** The page in a tab, and what the person is used to do. */
export async function recognisePage(tab: CurrentTab | undefined): Promise<CurrentPage> {
  const [page, habit] = await Promise.all([recogniseTab(tab), panelHabit.getValue()]);
  return habit === 'post' || habit === 'letter' ? { ...page, habit } : page;
}

/** Recognises the page in a tab by its host name, else by the selectors that tell its software. */
async function recogniseTab(tab: CurrentTab | undefined): Promise<CurrentPage> {
  if (!tab?.url || !/^https?:$/.test(tab.url.protocol)) return { tab };
  const [sites, hints] = await Promise.all([buttonSites.getValue(), networkHints.getValue()]);
  const ofHost = {
    webmail: webmailOfHost(tab.url.hostname),
    known: networkAt(tab.url.hostname, sites),
  };
  const { webmail, known } = ofHost.webmail || ofHost.known ? ofHost : await recogniseSoftware(tab);
  if (!known) return { tab, webmail, hasMessage: await hasOpenMessage(tab, tab.url.hostname) };
  const network = await withOwnLimit(tab, repairNetwork(known, hints));
  return { tab, webmail, network, isOff: isSwitchedOff(known, hints) };
}

function hasOpenMessage(tab: CurrentTab, host: string): Promise<boolean> {
  const boxes = webmailOfHost(host)?.fields.subject;
  const all = webmails.flatMap(({ hosts, fields }) => (hosts.length > 0 ? [] : fields.subject));
  return showsMessage(tab, messagePlacesAt(host), boxes ?? all);
}

/** A server may have another limit than its software's default; its page shows the limit. */
async function withOwnLimit(tab: CurrentTab, network: Network): Promise<Network> {
  const { ownLimit, composer } = network;
  const [box] = composer;
  const shown = ownLimit && box ? await limitShownOn(tab, ownLimit, box) : undefined;
  if (!ownLimit || !shown) return network;
  const written = ownLimit.says === 'left' ? countPost(shown.text, network).count : 0;
  const limit = shown.number + written;
  // The selector may match a number of something else.
  return limit >= 50 && limit <= 1_000_000 ? { ...network, limit } : network;
}

/** Recognises the software of a page by its selectors, where the host name is unknown. */
async function recogniseSoftware(
  tab: CurrentTab,
): Promise<{ webmail: Webmail | undefined; known: Network | undefined }> {
  const all = [...webmails, ...networks].flatMap(({ pageSelectors = [] }) => pageSelectors);
  const found = await selectorsFoundOn(tab, all);
  const hasFoundSelector = ({ pageSelectors }: { pageSelectors?: string[] }) =>
    pageSelectors?.some((one) => found.includes(one));
  return { webmail: webmails.find(hasFoundSelector), known: networks.find(hasFoundSelector) };
}
