import { publisherOf } from '../publishers/publisher-of.ts';
import type { SourceLine, SourceText, SourceWarning } from '../source-text.ts';
import { cleanCharacters, DECEPTIVE } from '../text/characters.ts';
import { hasMixedScripts } from '../text/mixed-scripts.ts';
import { MAX_TEXT, readItem } from '../text/plain-text.ts';
import type { Visibility } from './visibility.ts';

/** Most nodes of a page that are read. */
const MAX_NODES = 50_000;

/** What is known about a page beside its document. */
export interface DomOptions {
  url?: string;
  /** judges what a live page shows by its computed styles; without it, attributes decide */
  visibility?: Visibility;
  /** longest time for reading, in milliseconds; the rest of the page is cut */
  timeLimit?: number;
}

const BLOCK_TAGS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Blocks with a gap around them, and not only a new line. */
const PARAGRAPH_TAGS = new Set(
  'article blockquote dl figure form h1 h2 h3 h4 h5 h6 main ol p pre section table ul'.split(' '),
);
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

/** The host of an address, or of a text that looks like one. */
const readHost = (text: string) =>
  /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})(?:[/?#:]|$)/iu
    .exec(text.trim())?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');

/** Writes the text of nodes into lines. */
class LineWriter {
  readonly lines: SourceLine[] = [];
  readonly warnings = new Set<SourceWarning>();
  /** the address of the page, from which relative links lead */
  url: string | undefined;
  private text = '';
  /** does the line end with a visible character, so that a space may follow? */
  private isOpen = false;
  private links: { text: string; href: string }[] = [];
  private strong = 0;
  private weak = 0;
  private length = 0;
  kind: { kind: 'heading' | 'item'; level?: number } | undefined;
  isPre = false;
  isBold = 0;

  get isFull(): boolean {
    return this.length >= MAX_TEXT;
  }

  write(whole: string): void {
    const left = MAX_TEXT - this.length;
    if (whole.length > left) this.warnings.add('cut');
    const text = whole.slice(0, Math.max(0, left));
    if (DECEPTIVE.test(text)) this.warnings.add('direction-characters');
    const clean = cleanCharacters(text);
    this.length += clean.length;
    if (this.isPre && clean.includes('\n')) {
      for (const [at, line] of clean.split('\n').entries()) {
        if (at > 0) this.end();
        this.text += line;
        if (line !== '') this.isOpen = !/\s$/.test(line);
      }
      return;
    }
    const piece = clean.replace(/\s+/g, ' ');
    const bare = piece.trim().length;
    if (this.isBold > 0) this.strong += bare;
    else this.weak += bare;
    const added = this.isOpen ? piece : piece.trimStart();
    this.text += added;
    // Test only the new piece: testing the whole line every time would take too long.
    if (added) this.isOpen = !added.endsWith(' ');
  }

  link(text: string, href: string): void {
    this.links.push({ text: text.replace(/\s+/g, ' ').trim().slice(0, 300), href });
  }

  /** Ends the line, if there is one. */
  end(): void {
    const text = this.isPre ? this.text.trimEnd() : this.text.trim();
    if (text || this.isPre) {
      if (hasMixedScripts(text)) this.warnings.add('mixed-scripts');
      const item = this.kind ? undefined : readItem(text);
      this.lines.push({
        ...(item ?? { text }),
        ...(text ? this.kind : undefined),
        ...(this.strong > 3 && this.weak === 0 ? { strong: true } : {}),
        ...(this.links.length > 0 ? { links: this.links } : {}),
      });
    }
    // A link around whole blocks, as cards have it, belongs to the first line with text.
    this.links = text || this.isPre ? [] : this.links.filter((link) => link.text);
    this.text = '';
    this.isOpen = false;
    this.strong = 0;
    this.weak = 0;
  }

  /** Ends the line, and leaves a gap. */
  part(): void {
    this.end();
    if (this.lines.length > 0 && this.lines.at(-1)?.text !== '') this.lines.push({ text: '' });
  }
}

/** Is this an address that only the page's own script can show? */
const isProtected = (element: Element) =>
  element.hasAttribute('data-cfemail') ||
  /\/cdn-cgi\/l\/email-protection/.test(element.getAttribute('href') ?? '');

/** Reads the address that a saved page gives for itself. */
function readOwnAddress(document: Document | null | undefined): string | undefined {
  const link = document?.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const meta = document?.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [link, meta].find((url) => url && /^https:\/\/[^\s"<>]{4,1000}$/.test(url)) ?? undefined;
}

/** Reads the lines of a page as a person sees them, and warns of what may deceive. Runs and fetches nothing. */
export function readDom(root: Document | Element, options: DomOptions = {}): SourceText {
  const document = 'body' in root ? root : root.ownerDocument;
  const url = options.url ?? readOwnAddress(document);
  const { main, skipped } = findMain(root, url);
  const out = new LineWriter();
  out.url = url;
  let nodes = 0;
  const end = performance.now() + (options.timeLimit ?? Number.POSITIVE_INFINITY);
  // No recursion: a page can be nested deeper than the call stack.
  const stack: (Node | (() => void))[] = main ? [main] : [];
  while (stack.length > 0) {
    const next = stack.pop() as Node | (() => void);
    if (typeof next === 'function') {
      next();
      continue;
    }
    nodes += 1;
    if (nodes > MAX_NODES || out.isFull || performance.now() > end) {
      out.warnings.add('cut');
      break;
    }
    if (next.nodeType === 3) {
      if (!shouldSkip(next as Text, options, out.warnings)) out.write(next.nodeValue ?? '');
      continue;
    }
    if (next.nodeType !== 1) continue;
    const element = next as Element;
    const name = element.localName.toLowerCase();
    if (SKIPPED_TAGS.has(name)) continue;
    if (skipped && element !== main && element.matches(skipped)) continue;
    if (isHidden(element, options)) {
      if ((element.textContent ?? '').trim().length > 2) out.warnings.add('hidden-text');
      continue;
    }
    if (name === 'br') {
      out.end();
      continue;
    }
    if (isProtected(element)) {
      out.write('[email protected]');
      continue;
    }
    enterElement(element, name, out, stack);
    const children = element.childNodes;
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) stack.push(child);
    }
  }
  out.end();
  const language = document?.documentElement?.getAttribute('lang');
  return {
    lines: out.lines,
    warnings: [...out.warnings],
    ...(url ? { url } : {}),
    ...(document?.title ? { title: document.title.slice(0, 300) } : {}),
    ...(language ? { language } : {}),
  };
}

/** Applies an element to the lines, now for its beginning and, by the stack, for its end. */
function enterElement(
  element: Element,
  name: string,
  out: LineWriter,
  stack: (Node | (() => void))[],
): void {
  if (BLOCK_TAGS.has(name)) {
    const isApart = PARAGRAPH_TAGS.has(name) || name === 'td' || name === 'th';
    const part = () => (isApart ? out.part() : out.end());
    part();
    const heading = /^h([1-6])$/.exec(name);
    const before = out.kind;
    const wasPre = out.isPre;
    if (heading) out.kind = { kind: 'heading', level: Number(heading[1]) };
    else if (name === 'li') out.kind = { kind: 'item' };
    if (name === 'pre') out.isPre = true;
    stack.push(() => {
      part();
      out.kind = before;
      out.isPre = wasPre;
    });
  }
  if (name === 'b' || name === 'strong') {
    out.isBold += 1;
    stack.push(() => {
      out.isBold -= 1;
    });
  }
  const written = name === 'a' ? (element.getAttribute('href') ?? '') : '';
  const isRelative = /^[^#:]+(?:[/?#]|$)/.test(written) && URL.canParse(written, out.url);
  const href = isRelative ? new URL(written, out.url).href : written;
  if (/^(?:https:|mailto:)/i.test(href)) {
    const text = element.textContent ?? '';
    out.link(text, href);
    const [shown, real] = [readHost(text), readHost(href)];
    if (
      shown &&
      real &&
      shown !== real &&
      !real.endsWith(`.${shown}`) &&
      !shown.endsWith(`.${real}`)
    )
      out.warnings.add('deceptive-link');
    if (hasMixedScripts(href)) out.warnings.add('mixed-scripts');
  }
}
