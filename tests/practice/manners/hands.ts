import {
  isField,
  onFirstChange as onFirstChangeOf,
  takeBack as takeBackIn,
} from '../shared/page-hands.ts';
import type { Box } from '../shared/practice.ts';

/** What a page has in hand when it does something to its box. */
export interface Page {
  /** the box as it is now */
  box: Box;
  place: HTMLElement;
  /** what the box held at the start */
  draft: string;
  /** destroys the editor and starts it again, with this text */
  restart(text: string): void;
}

/** After the first change of the page's box, once. */
export const onFirstChange = ({ box }: Page, act: () => void): void =>
  onFirstChangeOf(box.element(), act);

/** Takes the last step in the page's box back. */
export const takeBack = ({ box, draft }: Page): void => takeBackIn(box.element(), draft);

/** When the person has come back to the page, as after the popup has closed. */
export function onReturn(act: () => void): void {
  window.addEventListener('focus', (event) => {
    if (event.isTrusted && event.target === window) act();
  });
}

/** When the person has gone elsewhere, as into the popup. */
export function onLeave(act: () => void): void {
  window.addEventListener('blur', (event) => {
    if (event.isTrusted && event.target === window) act();
  });
}

/** Puts a text in at the caret, as the editor takes it best: it pastes, and where nobody takes that, it types. */
export function putIn(element: HTMLElement, text: string, html = ''): void {
  if (isField(element)) {
    element.ownerDocument.execCommand('insertText', false, text);
    return;
  }
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (html) clipboardData.setData('text/html', html);
  const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData });
  // Firefox gives the event no data from its init.
  if (paste.clipboardData?.getData('text/plain') === '') {
    paste.clipboardData.setData('text/plain', text);
    if (html) paste.clipboardData.setData('text/html', html);
  }
  Object.assign(paste, { isPages: true });
  if (element.dispatchEvent(paste)) element.ownerDocument.execCommand('insertText', false, text);
}

/** Has each paste go through the page's own hands first; its own pastes go on to the editor. */
export function onPaste(act: (event: ClipboardEvent, text: string, html: string) => void): void {
  const hear = (event: ClipboardEvent) => {
    if ('isPages' in event) return;
    const { clipboardData } = event;
    act(
      event,
      clipboardData?.getData('text/plain') ?? '',
      clipboardData?.getData('text/html') ?? '',
    );
  };
  window.addEventListener('paste', hear, { capture: true });
}

/** Keeps an event from the editor and the browser. */
export function claim(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

export function addField(css = ''): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.style.cssText = css;
  document.body.prepend(field);
  return field;
}

export const asBox = (field: HTMLTextAreaElement | HTMLInputElement): Box => ({
  model: () => field.value,
  element: () => field,
});

/** A search field of the page's. */
export function addSearch(): HTMLInputElement {
  const search = document.createElement('input');
  search.type = 'search';
  document.body.prepend(search);
  return search;
}

/** A modal dialog that asks for a name. */
export function ask(): Box {
  const dialog = document.createElement('dialog');
  const name = document.createElement('input');
  dialog.append('Your name', name);
  document.body.append(dialog);
  dialog.showModal();
  return asBox(name);
}

/** What a page does from its start on. @returns other boxes of the page, which must stay empty */
export type Behave = (page: Page) => Record<string, Box> | undefined;

export const does =
  (act: (page: Page) => void): Behave =>
  (page) => {
    act(page);
    return undefined;
  };

/** So many milliseconds after the first change, once. */
export const after = (ms: number, act: (page: Page) => void): Behave =>
  does((page) => onFirstChange(page, () => setTimeout(() => act(page), ms)));

/** Calls back at each change of what the page's box holds. */
export function onChanges({ place }: Page, act: () => void): void {
  place.addEventListener('input', act);
  new MutationObserver(act).observe(place, { childList: true, subtree: true, characterData: true });
}

/** What is put beside the box, or in it. */
export const note = (text: string) =>
  Object.assign(document.createElement('div'), { textContent: text });
