import { squeeze } from '../../text/fold.ts';

/** Most links that are looked at, and the most elements around each. */
const [MAX_LINKS, MAX_STEPS] = [600, 8];
/** Longest teaser, the longest text above its title, and the shortest title, in UTF-16 units. */
const [MAX_TEASER, MAX_ABOVE, MIN_TITLE] = [700, 80, 12];
/** What no teaser has: the page's own heading, somebody's address, a box to write in. */
const OWN = 'h1,main,address,form,textarea,[contenteditable],a[href^="mailto:"],a[href^="tel:"]';
/** Where no other page of the site is: a place on this one, a file, a hidden address, a network, the first page. */
const NO_PAGE =
  /^(?:#|mailto:|tel:|javascript:|data:)|\.(?:pdf|docx?|odt|rtf|zip|jpe?g|png)(?:[?#]|$)|\/(?:intent|share|cdn-cgi)/iu;
const HOME = /^(?:https?:\/\/[^/?#]+)?(?:\/|\.\/?|(?:\.?\/)?index\.\w+)?$/iu;

const HEADINGS = 'h2,h3,h4,h5';

const hrefOf = (link: Element) => link.getAttribute('href') ?? '';
/** Does a link lead to the site's first page? */
export const leadsHome = (link: Element) => HOME.test(hrefOf(link));
const leadsOn = (link: Element) => !NO_PAGE.test(hrefOf(link)) && !leadsHome(link);
const hostOf = (href: string) => /^https?:\/\/([^/?#]+)/iu.exec(href)?.[1];

/** The host of the site: the page's own, else the one that most of its links lead to. */
function findHost(links: readonly Element[], url: string | undefined): string | undefined {
  const counts = Object.entries(Object.groupBy(links.map(hrefOf), (href) => hostOf(href) ?? ''));
  const [most] = counts.sort(([, a = []], [, b = []]) => b.length - a.length);
  return hostOf(url ?? '') ?? most?.[0];
}

/** The text of an element; undefined where it is longer than a teaser, which may be the whole page. */
function readShort(element: Element): string | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  while (walker.nextNode()) {
    text += ` ${walker.currentNode.nodeValue ?? ''}`;
    if (text.length > MAX_TEASER * 3) return undefined;
  }
  const whole = squeeze(text);
  return whole.length > MAX_TEASER ? undefined : whole;
}

/** Does an element show one other page, from its title on? */
function isCard(element: Element, link: Element, title: string): boolean {
  if (element.matches(OWN) || element.querySelector(OWN)) return false;
  const at = readShort(element)?.indexOf(title) ?? -1;
  const links = [...element.querySelectorAll('a[href]')];
  const isAlone = links.every((one) => hrefOf(one) === hrefOf(link) || !leadsOn(one));
  return at >= 0 && at <= MAX_ABOVE && isAlone;
}

const isAtStart = (link: Element, title: string) =>
  link.parentElement !== null && readShort(link.parentElement)?.startsWith(title) === true;

/** Is there more than the title, or is the title a heading? A link alone leads on, too, but says nothing else. */
const hasMore = (element: Element, title: string) =>
  element.querySelector(HEADINGS) !== null || (readShort(element)?.length ?? 0) > title.length + 3;

/**
 * Finds the cards by which a page leads to others of its site: a title that is a link, and what stands with it. Their
 * days, numbers and countries are those of other pages.
 * @param url the page's own address
 */
export function findTeasers(main: Element, url: string | undefined): ReadonlySet<Element> {
  const found = new Set<Element>();
  const links = [...main.querySelectorAll('a[href]')].slice(0, MAX_LINKS).filter(leadsOn);
  const site = findHost(links, url);
  for (const link of links) {
    const title = (hostOf(hrefOf(link)) ?? site) === site ? (readShort(link) ?? '') : '';
    if (title.length < MIN_TITLE || title.includes('@')) continue;
    let best: Element | undefined;
    let at: Element | null = link;
    for (let step = 0; at && at !== main && step < MAX_STEPS; step += 1) {
      if (!isCard(at, link, title)) break;
      best = at;
      at = at.parentElement;
    }
    // A link behind other words on its line is one of a sentence or a row.
    const isFirst = best && (best === link || isAtStart(link, title));
    if (best && isFirst && (hasMore(best, title) || link.childElementCount > 1)) found.add(best);
  }
  return found;
}
