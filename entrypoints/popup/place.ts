import { type Mail, mailOfHost } from '../../utils/letters/mail.ts';
import { type CurrentTab, currentTab, marksOn } from '../../utils/platform/page.ts';
import { type Network, networkOfHost, networks } from '../../utils/posts/networks.ts';

/** Where the person is: the tab in front, and what it is to us. */
export interface Place {
  tab?: CurrentTab | undefined;
  network?: Network | undefined;
  mail?: Mail | undefined;
}

/** Looks at the tab in front: its host name, else the marks that a network's software leaves on any host. */
export async function recognisePlace(): Promise<Place> {
  const tab = await currentTab();
  if (!tab?.url || !/^https?:$/.test(tab.url.protocol)) return { tab };
  const mail = mailOfHost(tab.url.hostname);
  const known = networkOfHost(tab.url.hostname);
  if (mail || known) return { tab, mail, network: known };
  const marked = networks.filter(({ marks }) => marks);
  const found = await marksOn(
    tab,
    marked.flatMap(({ marks = [] }) => marks),
  );
  return { tab, network: marked.find(({ marks }) => marks?.some((one) => found.includes(one))) };
}
