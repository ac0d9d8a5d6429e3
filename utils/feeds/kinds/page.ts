import type { Fault } from '../../actions/validation/faults.ts';
import { httpsUrl, text } from '../../actions/validation/schema.ts';
import { isObject } from '../../text/json.ts';
import type { Lead, PageContent, SourceKind } from './kind.ts';
import { siteOf } from './lead-parts.ts';

/** Most links of a page that become leads. */
const MAX_READ = 100;
const title = text(300);

/** One link of the list, or why it is not a lead. */
function readLink(value: unknown, site: URL, path: string): Lead | Fault {
  const { title: words, url: href, date } = value as Partial<Lead>;
  const [read, address] = [title.safeParse(words), httpsUrl.safeParse(href)];
  if (!read.success) return { path: `${path}.title`, code: 'wrong', message: 'is no plain text' };
  if (!address.success) {
    return { path: `${path}.url`, code: 'address', message: 'is no address with https' };
  }
  const url = new URL(address.data);
  if (siteOf(url) !== siteOf(site) || url.username || url.password) {
    return { path: `${path}.url`, code: 'address', message: `leads away from ${site.host}` };
  }
  return { title: read.data, url: url.href, ...(date ? { date } : {}) };
}

/**
 * The newest first, where every link has a day that is past; otherwise as the page has them. A day to come is the last
 * day to write, which says nothing of when the link came.
 */
function sortLeads(leads: Lead[], today: string): Lead[] {
  const past = leads.map(
    ({ date, ...lead }): Lead => (date && date <= today ? { ...lead, date } : lead),
  );
  if (!past.every(({ date }) => date)) return past;
  return past.sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
}

/** A page that lists actions, watched for new links. What it holds was read in the reader room, where there is a DOM. */
export const page: SourceKind = {
  id: 'page',
  takes: 'page',
  // Any address may hold a list. The person says that it is watched.
  isAddress: () => false,
  requestOf: (url) => ({ url, method: 'GET', headers: { accept: 'text/html' } }),
  read(value, { url, today }) {
    if (!isObject(value) || !Array.isArray(value.leads) || !URL.canParse(url)) return undefined;
    const site = new URL(url);
    const { leads: links, title: name } = value as unknown as PageContent;
    const leads = new Map<string, Lead>();
    const faults: Fault[] = [];
    for (const [at, link] of links.slice(0, MAX_READ).entries()) {
      const read = readLink(isObject(link) ? link : {}, site, `leads[${at}]`);
      if ('code' in read) faults.push(read);
      else if (!leads.has(read.url)) leads.set(read.url, read);
    }
    return {
      title: title.safeParse(name).data || site.hostname,
      publisher: site.hostname,
      ...{ hints: [], actions: [], faults },
      leads: sortLeads([...leads.values()], today),
    };
  },
};
