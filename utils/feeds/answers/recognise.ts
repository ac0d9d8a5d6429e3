import { isObject } from '../../text/json.ts';
import type { SourceKind } from '../kinds/kind.ts';
import type { FeedFailure } from '../types.ts';
import { isCheckPage } from './check-page.ts';
import { isNestedTooDeep } from './nesting.ts';
import { parseJson } from './parse-json.ts';
import { FEEDS, findRoot } from './xml-root.ts';

type KindId = SourceKind['id'];

/** What an answer is. `kind`: whose it is, where that shows. */
export type Recognised =
  | { as: 'json'; value: unknown; kind?: KindId | undefined }
  | { as: 'xml'; kind: 'web-feed' }
  /** an ordinary page */
  | { as: 'html' }
  | { as: 'other'; reason: FeedFailure };

const SITEMAPS = new Set(['urlset', 'sitemapindex']);
/** Elements with which pages begin whose author left the first ones out. */
const PAGE =
  /^(?:html|head|body|title|meta|link|script|style|div|p|main|header|section|article|h[1-6]|table|center|br|b|a|span|!doctype)$/;

/**
 * Tells what an answer is by what stands in it: static hosts send feeds as `text/plain`, and many a server as
 * `text/html`. Never throws.
 */
export function recognise(text: string, mediaType: string): Recognised {
  const json = parseJson(text);
  if (json) {
    return isNestedTooDeep(text)
      ? { as: 'other', reason: 'no-feed' }
      : { as: 'json', ...json, kind: kindOfJson(json.value) };
  }
  const root = findRoot(text)?.name;
  if (root && FEEDS.has(root)) return { as: 'xml', kind: 'web-feed' };
  if (root && SITEMAPS.has(root)) return { as: 'other', reason: 'sitemap' };
  const isHtml = root ? PAGE.test(root) : /^(?:text\/html|application\/xhtml)/i.test(mediaType);
  if (isHtml && text.trim()) {
    return isCheckPage(text, false) ? { as: 'other', reason: 'check-page' } : { as: 'html' };
  }
  return { as: 'other', reason: root ? 'no-feed' : 'not-json' };
}

/** Whose an answer in JSON is, by the names in it; undefined where nothing shows. */
function kindOfJson(value: unknown): KindId | undefined {
  if (Array.isArray(value)) return value.some(isPost) ? 'wordpress' : undefined;
  if (!isObject(value)) return undefined;
  const { format, version, data, items } = value;
  if (typeof format === 'string' && /^urgent-action(?:-feed)?\//.test(format)) return 'feed';
  if (isObject(data) && Object.hasOwn(data, 'DefaultUrgentAction')) return 'urgence';
  if (typeof version === 'string' && /^https?:\/\/jsonfeed\.org\//i.test(version))
    return 'web-feed';
  const isOlder = Array.isArray(items) && ('feed_url' in value || 'home_page_url' in value);
  return isOlder ? 'web-feed' : undefined;
}

/** Is this a post of WordPress' interface? */
export const isPost = (value: unknown) =>
  isObject(value) && 'link' in value && isObject(value.title) && 'rendered' in value.title;
