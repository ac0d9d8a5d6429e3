import { publisherOf } from '../publishers/publisher-of.ts';
import type { SourceText } from '../source-text.ts';
import { MAX_TEXT } from '../text/plain-text.ts';
import { readFacts } from './facts.ts';
import { type KnownPage, PageReader } from './page-reader.ts';

/** What is known about a page beside its document. */
export type DomOptions = Partial<Pick<KnownPage, 'url' | 'visibility' | 'timeLimit'>>;

/** Boilerplate around the text; it is skipped where the page does not mark its text. */
const BOILERPLATE =
  'nav,footer,aside,[role="navigation"],[role="banner"],[role="contentinfo"],[role="search"],[aria-label*="cookie" i],[id*="cookie" i],[class*="cookie" i]';

/**
 * Finds the element that holds the text: where the publisher has it, the page's own `main`, or the whole body.
 * @returns the element, and a selector of what in it does not belong to the text
 */
function findMain(root: Document | Element, url: string | undefined) {
  const body = 'body' in root ? root.body : root;
  const { root: own, drop } = publisherOf(url)?.page ?? {};
  const text = (element: Element) =>
    [...element.querySelectorAll('script,style,noscript')].reduce(
      (length, { textContent }) => length - measureLength(textContent ?? ''),
      measureLength(element.textContent ?? ''),
    );
  const known = own ? body?.querySelector(own) : undefined;
  if (known && text(known) > 200) return { main: known, skipped: drop };
  const candidates = [
    ...(body?.querySelectorAll('main, [role="main"], #content, article') ?? []),
  ].slice(0, 20);
  const whole = body ? text(body) : 0;
  // An article with little of the text is only one of a list.
  const best = candidates.find((one) => text(one) > 400 && text(one) > whole * 0.35);
  // A notice with posts may stand beside it.
  const isNotice = (element: Element) =>
    !best?.contains(element) &&
    !element.closest(BOILERPLATE) &&
    /^.{0,400}[#@]\p{L}{3}/su.test(element.textContent ?? '') &&
    text(element) > 40;
  const hasNotice = best && [...(body?.querySelectorAll('p, li') ?? [])].some(isNotice);
  const around = best && !hasNotice ? [] : [BOILERPLATE];
  return {
    main: hasNotice ? body : (best ?? body),
    skipped: [...around, ...(drop ? [drop] : [])].join(),
  };
}

/** Length of a text without extra white space; of a very long text only the beginning counts. */
const measureLength = (text: string) => text.slice(0, MAX_TEXT).replace(/\s+/g, ' ').length;

/** Reads the address that a saved page gives for itself. */
function readOwnAddress(document: Document | null | undefined): string | undefined {
  const link = document?.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const meta = document?.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [link, meta].find((url) => url && /^https:\/\/[^\s"<>]{4,1000}$/.test(url)) ?? undefined;
}

/** Reads the lines of a page as a person sees them, and warns of what may deceive. Runs and fetches nothing. */
export function readDom(root: Document | Element, options: DomOptions = {}): SourceText {
  const document = ('body' in root ? root : root.ownerDocument) as Document;
  const url = options.url ?? readOwnAddress(document);
  const { main, skipped } = findMain(root, url);
  const reader = new PageReader(document, { ...options, url, skipped });
  if (main) reader.read(main);
  const { out, published } = reader;
  const language = document?.documentElement?.getAttribute('lang');
  return {
    ...{ lines: out.finish(), warnings: [...out.warnings] },
    ...(url ? { url } : {}),
    ...readFacts(document, main, published),
    ...(language ? { language } : {}),
  };
}
