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

/** Why nothing can be written in it, if so. */
export function refusalOf(box: Box): 'read-only' | 'gone' | undefined {
  if (!box.isConnected) return 'gone';
  // By selector, as a field is disabled by its fieldset, too.
  const writable = isField(box)
    ? !box.readOnly && !box.matches(':disabled')
    : box.isContentEditable;
  if (!writable) return 'read-only';
  // TinyMCE 8 leaves a read-only body editable, so that text can be selected.
  return box.closest('[aria-readonly="true"],[aria-disabled="true"],[inert],.mce-content-readonly')
    ? 'read-only'
    : undefined;
}

/** Can the person see it? A hidden twin of the real box must not get the text. */
export function isVisible(element: Element): boolean {
  const { width, height, right, bottom } = element.getBoundingClientRect();
  // Parked where nobody can scroll to, as Quill 1 does with the box for its pastes.
  const view = element.ownerDocument.defaultView;
  const parked = right + (view?.scrollX ?? 0) < 0 || bottom + (view?.scrollY ?? 0) < 0;
  return (
    width > 1 && height > 1 && !parked && element.checkVisibility({ visibilityProperty: true })
  );
}
