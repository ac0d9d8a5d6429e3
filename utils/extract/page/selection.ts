import type { SourceLine, SourceText } from '../source-text.ts';
import { readPlainText } from '../text/plain-text.ts';
import { isMailbox, type MailKnowledge, withoutMailbox } from './mailbox.ts';
import { findOpenMessage, type LiveOptions } from './open-message.ts';
import { PageReader } from './page-reader.ts';
import type { Visibility } from './visibility.ts';

/** Most parts of a page that can be selected at once (Firefox), and most nodes that are looked at. */
const [MAX_RANGES, MAX_NODES] = [100, 100_000];
/** Kinds of fields with a selection; a password is never read. */
const FIELDS = 'textarea, input:not([type]), input[type="text"], input[type="search"]';

interface Options extends LiveOptions {
  /** what is known of webmails: a mail’s address is its owner’s only, so it is left out */
  mail?: MailKnowledge | undefined;
}

/** The field or the part of a frame that has the focus, also within shadow trees. */
function focusedElement(page: Document): Element | null {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** What is selected in a text area or a field. */
function readField(page: Document): string {
  const field = focusedElement(page);
  if (!field?.matches(FIELDS)) return '';
  const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}

/** The part of a text that lies within the range. */
function cut(text: Text, range: Range): string {
  const from = text === range.startContainer ? range.startOffset : 0;
  const to = text === range.endContainer ? range.endOffset : text.data.length;
  return text.data.slice(from, to);
}

/** What still has to be copied: a node, and where its copy goes. */
type Waiting = [node: Node, into: Node];

interface Copied {
  copy: Element;
  hasHidden: boolean;
}

/**
 * Copies what a range selects, with the elements that it stands in, so that links and lists stay what they are; without what
 * the page hides, which a selection contains and nobody sees. No recursion: a page can be nested deep.
 * @param copies a document in which nothing runs or loads, and from which nothing leads back to the page
 */
function copyRange(range: Range, visibility: Visibility | undefined, copies: Document): Copied {
  const page = range.startContainer.ownerDocument as Document;
  const root = range.commonAncestorContainer;
  const copy = copies.createElement('div');
  const around: Element[] = [];
  for (let at = root.nodeType === 1 ? root : root.parentElement; at; at = at.parentElement)
    if (at !== page.body && at !== page.documentElement) around.unshift(at as Element);
  let into: Element = copy;
  for (const element of around) into = into.appendChild(copies.importNode(element, false));
  let hasHidden = false;
  const waiting: Waiting[] = (root.nodeType === 1 ? [...root.childNodes] : [root])
    .reverse()
    .map((node) => [node, into]);
  for (let count = 0; waiting.length > 0 && count < MAX_NODES; count += 1) {
    const [node, place] = waiting.pop() as Waiting;
    if (!range.intersectsNode(node)) continue;
    if (node.nodeType === 3) {
      const text = cut(node as Text, range);
      const isHidden = text.trim() !== '' && visibility?.judge(node as Text) === 'hidden';
      if (isHidden) hasHidden = true;
      else place.appendChild(copies.createTextNode(text));
      continue;
    }
    if (node.nodeType !== 1) continue;
    if (visibility?.hides(node as Element)) {
      hasHidden ||= (node.textContent ?? '').trim().length > 2;
      continue;
    }
    const inner = place.appendChild(copies.importNode(node, false));
    for (const child of [...node.childNodes].reverse()) waiting.push([child, inner]);
  }
  return { copy, hasHidden };
}

/**
 * Reads what the person has selected, and nothing else of the page.
 * @returns nothing where nothing is selected
 */
export function readSelection(
  page: Document,
  { mail, visibilityOf, timeLimit }: Options = {},
): SourceText | undefined {
  const isMail =
    mail !== undefined &&
    (isMailbox(page, mail) || findOpenMessage(page, mail.places) !== undefined);
  const { protocol, href } = page.location;
  const address = protocol !== 'https:' || isMail ? {} : { url: href };
  const typed = readField(page);
  if (typed.trim()) return { ...readPlainText(typed, () => false), ...address };
  const visibility = visibilityOf?.(page);
  const lines: SourceLine[] = [];
  const warnings = new Set<SourceText['warnings'][number]>();
  for (const range of rangesOf(page)) {
    const copies = page.implementation.createHTMLDocument('');
    const { copy, hasHidden } = copyRange(range, visibility, copies);
    if (hasHidden) warnings.add('hidden-text');
    const url = isMail ? undefined : href;
    const reader = new PageReader(copies, { url, timeLimit, skipped: undefined });
    reader.read(copy);
    const more = reader.out.finish();
    for (const one of reader.out.warnings) warnings.add(one);
    lines.push(...(lines.length > 0 ? [{ text: '' }] : []), ...more);
  }
  if (!lines.some(({ text }) => text.trim())) return undefined;
  const source = { lines, warnings: [...warnings], ...address };
  return isMail ? withoutMailbox(source, page) : source;
}

function rangesOf(page: Document): Range[] {
  const selection = page.getSelection();
  const count = Math.min(selection?.rangeCount ?? 0, MAX_RANGES);
  return Array.from({ length: count }, (_, at) => selection?.getRangeAt(at) as Range).filter(
    ({ collapsed }) => !collapsed,
  );
}
