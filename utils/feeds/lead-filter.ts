import type { UrgentAction } from '../actions/types.ts';
import { fold } from '../text/fold.ts';
import {
  CALL_SIGNS,
  CALL_WORDS,
  GOOD_NEWS_WORDS,
  OPENING_WORDS,
  RELEASED_WORDS,
} from './call-words.ts';
import type { SourceItem } from './kinds/kind.ts';

/** Which leads of a source a person wants. What is absent or empty asks for nothing. */
export interface LeadFilter {
  /** only those with one of these categories, as the source names them */
  categories?: string[];
  /** only those whose address has one of these in its path, such as `/urgent-actions/` */
  paths?: string[];
  /** only those that call for action in their own words (`call-words.ts`), or have one of `words` */
  calls?: true;
  /** the person's own words; without `calls`, one of them must be there */
  words?: string[];
}

/** Most characters of an item's text in which words are looked for. */
const MAX_LOOKED = 20_000;
/** In how much of a text a call says that it is one, in UTF-16 units. */
const MAX_BEGINNING = 1200;

const whole = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
const CALL = whole(Object.values(CALL_WORDS).flat());
/**
 * The number of an urgent action: `UA 12/26`, `UA-12/26`, `AU 105.22`. Capitals count: "du 3/11 au 12/11" are two days.
 */
const NUMBER =
  /(?<![\p{L}\p{N}])(?:UA|AU|RAN|[Uu]a)[ :#–-]{0,3}(?:[Nn][o°º]?\.? ?)?\d{1,4}[/.]\d{2,4}(?!\d)/u;
/** Words that call where they begin, or stand behind a colon or a dash. */
const OPENING = new RegExp(
  `(?:^[^\\p{L}\\p{N}]*|[:|–—] ?|- )(?:${OPENING_WORDS.join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);
const GOOD = new RegExp(`^\\W*(?:${GOOD_NEWS_WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'u');
const RELEASED = whole(RELEASED_WORDS);

/** Does a text call for action in its own words, or carry an urgent action's number? */
export function callsForAction(text: string): boolean {
  const looked = text.slice(0, MAX_LOOKED).replace(/\s+/g, ' ');
  const isNamed = NUMBER.test(looked) || CALL_SIGNS.some((sign) => looked.includes(sign));
  return isNamed || CALL.test(fold(looked));
}

/** Does a title, or the first line of a text, call? It may do so with words that anybody uses elsewhere. */
const opensWithCall = (line: string) => callsForAction(line) || OPENING.test(fold(line));

/**
 * Does a text below a title call? News name calls, too, in their notes and where they ask for support: so a call says it in
 * its beginning.
 */
const callsInText = (text: string) => callsForAction(text.slice(0, MAX_BEGINNING));

/** Does a title tell of a good end and not call for anything? */
export function isGoodNews(title: string): boolean {
  const folded = fold(title.slice(0, 400));
  return GOOD.test(folded) || (RELEASED.test(folded) && !callsForAction(title));
}

/** Did an action end well, as far as its outcome says so in words that are known? */
export const endedWell = ({ closed }: Pick<UrgentAction, 'closed'>): boolean =>
  Object.values(closed?.outcome ?? {}).some((text) => text !== undefined && isGoodNews(text));

/** The text of HTML as words are looked for in it; not to be shown. */
const bare = (html: string) => html.slice(0, MAX_LOOKED * 2).replace(/<[^<>]{0,2000}>/g, ' ');

/** Does a person with this filter want this item? */
export function passesFilter(item: SourceItem, filter: LeadFilter): boolean {
  const { categories = [], paths = [], words = [], calls } = filter;
  const own = (item.categories ?? []).map(fold);
  if (categories.length > 0 && !categories.some((one) => own.includes(fold(one)))) return false;
  const { pathname } = new URL(item.url);
  if (paths.length > 0 && !paths.some((one) => pathname.includes(one))) return false;
  if (!calls && words.length === 0) return true;
  const below = bare(item.html ?? item.summary ?? '');
  if (calls && (callsAtHead(item, pathname) || callsInText(below))) return true;
  const folded = fold([item.title, ...own, below].join(' | ').slice(0, MAX_LOOKED));
  return words.some((one) => folded.includes(fold(one)));
}

/** By its title, its categories, or its address: `/urgent-actions/…`. */
const callsAtHead = ({ title, categories = [] }: SourceItem, path: string) =>
  opensWithCall(title) || categories.some(opensWithCall) || namesCallInPath(path);

const namesCallInPath = (path: string) => CALL.test(fold(path).replace(/[-_/]+/g, ' '));

/** The items that a person wants, and how many others there are. */
export function filterItems(
  items: readonly SourceItem[],
  filter: LeadFilter | undefined,
): { kept: SourceItem[]; leftOut: number } {
  const kept = filter ? items.filter((item) => passesFilter(item, filter)) : [...items];
  return { kept, leftOut: items.length - kept.length };
}
