import type { SourceText } from '../source-text.ts';
import { readDom } from './html.ts';
import type { Visibility } from './visibility.ts';

/** Where a webmail shows the message that is open; see `Webmail.message`. */
export interface MessagePlace {
  /** selector of the frame that holds it, which has the page's origin */
  frame?: string;
  body: string;
  /** within the same document as the body */
  subject?: string;
}

/** How a live page is read. */
export interface LiveOptions {
  /** judges what a document shows as it is drawn; without it, attributes decide */
  visibilityOf?: (page: Document) => Visibility;
  /** longest time for reading, in milliseconds */
  timeLimit?: number;
}

/** A message that the page shows. */
export interface OpenMessage {
  body: Element;
  subject: string;
}

/** Most messages of a thread that are compared, and the longest subject, in UTF-16 units. */
const [MAX_MESSAGES, MAX_SUBJECT] = [200, 400];

const isShown = (element: Element) =>
  element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true;
const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The documents that may hold the message. A frame of another origin has none for us. */
function documentsOf(page: Document, { frame }: MessagePlace): Document[] {
  if (!frame) return [page];
  return [...page.querySelectorAll<HTMLIFrameElement>(frame)]
    .filter(isShown)
    .flatMap(({ contentDocument }) => contentDocument ?? []);
}

/** The subject's own text: labels and buttons of the webmail stand in elements beside it. */
function readSubject(holder: Document, selector: string | undefined): string {
  const element = selector ? [...holder.querySelectorAll(selector)].find(isShown) : undefined;
  if (!element) return '';
  const own = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return (own || textOf(element)).slice(0, MAX_SUBJECT);
}

/**
 * Finds the message that is open: of a thread's, the one with the most text; of equal ones, the last.
 * @returns nothing where none is shown
 */
export function findOpenMessage(
  page: Document,
  places: readonly MessagePlace[],
): OpenMessage | undefined {
  let best: { body: Element; place: MessagePlace; length: number } | undefined;
  for (const place of places) {
    for (const holder of documentsOf(page, place)) {
      for (const found of [...holder.querySelectorAll(place.body)].slice(0, MAX_MESSAGES)) {
        // Some keep the styles of mails away from their own by a shadow tree, whose first element is a style sheet.
        const body = found.shadowRoot?.lastElementChild ?? found;
        const { length } = textOf(body);
        if (length > 0 && length >= (best?.length ?? 0) && isShown(found))
          best = { body, place, length };
      }
    }
  }
  if (!best) return undefined;
  const holder = best.body.ownerDocument;
  const subject = readSubject(holder, best.place.subject) || readSubject(page, best.place.subject);
  return { body: best.body, subject };
}

/**
 * Reads one message. Nothing of the mailbox around it gets in: neither its title nor its address, which leads only its owner
 * there.
 */
export function readMessage(
  { body, subject }: OpenMessage,
  { visibilityOf, timeLimit }: LiveOptions = {},
): SourceText {
  const { lines, warnings } = readDom(body, {
    visibility: visibilityOf?.(body.ownerDocument),
    timeLimit,
  });
  return {
    lines: subject ? [{ text: subject }, { text: '' }, ...lines] : lines,
    warnings,
    ...(subject ? { title: subject } : {}),
  };
}
