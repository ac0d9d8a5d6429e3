import type { FoundAction } from '../../extract/extracted-action.ts';
import { readDom } from '../../extract/page/html.ts';
import { limitNesting } from '../../extract/page/nesting.ts';
import type { SourceText } from '../../extract/source-text.ts';
import { looksLikeAction } from '../../extract/whole-call.ts';
import { findSources } from '../../feeds/found-sources.ts';
import type { Lead, PageContent } from '../../feeds/kinds/kind.ts';
import { gatherFacts } from '../../feeds/page-facts.ts';
import { showLine } from '../../feeds/shown-line.ts';
import { type Extracted, extractActions } from './extract.ts';
import { judgeSources } from './judge-texts.ts';
import { parseHtml, parseText } from './parse-text.ts';

/** Longest that a page's document, and one item's, is read, in milliseconds. */
const [MAX_PAGE, MAX_ITEM] = [1500, 200];
/** Longest that the reader may take for a page, and for all items, in milliseconds. */
const [MAX_EXTRACT, MAX_JUDGE] = [4000, 4000];
/** Most items that are judged at once, and the longest part of one that is read, in UTF-16 units. */
const [MAX_ITEMS, MAX_ITEM_HTML] = [20, 120_000];

const wordsOf = ({ linked = [] }: Extracted): Lead[] =>
  linked.map(({ title, href, day }) => ({ title, url: href, ...(day ? { date: day } : {}) }));

/** What a page lists, whether it looks like an action itself, and the action that it is then, where it is one. */
export async function judgePage(
  source: SourceText,
  extract: (source: SourceText) => Promise<Extracted> = (one) =>
    extractActions(one, { longest: MAX_EXTRACT }),
): Promise<Pick<PageContent, 'leads' | 'isAction'> & { action?: FoundAction }> {
  const result = await extract(source);
  const leads = wordsOf(result);
  const isRead = !('refused' in result && /too-slow|failed/.test(result.refused));
  const isAction = isRead && looksLikeAction(result as never, leads);
  const [only, ...others] = 'extracted' in result ? result.extracted : [];
  return {
    leads,
    isAction,
    ...(isAction && only && others.length === 0 && { action: only.action }),
  };
}

/**
 * Looks at a page that came in place of a feed: the sources that it names, the actions that it lists.
 * @param url the address it came from, https
 */
export async function inspectPage(
  html: string,
  url: string,
  extract?: Parameters<typeof judgePage>[1],
): Promise<PageContent> {
  const page = parseHtml(limitNesting(html));
  const facts = gatherFacts(page);
  const source = readDom(page, { url, timeLimit: MAX_PAGE });
  const { leads, isAction } = await judgePage(source, extract);
  return {
    title: showLine(facts.title),
    sources: findSources(facts, url),
    leads,
    isAction,
  };
}

/** The addresses of the items whose text is a whole call. */
export async function judgeTexts(
  texts: readonly { url: string; html: string }[],
  judge: typeof judgeSources = judgeSources,
): Promise<string[]> {
  const end = performance.now() + MAX_JUDGE;
  const judged: { url: string; source: SourceText }[] = [];
  for (const { url, html } of texts.slice(0, MAX_ITEMS)) {
    if (performance.now() > end) break;
    try {
      const page = parseText(limitNesting(html.slice(0, MAX_ITEM_HTML)));
      judged.push({ url, source: readDom(page, { url, timeLimit: MAX_ITEM }) });
    } catch (error) {
      // One that breaks the reading takes none of the others along.
      console.error(error);
    }
  }
  const longest = Math.max(0, end - performance.now());
  const whole = await judge(
    judged.map(({ source }) => source),
    { longest },
  );
  return judged.filter((_, at) => whole.has(at)).map(({ url }) => url);
}
