import { z } from 'zod';
import { type Fault, toFaults } from '../../actions/validation/read-feed.ts';
import { httpsUrl, isoDate, languageTag, text } from '../../actions/validation/schema.ts';
import { isObject } from '../../text/json.ts';
import { MAX_HTML, readLine } from './html-text.ts';
import type { Lead, SourceKind } from './kind.ts';

/** Most posts that are asked for, and that are read. */
const MAX_ASKED = 20;
const MAX_READ = 100;

/** The fields that we request; not the content, as it names neither deadline nor target. */
const FIELDS = 'date,link,title,lang,meta.amnesty_index_number';

/** First steps of a path that say in what language a site's pages are. */
const LANGUAGES = new Set('ar de en es fa fr it ja ko nl pl pt ru tr zh'.split(' '));

/** An AI index as it is printed, `AMR 46/6346/2023`; the space may be missing. */
const INDEX = /^[A-Z]{3} ?\d{2}\/\d{3,4}\/\d{4}$/;

const post = z.object({
  link: httpsUrl,
  title: z.object({ rendered: z.string().max(MAX_HTML) }),
  // The site's own time, without a zone: the day is as it is printed there.
  date: z.string().max(40).optional().catch(undefined),
  // Only where a plug-in for several languages gives it.
  lang: z.string().max(20).optional().catch(undefined),
  // PHP writes an empty map as an empty list.
  meta: z
    .object({ amnesty_index_number: z.string().max(60).optional() })
    .optional()
    .catch(undefined),
});

const lead = z.object({
  title: text(400),
  url: httpsUrl,
  date: isoDate.optional(),
  language: languageTag.optional(),
});

/** One post, or why it cannot be opened. */
function readPost(value: unknown, host: string, path: string): { lead?: Lead; faults: Fault[] } {
  const read = post.safeParse(value, { reportInput: true });
  if (!read.success) return { faults: toFaults(read.error, path) };
  const { link, title, date, lang, meta } = read.data;
  const url = new URL(link);
  if (url.host !== host || url.username || url.password) {
    return {
      faults: [{ path: `${path}.link`, code: 'address', message: `leads away from ${host}` }],
    };
  }
  const index = meta?.amnesty_index_number?.trim();
  const day = isoDate.safeParse(date?.slice(0, 10)).data;
  const step = url.pathname.split('/')[1] ?? '';
  const language = languageTag.safeParse(lang).data ?? (LANGUAGES.has(step) ? step : undefined);
  const line = readLine(title.rendered);
  if (!line) return { faults: [{ path: `${path}.title`, code: 'missing', message: 'is blank' }] };
  const checked = lead.safeParse({
    title: index && INDEX.test(index) && !line.includes(index) ? `${line} (${index})` : line,
    url: url.href,
    ...(day ? { date: day } : {}),
    ...(language ? { language } : {}),
  });
  return checked.success
    ? { lead: checked.data as Lead, faults: [] }
    : { faults: toFaults(checked.error, path) };
}

/**
 * A site on WordPress with its REST interface open, as more than thirty of Amnesty's are built (the humanity theme). It
 * has neither deadlines nor targets, so its posts are leads: pages to open and to add from. The address selects the
 * posts (`…/wp-json/wp/v2/posts?resourceType=12`), as the theme has no separate type for urgent actions. Written after
 * WordPress' documentation and the theme's source, and tried against a local server; never on a live site.
 */
export const wordpress: SourceKind = {
  id: 'wordpress',
  takes: 'json',
  isAddress: ({ pathname }) => /\/wp-json(?:\/|$)/.test(pathname),
  requestOf(address) {
    const url = new URL(address);
    url.hash = '';
    const root = url.pathname.replace(/\/wp-json(?:\/.*)?$/, '').replace(/\/$/, '');
    if (!/\/wp-json\/wp\/v2\/./.test(url.pathname)) url.pathname = `${root}/wp-json/wp/v2/posts`;
    url.searchParams.set('_fields', FIELDS);
    if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', String(MAX_ASKED));
    return { url: url.href, method: 'GET', headers: { accept: 'application/json' } };
  },
  read(value, { url }) {
    if (!Array.isArray(value) || !URL.canParse(url)) return undefined;
    if (value.length > 0 && !value.some(isObject)) return undefined;
    const { host, hostname } = new URL(url);
    const leads = new Map<string, Lead>();
    const faults: Fault[] = [];
    for (const [at, entry] of value.slice(0, MAX_READ).entries()) {
      const read = readPost(entry, host, `[${at}]`);
      faults.push(...read.faults);
      if (read.lead && !leads.has(read.lead.url)) leads.set(read.lead.url, read.lead);
    }
    if (value.length > MAX_READ) {
      faults.push({
        ...{ path: `[${MAX_READ}]`, code: 'too-long' },
        message: 'and those after it were not read',
      });
    }
    const content = { title: hostname, publisher: hostname, hints: [], actions: [] };
    return { ...content, leads: [...leads.values()], faults };
  },
};
