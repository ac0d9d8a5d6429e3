import { readMailto } from '../../letters/read-mailto.ts';
import { publisherOf } from '../publishers/publisher-of.ts';
import type { SourceText, SourceWarning } from '../source-text.ts';
import { MAX_TEXT } from '../text/plain-text.ts';
import { isEditable, readBox } from './boxes.ts';
import { isLabel, readCells } from './cells.ts';
import { readFacts, readTime } from './facts.ts';
import { isProtected, readHiddenMailto, turnAddress } from './hidden-mails.ts';
import { LineWriter } from './line-writer.ts';
import { addLink } from './links.ts';
import { findPanels } from './panels.ts';
import type { Visibility } from './visibility.ts';

/** Most nodes of a page that are read. */
const MAX_NODES = 100_000;
/** Most boxes that are read. */
const MAX_BOXES = 20;
/** Longest line of a page's head, in UTF-16 units. */
const MAX_HEAD_LINE = 120;

/** What is known about a page beside its document. */
export interface DomOptions {
  url?: string;
  /** judges what a live page shows by its computed styles; without it, attributes decide */
  visibility?: Visibility;
  /** longest time for reading, in milliseconds; the rest of the page is cut */
  timeLimit?: number;
}

const BLOCK_TAGS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Blocks with a gap around them, and not only a new line. */
const PARAGRAPH_TAGS = new Set(
  'article blockquote dl figure form h1 h2 h3 h4 h5 h6 main ol p pre section table ul'.split(' '),
);
const HEADINGS = 'h1,h2,h3,h4,h5,h6';
/** Elements that are never text of the page. */
const SKIPPED_TAGS = new Set(
  'script style template noscript svg canvas iframe object embed video audio select option button input textarea datalist head title meta link math map'.split(
    ' ',
  ),
);
/** Boilerplate around the text; it is skipped where the page does not mark its text. */
const BOILERPLATE =
  'nav,footer,aside,[role="navigation"],[role="banner"],[role="contentinfo"],[role="search"],[aria-label*="cookie" i],[id*="cookie" i],[class*="cookie" i]';

const HIDDEN_STYLE =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|font-size\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:;|$)|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{4,}|clip-path\s*:\s*inset\((?:50|100)%\)|(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*;[^"]*overflow\s*:\s*hidden)/i;
/** Most UTF-16 units of a style attribute that are searched. */
const MAX_STYLE = 2000;

function isHidden(element: Element, { visibility }: DomOptions): boolean {
  // On a live page, style sheets may override the attributes.
  if (visibility) return visibility.hides(element);
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style ? HIDDEN_STYLE.test(style.slice(0, MAX_STYLE)) : false;
}

/** Is this certainly not shown, by itself or by what is around it? */
function isUnseen(element: Element, options: DomOptions): boolean {
  if (options.visibility) return options.visibility.judge(element) === 'hidden';
  for (let at: Element | null = element; at; at = at.parentElement)
    if (isHidden(at, options)) return true;
  return false;
}

/** Is text shown from its end to its beginning here? */
function isTurned(element: Element, { visibility }: DomOptions): boolean {
  if (visibility) return visibility.turns(element);
  const style = (element.getAttribute('style') ?? '').slice(0, MAX_STYLE);
  const isRightToLeft = /direction\s*:\s*rtl/i.test(style);
  return element.matches('bdo[dir="rtl"]') || (isRightToLeft && /-override/i.test(style));
}

/** Should this text be left out? Adds a warning where the text may deceive. */
function shouldSkip(text: Text, { visibility }: DomOptions, warnings: Set<SourceWarning>): boolean {
  const bare = text.data.trim();
  if (!visibility || !bare) return false;
  const verdict = visibility.judge(text);
  // Nobody hides a message of one or two characters.
  if (verdict === 'hidden' && bare.length > 2) warnings.add('hidden-text');
  if (verdict === 'unsure') warnings.add('unsure-text');
  return verdict === 'hidden';
}

/**
 * Finds the element that holds the text: where the publisher has it, the page's own `main`, or the whole body.
 * @returns the element, and a selector of what in it does not belong to the text
 */
function findMain(root: Document | Element, url: string | undefined) {
  const body = 'body' in root ? root.body : root;
  const { root: own, drop } = publisherOf(url)?.page ?? {};
  const text = (element: Element) => measureLength(element.textContent ?? '');
  const known = own ? body?.querySelector(own) : undefined;
  if (known && text(known) > 200) return { main: known, skipped: drop };
  const candidates = [
    ...(body?.querySelectorAll('main, [role="main"], #content, article') ?? []),
  ].slice(0, 20);
  const whole = body ? text(body) : 0;
  // An article with little of the text is only one of a list.
  const best = candidates.find((one) => text(one) > 400 && text(one) > whole * 0.35);
  const around = best ? [] : [BOILERPLATE];
  return { main: best ?? body, skipped: [...around, ...(drop ? [drop] : [])].join() };
}

/** Length of a text without extra white space; of a very long text only the beginning counts. */
const measureLength = (text: string) => text.slice(0, MAX_TEXT).replace(/\s+/g, ' ').length;

/** Reads the address that a saved page gives for itself. */
function readOwnAddress(document: Document | null | undefined): string | undefined {
  const link = document?.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const meta = document?.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [link, meta].find((url) => url && /^https:\/\/[^\s"<>]{4,1000}$/.test(url)) ?? undefined;
}

/** What is known while a page is read. */
interface Walk extends DomOptions {
  out: LineWriter;
  main: Element | null;
  /** what comes next, the nearest last; a function ends an element. No recursion: a page can be nested deep */
  stack: (Node | (() => void))[];
  /** heads of tables, each of which labels the cell that comes next */
  heads: Set<Element>;
  /** the panels of tabs, each with the tab that heads it */
  tabs: Map<Element, Element>;
  /** does this element not belong to the text, or not show? */
  isSkipped(element: Element): boolean;
  published?: string | undefined;
  /** number of boxes that were read */
  boxes: number;
}

/** Reads the lines of a page as a person sees them, and warns of what may deceive. Runs and fetches nothing. */
export function readDom(root: Document | Element, options: DomOptions = {}): SourceText {
  const document = ('body' in root ? root : root.ownerDocument) as Document;
  const url = options.url ?? readOwnAddress(document);
  const { main, skipped } = findMain(root, url);
  const out = new LineWriter();
  const panels = findPanels(document, (control) => !isUnseen(control, options));
  const tabs = [...panels].filter(([, control]) => control.matches('[role="tab"]'));
  const controls = new Set(tabs.map(([, control]) => control));
  const isSkipped = (element: Element) => {
    if (controls.has(element)) return true;
    if (skipped && element !== main && element.matches(skipped)) return true;
    if (!isHidden(element, options)) return false;
    const isPanel = panels.has(element);
    if ((element.textContent ?? '').trim().length > 2)
      out.warnings.add(isPanel ? 'unsure-text' : 'hidden-text');
    return !isPanel;
  };
  const walk: Walk = {
    ...options,
    out,
    main,
    stack: main ? [main] : [],
    heads: new Set(),
    tabs: new Map(tabs),
    isSkipped,
    boxes: 0,
  };
  if (url) walk.url = url;
  let nodes = 0;
  const end = performance.now() + (options.timeLimit ?? Number.POSITIVE_INFINITY);
  while (walk.stack.length > 0) {
    const next = walk.stack.pop() as Node | (() => void);
    if (typeof next === 'function') {
      next();
      continue;
    }
    nodes += 1;
    if (nodes > MAX_NODES || out.isFull || performance.now() > end) {
      out.warnings.add('cut');
      break;
    }
    if (next.nodeType === 3) writeText(next as Text, walk);
    else if (next.nodeType === 1) readElement(next as Element, walk);
  }
  const language = document?.documentElement?.getAttribute('lang');
  return {
    ...{ lines: out.finish(), warnings: [...out.warnings] },
    ...(url ? { url } : {}),
    ...readFacts(document, main, walk.published),
    ...(language ? { language } : {}),
  };
}

function writeText(text: Text, walk: Walk): void {
  const { data, parentElement } = text;
  if (shouldSkip(text, walk, walk.out.warnings)) return;
  const turns = data.includes('@') && parentElement && isTurned(parentElement, walk);
  walk.out.write(turns ? turnAddress(data) : data);
}

function readElement(element: Element, walk: Walk): void {
  const { out, stack, heads } = walk;
  const name = element.localName.toLowerCase();
  if ((SKIPPED_TAGS.has(name) && name !== 'textarea') || walk.isSkipped(element)) return;
  if (name === 'br') {
    out.end();
    return;
  }
  if (name === 'textarea' || (isEditable(element) && !isWholePage(element, walk))) {
    walk.boxes += 1;
    if (walk.boxes > MAX_BOXES) return;
    const ready = readBox(element, (field) => isUnseen(field, walk));
    if (!ready) return;
    out.part();
    if (name === 'textarea') {
      out.keep({ ...ready, at: out.lines.length });
      return;
    }
    if (ready.subject) out.write(`Subject: ${ready.subject}`);
    out.part();
    stack.push(() => out.rule());
  }
  const hidden = readHiddenMailto(element);
  if (hidden || isProtected(element)) {
    if (isUnseen(element, walk)) return;
    const from = out.lines.length;
    out.write(hidden ? readMailto(hidden).addresses.join(', ') : '[email protected]');
    addLink(element, { out, from, page: walk.url, hasWords: true });
    return;
  }
  const tab = walk.tabs.get(element)?.textContent;
  if (tab && tab !== element.querySelector(HEADINGS)?.textContent) out.head(tab);
  enterElement(element, name, walk);
  const groups = name === 'table' ? readCells(element) : undefined;
  for (const head of groups?.flat() ?? []) if (head.localName === 'th') heads.add(head);
  const gap = () => out.part();
  const children = groups?.flatMap((group) => [gap, ...group]) ?? element.childNodes;
  for (let at = children.length - 1; at >= 0; at -= 1) stack.push(children[at] as Node);
}

/** Is it the page itself that is edited in place, and not a box on it? */
const isWholePage = (element: Element, { main }: Walk) =>
  element === main || element.querySelector('h1,main') !== null;

/** Applies an element to the lines, now for its beginning and, by the stack, for its end. */
function enterElement(element: Element, name: string, walk: Walk): void {
  const { out, stack, visibility } = walk;
  if (BLOCK_TAGS.has(name)) enterBlock(element, name, walk);
  if (name === 'b' || name === 'strong') {
    out.isBold += 1;
    stack.push(() => {
      out.isBold -= 1;
    });
  }
  if (name === 'details' && !visibility && !element.hasAttribute('open'))
    out.warnings.add('unsure-text');
  if (name === 'time') {
    const { date, year } = readTime(element);
    // Below the head, days belong to the story.
    if (out.longest < MAX_HEAD_LINE) walk.published ??= date;
    if (year) stack.push(() => out.write(year));
  }
  if (name !== 'a') return;
  const [from, before] = [out.lines.length, out.seen];
  stack.push(() => {
    const picture = element.querySelector('img,svg,picture');
    const hasWords = out.seen > before || (picture !== null && !isUnseen(picture, walk));
    if (hasWords || !isUnseen(element, walk))
      addLink(element, { out, from, page: walk.url, hasWords });
  });
}

function enterBlock(element: Element, name: string, { out, stack, heads }: Walk): void {
  const isLabelling = isLabel(element) || heads.has(element);
  const isCell = name === 'td' || name === 'th';
  // Nothing parts a label from its value, nor from the next label.
  const isApart = PARAGRAPH_TAGS.has(name) || (isCell && !isLabelling && !out.isLabelled);
  const part = () => (isApart ? out.part() : out.end());
  part();
  const heading = /^h([1-6])$/.exec(name);
  const [before, wasPre, from] = [out.kind, out.isPre, out.lines.length];
  if (heading) {
    out.kind = { kind: 'heading', level: Number(heading[1]) };
    out.beginHeading();
  } else if (name === 'li') out.kind = { kind: 'item' };
  if (name === 'pre') out.isPre = true;
  stack.push(() => {
    part();
    out.kind = before;
    out.isPre = wasPre;
    if (isLabelling) out.endLabel(from);
    else if (isCell || name === 'dd') out.endValue(from);
  });
}
