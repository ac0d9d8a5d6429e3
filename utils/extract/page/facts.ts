import { isIsoDate } from '../../actions/dates.ts';
import { squeeze } from '../../text/fold.ts';
import { isObject } from '../../text/json.ts';
import type { SourceText } from '../source-text.ts';

/** Longest data block that is read, in UTF-16 units, and most blocks. */
const [MAX_DATA, MAX_BLOCKS] = [200_000, 20];
const [MIN_TITLE, MAX_TITLE] = [8, 300];

/** Reads what a page's JSON-LD says of the page itself. It is data like any text of the page, and trusted no more. */
function readData(page: Document): Record<string, unknown>[] {
  const blocks = [...page.querySelectorAll('script[type="application/ld+json"]')];
  return blocks.slice(0, MAX_BLOCKS).flatMap(({ textContent }) => {
    try {
      const data: unknown[] = [JSON.parse((textContent ?? '').slice(0, MAX_DATA))].flat();
      return data
        .flatMap((one) => (isObject(one) ? (one['@graph'] ?? one) : []))
        .filter(isObject)
        .filter((one) => /(?:Article|Posting|Page|Report|Work)\b/.test(String(one['@type'])));
    } catch {
      // Expected (SyntaxError): it is written by hand, or too long.
      return [];
    }
  });
}

const readText = (value: unknown) => (typeof value === 'string' ? squeeze(value) : '');
const readDay = (value: unknown) => [readText(value).slice(0, 10)].find(isIsoDate);

/** Cuts the site's name off a title, where the page's own words show which part of it that is. */
function cutSiteName(title: string, own: readonly string[]): string {
  const known = own.find((one) => title.includes(one)) ?? title;
  const [before = '', ...after] = title.split(known);
  const end = after.join(known);
  return `${/[|–—·•»-]\s*$/.test(before) ? '' : before}${known}${/^\s*[|–—·•»-]/.test(end) ? '' : end}`;
}

/**
 * Reads the day of a `time` element.
 * @returns also the year, where its words have the day but no year
 */
export function readTime(element: Element): { date?: string | undefined; year?: string } {
  const date = readDay(element.getAttribute('datetime'));
  const words = element.textContent ?? '';
  const day = new RegExp(`(?<!\\d)0?${Number(date?.slice(8))}(?!\\d)`);
  const isBare = date && day.test(words) && !/\d{4}/.test(words);
  return { date, ...(isBare ? { year: ` ${date.slice(0, 4)}` } : {}) };
}

/**
 * Reads a page's title and day from what it says to programs.
 * @param main the element that holds the text
 * @param shown the day in its head
 */
export function readFacts(
  page: Document,
  main: Element | null,
  shown: string | undefined,
): Pick<SourceText, 'title' | 'published'> {
  const data = readData(page);
  const meta = (name: string) =>
    page.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content');
  const heads = [...(main?.querySelectorAll('h1') ?? [])].map(({ textContent }) => textContent);
  const names = data.flatMap(({ headline, name }) => [headline, name]);
  const own = [meta('og:title'), ...names, ...(heads.length === 1 ? heads : [])]
    .map(readText)
    .filter(({ length }) => length >= MIN_TITLE);
  const title = cutSiteName(squeeze(page.title), own) || own[0];
  const days = [...data.map((one) => one.datePublished), meta('article:published_time')];
  const published = days.map(readDay).find(Boolean) ?? shown;
  return {
    ...(title ? { title: title.slice(0, MAX_TITLE) } : {}),
    ...(published ? { published } : {}),
  };
}
