import { readMailto } from '../../letters/read-mailto.ts';
import { isEditable, labelsChoice, readBox } from './boxes.ts';
import { isLabel, readCells } from './cells.ts';
import { readTime } from './facts.ts';
import { isProtected, readHiddenMailto, turnAddress } from './hidden-mails.ts';
import { LineWriter } from './line-writer.ts';
import { addLink } from './links.ts';
import { findPanels } from './panels.ts';
import { findTeasers, leadsHome } from './teasers.ts';
import type { Visibility } from './visibility.ts';

/** Most nodes of a page that are read. */
const MAX_NODES = 100_000;
/** Most boxes that are read. */
const MAX_BOXES = 20;
/** Longest line of a page's head, in UTF-16 units. */
const MAX_HEAD_LINE = 120;

/** What is known of a page before it is read. */
export interface KnownPage {
  url: string | undefined;
  /** judges what a live page shows by its computed styles; without it, attributes decide */
  visibility?: Visibility | undefined;
  /** longest time for reading, in milliseconds; the rest of the page is cut */
  timeLimit?: number | undefined;
  /** a selector of what does not belong to the text */
  skipped: string | undefined;
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
  'del s strike script style template noscript svg canvas iframe object embed video audio select option button input textarea datalist head title meta link math map'.split(
    ' ',
  ),
);
const HIDDEN_STYLE =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|font-size\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:;|$)|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{4,}|clip-path\s*:\s*inset\((?:50|100)%\)|(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*;[^"]*overflow\s*:\s*hidden)/i;
/** Most UTF-16 units of a style attribute that are searched. */
const MAX_STYLE = 2000;

/** Inline elements that have nothing to read when nothing is in them: icons, corners, pictures. */
const INLINE_TAGS = new Set('i span em b strong small u s sup sub font img wbr'.split(' '));
/** Attributes without text; others may have an address or a panel. */
const PLAIN_ATTRIBUTES = new Set('class style aria-hidden src alt width height'.split(' '));

/** Is there nothing in this element? Its style, which is slow to read, says nothing then. */
const isEmpty = (element: Element, name: string) =>
  !element.firstChild &&
  INLINE_TAGS.has(name) &&
  [...element.attributes].every((one) => PLAIN_ATTRIBUTES.has(one.name));

/** Is this heading the name of the site, all of it a link to the first page? It heads no page of its own. */
function namesSite(element: Element): boolean {
  const link = /^h[1-3]$/i.test(element.localName) ? element.querySelector('a[href]') : null;
  if (!link) return false;
  const text = element.textContent?.trim();
  return text === link.textContent?.trim() && leadsHome(link);
}

/** Reads the elements of a page into lines, as a person sees them. */
export class PageReader {
  readonly out = new LineWriter();
  /** the day in the page's head */
  published: string | undefined;
  private readonly page: KnownPage;
  /** what does not belong to the text, found at once: asking each element takes ten times as long */
  private skipped: ReadonlySet<Element> = new Set();
  private readonly panels: Map<Element, Element>;
  /** tabs, whose words head their panels */
  private readonly tabs: Set<Element>;
  /** buttons that open a panel, whose words head it */
  private readonly openers: Set<Element>;
  /** heads of tables, each of which labels the cell that comes next */
  private readonly heads = new Set<Element>();
  /** what comes next, the nearest last; a function ends an element. No recursion: a page can be nested deep */
  private readonly stack: (Node | (() => void))[] = [];
  private boxes = 0;
  private teasers: ReadonlySet<Element> = new Set();

  constructor(document: Document, page: KnownPage) {
    this.page = page;
    this.panels = findPanels(document, (control) => !this.isUnseen(control));
    const controls = [...this.panels.values()];
    this.tabs = new Set(controls.filter((control) => control.matches('[role="tab"]')));
    this.openers = new Set(controls.filter((control) => control.matches('button[aria-expanded]')));
  }

  read(main: Element): void {
    const { out, stack } = this;
    const end = performance.now() + (this.page.timeLimit ?? Number.POSITIVE_INFINITY);
    if (this.page.skipped) this.skipped = new Set(main.querySelectorAll(this.page.skipped));
    this.teasers = findTeasers(main, this.page.url);
    stack.push(main);
    for (let nodes = 0; stack.length > 0; ) {
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
      if (next.nodeType === 3) this.readText(next as Text);
      else if (next.nodeType === 1) this.readElement(next as Element, next === main);
    }
  }

  private isHidden(element: Element): boolean {
    // On a live page, style sheets may override the attributes.
    if (this.page.visibility) return this.page.visibility.hides(element);
    if (element.hasAttribute('hidden')) return true;
    const style = element.getAttribute('style');
    return style ? HIDDEN_STYLE.test(style.slice(0, MAX_STYLE)) : false;
  }

  /** Is this certainly not shown, by itself or by what is around it? */
  private isUnseen(element: Element): boolean {
    if (this.page.visibility) return this.page.visibility.judge(element) === 'hidden';
    for (let at: Element | null = element; at; at = at.parentElement)
      if (this.isHidden(at)) return true;
    return false;
  }

  /** Is text shown from its end to its beginning here? */
  private isTurned(element: Element): boolean {
    if (this.page.visibility) return this.page.visibility.turns(element);
    const style = (element.getAttribute('style') ?? '').slice(0, MAX_STYLE);
    const isRightToLeft = /direction\s*:\s*rtl/i.test(style);
    return element.matches('bdo[dir="rtl"]') || (isRightToLeft && /-override/i.test(style));
  }

  /** Does this not belong to the text, or not show? Adds a warning where the text may deceive. */
  private isSkipped(element: Element, isMain: boolean): boolean {
    if (this.tabs.has(element) || labelsChoice(element)) return true;
    if (this.skipped.has(element) && !isMain) return true;
    if (!this.isHidden(element)) return false;
    const isPanel = this.panels.has(element);
    if ((element.textContent ?? '').trim().length > 2)
      this.out.warnings.add(isPanel ? 'unsure-text' : 'hidden-text');
    return !isPanel;
  }

  /** Do the words of this button head what it opens, as in accordions? */
  private opens(button: Element): boolean {
    return button.closest(HEADINGS) !== null || this.openers.has(button);
  }

  private readText(text: Text): void {
    const { data, parentElement } = text;
    const bare = data.trim();
    const verdict = bare ? this.page.visibility?.judge(text) : undefined;
    // Nobody hides a message of one or two characters.
    if (verdict === 'hidden' && bare.length > 2) this.out.warnings.add('hidden-text');
    if (verdict === 'unsure') this.out.warnings.add('unsure-text');
    if (verdict === 'hidden') return;
    const turns = data.includes('@') && parentElement && this.isTurned(parentElement);
    this.out.write(turns ? turnAddress(data) : data);
  }

  private readElement(element: Element, isMain: boolean): void {
    const { out, stack } = this;
    const name = element.localName.toLowerCase();
    if (isEmpty(element, name)) return;
    const isText = name === 'textarea' || (name === 'button' && this.opens(element));
    if ((SKIPPED_TAGS.has(name) && !isText) || this.isSkipped(element, isMain)) return;
    if (name === 'br') {
      out.end();
      return;
    }
    // A whole page that is edited in place is no box on it.
    const isBox = isEditable(element) && !isMain && !element.querySelector('h1,main');
    if ((name === 'textarea' || isBox) && !this.beginBox(element)) return;
    if (this.readHiddenAddress(element)) return;
    const tab = this.panels.get(element);
    const head = tab && this.tabs.has(tab) ? tab.textContent : null;
    if (head && head !== element.querySelector(HEADINGS)?.textContent) out.head(head);
    if (name === 'button' && !element.closest(HEADINGS)) {
      out.head(element.textContent ?? '');
      return;
    }
    if (this.teasers.has(element)) this.enterTeaser();
    this.enter(element, name);
    const groups = name === 'table' ? readCells(element) : undefined;
    for (const head of groups?.flat() ?? []) if (head.localName === 'th') this.heads.add(head);
    const gap = () => out.part();
    const children = groups?.flatMap((group) => [gap, ...group]) ?? element.childNodes;
    for (let at = children.length - 1; at >= 0; at -= 1) stack.push(children[at] as Node);
  }

  /** @returns do the box's own nodes follow? */
  private beginBox(box: Element): boolean {
    const { out } = this;
    this.boxes += 1;
    const isUnseen = (field: Element) => this.isUnseen(field);
    const ready = this.boxes > MAX_BOXES ? undefined : readBox(box, isUnseen);
    if (!ready) return false;
    out.part();
    if (box.localName === 'textarea') {
      out.keep({ ...ready, at: out.lines.length });
      return false;
    }
    if (ready.subject) out.write(`Subject: ${ready.subject}`);
    out.part();
    this.stack.push(() => out.rule());
    return true;
  }

  private readHiddenAddress(element: Element): boolean {
    const hidden = element.hasAttributes() ? readHiddenMailto(element) : undefined;
    if (!hidden && !isProtected(element)) return false;
    if (this.isUnseen(element)) return true;
    const { out } = this;
    const from = out.lines.length;
    out.write(hidden ? readMailto(hidden).addresses.join(', ') : '[email protected]');
    addLink(element, { out, from, page: this.page.url, hasWords: true });
    return true;
  }

  private enterTeaser(): void {
    const { out } = this;
    const from = out.lines.length;
    this.stack.push(() => {
      out.end();
      for (const line of out.lines.slice(from)) line.isTeaser = true;
    });
  }

  /** Applies an element to the lines, now for its beginning and, by the stack, for its end. */
  private enter(element: Element, name: string): void {
    const { out, stack } = this;
    if (BLOCK_TAGS.has(name)) this.enterBlock(element, name);
    if (name === 'b' || name === 'strong') {
      out.isBold += 1;
      stack.push(() => {
        out.isBold -= 1;
      });
    }
    if (name === 'details' && !this.page.visibility && !element.hasAttribute('open'))
      out.warnings.add('unsure-text');
    if (name === 'time') {
      const { date, year } = readTime(element);
      // Below the head, days belong to the story.
      if (out.longest < MAX_HEAD_LINE) this.published ??= date;
      if (year) stack.push(() => out.write(year));
    }
    if (name !== 'a') return;
    const [from, before] = [out.lines.length, out.seen];
    stack.push(() => {
      const picture = element.querySelector('img,svg,picture');
      const hasWords = out.seen > before || (picture !== null && !this.isUnseen(picture));
      if (hasWords || !this.isUnseen(element))
        addLink(element, { out, from, page: this.page.url, hasWords });
    });
  }

  private enterBlock(element: Element, name: string): void {
    const { out } = this;
    const isLabelling = isLabel(element) || this.heads.has(element);
    const isCell = name === 'td' || name === 'th';
    // Nothing parts a label from its value, nor from the next label.
    const isApart = PARAGRAPH_TAGS.has(name) || (isCell && !isLabelling && !out.isLabelled);
    const part = () => (isApart ? out.part() : out.end());
    part();
    const heading = namesSite(element) ? null : /^h([1-6])$/.exec(name);
    const [before, wasPre, from] = [out.kind, out.isPre, out.lines.length];
    if (heading) {
      out.kind = { kind: 'heading', level: Number(heading[1]) };
      out.beginHeading();
    } else if (name === 'li') out.kind = { kind: 'item' };
    if (name === 'pre') out.isPre = true;
    this.stack.push(() => {
      part();
      out.kind = before;
      out.isPre = wasPre;
      if (isLabelling) out.endLabel(from);
      else if (isCell || name === 'dd') out.endValue(from);
    });
  }
}
