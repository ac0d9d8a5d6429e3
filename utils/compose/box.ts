import { documentOf } from './true-document.ts';
/** Anything that a person can write in. */
export type Box = HTMLTextAreaElement | HTMLInputElement | HTMLElement;
export type Field = HTMLTextAreaElement | HTMLInputElement;

// By name and not by instanceof: an element of an iframe has its own window's constructors.
/** Is it a form field (with a `value`), not an editable element? */
export function isField(box: Element): box is Field {
  return box.localName === 'textarea' || box.localName === 'input';
}

const TYPED_IN = new Set(['', 'text', 'search', 'email', 'url', 'tel']);

/** Does this element take text? The outermost editable one of its kind is the box. */
export function isBox(element: Element): element is Box {
  if (isField(element)) {
    return element.localName === 'textarea' || TYPED_IN.has(element.getAttribute('type') ?? '');
  }
  const html = element as HTMLElement;
  return html.isContentEditable && !html.parentElement?.isContentEditable;
}

/** The box that this element lies in or is. */
export function boxAround(element: Element): Box | undefined {
  if (isBox(element)) return element;
  let at: HTMLElement | null = element as HTMLElement;
  if (!at.isContentEditable) return undefined;
  while (at.parentElement?.isContentEditable) at = at.parentElement;
  return at;
}

/**
 * Is this element inert: marked so by its page, or outside of a modal dialog (HTML, "inert subtrees")? Neither the
 * focus nor the person's keys get there, and our text would arrive in the dialog instead.
 */
export function isInert(element: Element): boolean {
  const frame = documentOf(element).defaultView?.frameElement;
  const nearest = closestInDocument(element, '[inert], dialog:modal');
  if (nearest?.hasAttribute('inert')) return true;
  const inFront = modalInFront(documentOf(element));
  if (inFront && inFront !== nearest) return true;
  return frame ? isInert(frame) : false;
}

/** The page's modal dialog above all others. Only the focus tells: it cannot leave that one. */
function modalInFront(page: Document): Element | undefined {
  const { activeElement } = page;
  const around = activeElement && closestInDocument(activeElement, 'dialog:modal');
  return around || [...page.querySelectorAll('dialog:modal')].at(-1);
}

/** Selectors of the elements that pages mark as dialogs. */
export const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** Like `closest`, but it also looks outside of shadow roots. */
export function closestInDocument(element: Element, selector: string): Element | undefined {
  const found = element.closest(selector);
  if (found) return found;
  const { host } = element.getRootNode() as ShadowRoot;
  return host ? closestInDocument(host, selector) : undefined;
}

/** Why nobody can write in it; undefined where writing is possible. `blocked`: a dialog of the page stands before it */
export function refusalOf(box: Box): 'read-only' | 'gone' | 'blocked' | undefined {
  if (!box.isConnected) return 'gone';
  if (isInert(box)) return 'blocked';
  // By selector, as a fieldset can also disable its fields.
  const isWritable = isField(box)
    ? !box.readOnly && !box.matches(':disabled')
    : box.isContentEditable;
  if (!isWritable) return 'read-only';
  // TinyMCE 8 leaves a read-only body editable, so that people can select text.
  return box.closest('[aria-readonly="true"],[aria-disabled="true"],.mce-content-readonly')
    ? 'read-only'
    : undefined;
}
