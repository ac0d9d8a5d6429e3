import { z } from 'zod';
import type { IsoDate } from '../../actions/types.ts';
import { type Fault, toFaults } from '../../actions/validation/read-feed.ts';
import { isoDate } from '../../actions/validation/schema.ts';
import { isObject } from '../../text/json.ts';
import { readDay } from '../web-feed/day.ts';
import { MAX_HTML } from './html-text.ts';
import type { ReadingContext, SourceItem, SourceKind } from './kind.ts';
import { checkLead, readBody, readLanguage, readLink, readTitle, siteOf } from './lead-parts.ts';
import { namesOf, type WordpressFields, wordpressFieldsOf } from './wordpress-fields.ts';

/**
 * How many posts are asked for, which is as many as WordPress gives at once, and how many are read. Where a site has one
 * call among twenty texts, these are five. There is one request only: older calls are over, mostly.
 */
const MAX_READ = 100;

/** The fields that we request; the text is for the reader, and the classes name the categories. */
const FIELDS = [
  'date',
  'link',
  'title',
  'lang',
  'content',
  'class_list',
  'meta.amnesty_index_number',
];

/** First steps of a path that say in what language a site's pages are. */
const LANGUAGES = new Set('ar de en es fa fr it ja ko nl pl pt ru tr zh'.split(' '));

/** An AI index as it is printed, `AMR 46/6346/2023`; the space may be missing. */
const INDEX = /^[A-Z]{3} ?\d{2}\/\d{3,4}\/\d{4}$/;

/** Classes of a post that say how it looks, not what it is about. */
const LOOKS = /^(?:post|type|status|format|has|hentry|entry|sticky|wp|page|attachment)(?:-|$)/;
/** Most categories of one post, and most classes among which they are looked for. */
const [MAX_CATEGORIES, MAX_CLASSES] = [30, 50];
/** Longest answer that is read, in UTF-16 units: twice what a hundred long posts have. */
const MAX_POSTS_TEXT = 8_000_000;

/** The first of a list's texts. PHP writes a list with gaps as a map. */
function firstTexts(list: unknown): string[] {
  if (typeof list !== 'object' || list === null) return [];
  const found: unknown[] = [];
  for (const name in list) {
    if (found.length >= MAX_CLASSES) break;
    if (Object.hasOwn(list, name)) found.push((list as Record<string, unknown>)[name]);
  }
  return found.filter((one) => typeof one === 'string');
}

const post = z.object({
  link: z.string().max(2000),
  title: z.object({ rendered: z.string().max(MAX_HTML) }),
  // The site's own time, without a zone: the day is as it is printed there.
  date: z.string().max(40).optional().catch(undefined),
  // Only where a plug-in for several languages gives it.
  lang: z.string().max(20).optional().catch(undefined),
  // A text with a password is empty; a longer one than the reader takes is left to its page.
  content: z.object({ rendered: z.string() }).optional().catch(undefined),
  class_list: z.unknown().optional().transform(firstTexts),
  // PHP writes an empty map as an empty list.
  meta: z
    .object({ amnesty_index_number: z.string().max(60).optional() })
    .optional()
    .catch(undefined),
});
type Post = z.infer<typeof post>;

interface Frame extends ReadingContext {
  sites: ReadonlySet<string>;
  fields: WordpressFields;
}

/** One post, or why it cannot be opened; neither where it is over. */
function readPost(
  value: unknown,
  frame: Frame,
  path: string,
): { lead?: SourceItem; faults: Fault[] } {
  const read = post.safeParse(value, { reportInput: true });
  if (!read.success) return { faults: toFaults(read.error, path) };
  const link = readLink(read.data.link, frame.url, frame.sites);
  if ('fault' in link) return { faults: [{ path: `${path}.link`, ...link.fault }] };
  const title = titleOf(read.data);
  if (!title) return { faults: [{ path: `${path}.title`, code: 'missing', message: 'is blank' }] };
  const ends = readEnd(fieldOf(value, frame.fields.end));
  if (ends && ends < frame.today) return { faults: [] };
  const step = new URL(link.url).pathname.split('/')[1] ?? '';
  const checked = checkLead(
    {
      ...{ title, url: link.url, ends },
      date: readDay(read.data.date?.slice(0, 10), frame.today),
      language: readLanguage(read.data.lang) ?? (LANGUAGES.has(step) ? step : undefined),
    },
    path,
  );
  if (!checked.lead) return checked;
  const categories = categoriesOf(read.data);
  const { addressee, letter } = frame.fields;
  const texts = [read.data.content?.rendered, fieldOf(value, addressee), fieldOf(value, letter)];
  return {
    lead: {
      ...checked.lead,
      ...(categories.length > 0 ? { categories } : {}),
      ...readBody(texts.filter((one) => typeof one === 'string').join('\n\n')),
    },
    faults: [],
  };
}

function titleOf({ title, meta }: Post): string {
  const index = meta?.amnesty_index_number?.trim();
  const line = readTitle(title.rendered);
  return index && INDEX.test(index) && line && !line.includes(index) ? `${line} (${index})` : line;
}

/** `category-urgent-actions` and `tag-iran` as words: WordPress numbers a post's categories, and names them only here. */
function categoriesOf({ class_list: classes }: Post): string[] {
  const named = classes
    .filter((name) => name.length <= 100 && /^[\w-]+$/u.test(name) && !LOOKS.test(name))
    .map((name) => name.replace(/^[^-]+-/, '').replaceAll('-', ' '));
  return [...new Set(named)].slice(0, MAX_CATEGORIES);
}

/** What a field holds, wherever its site puts it. */
function fieldOf(value: unknown, field: string | undefined): unknown {
  const found = namesOf(field).map((name) =>
    name.split('.').reduce<unknown>((inner, step) => {
      return isObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
    }, value),
  );
  return found.find((one) => one !== undefined && one !== null);
}

/** A day as date fields keep it: `20261231`, `2026-12-31` or `31/12/2026`. */
function readEnd(value: unknown): IsoDate | undefined {
  const written = typeof value === 'string' ? value.trim().slice(0, 40) : '';
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(written) ?? [];
  const [, lastDay, lastMonth, lastYear] = /^(\d{2})[/.](\d{2})[/.](\d{4})/.exec(written) ?? [];
  return isoDate.safeParse(year ? `${year}-${month}-${day}` : `${lastYear}-${lastMonth}-${lastDay}`)
    .data;
}

/** Reads posts of any type. */
export function readPosts(value: unknown, context: ReadingContext, fields: WordpressFields) {
  if (!Array.isArray(value) || !URL.canParse(context.url)) return undefined;
  if (value.length > 0 && !value.some(isObject)) return undefined;
  const url = new URL(context.url);
  const frame = { ...context, fields, sites: new Set([siteOf(url)]) };
  const leads = new Map<string, SourceItem>();
  const faults: Fault[] = [];
  for (const [at, entry] of value.slice(0, MAX_READ).entries()) {
    const read = readPost(entry, frame, `[${at}]`);
    faults.push(...read.faults);
    if (read.lead && !leads.has(read.lead.url)) leads.set(read.lead.url, read.lead);
  }
  if (value.length > MAX_READ) {
    const message = 'and those after it were not read';
    faults.push({ path: `[${MAX_READ}]`, code: 'too-long', message });
  }
  const content = { title: url.hostname, publisher: url.hostname, hints: [], actions: [] };
  return { ...content, leads: [...leads.values()], faults };
}

/** What is asked as it stands: a list of a type, a file, an address of an older kind. */
const IS_WHOLE = /\/wp\/v2\/.|\.[a-z0-9]{2,5}$/i;
const SITE_TYPES = /\/wp\/v2\/types\/?$/;

/**
 * A site on WordPress with its REST interface open, as more than thirty of Amnesty's are built (the humanity theme). What
 * its posts have beside their text, only data know, so they are leads: pages to open and to add from. The address selects
 * them (`…/wp-json/wp/v2/petition`, `…/posts?categories=12`). Written after WordPress' documentation and the theme's
 * source, and tried against a local server; never on a live site.
 */
export const wordpress: SourceKind = {
  id: 'wordpress',
  takes: 'json',
  longest: MAX_POSTS_TEXT,
  isAddress: ({ pathname, searchParams }) =>
    /\/wp-json(?:\/|$)/.test(pathname) || searchParams.has('rest_route'),
  requestOf(address) {
    const url = new URL(address);
    url.hash = '';
    const route = url.searchParams.get('rest_route');
    const root = url.pathname.replace(/\/wp-json(?:\/.*)?$/, '').replace(/\/$/, '');
    if (route === null && !IS_WHOLE.test(url.pathname))
      url.pathname = `${root}/wp-json/wp/v2/posts`;
    const request = { method: 'GET' as const, headers: { accept: 'application/json' } };
    if (SITE_TYPES.test(route ?? url.pathname)) return { url: url.href, ...request };
    const { end, addressee, letter } = wordpressFieldsOf(address);
    const fields = [...FIELDS, ...[end, addressee, letter].flatMap(namesOf)];
    url.searchParams.set('_fields', fields.join(','));
    if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', String(MAX_READ));
    return { url: url.href, ...request };
  },
  read: (value, context) => readPosts(value, context, wordpressFieldsOf(context.url)),
};
