import type { Box } from '../shared/practice.ts';
import { linesOf } from '../shared/rich-box.ts';
import { OWN } from './kinds.ts';

/** A page that has ideas of its own about its box. @returns the box as `main`, and others, which must stay empty */
export type MeanPage = (place: HTMLElement) => Record<string, Box>;

export { OWN };

export function addField(place: ParentNode, css = ''): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.rows = 6;
  field.cols = 50;
  field.style.cssText = css;
  field.value = OWN;
  place.append(field);
  return field;
}

export function addRich(place: ParentNode, css = 'white-space: pre-wrap'): HTMLElement {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  box.style.cssText = `${css}; min-block-size: 80px; border: 1px solid`;
  box.textContent = OWN;
  place.append(box);
  return box;
}

export const fieldBox = (field: () => HTMLTextAreaElement): Box => ({
  model: () => field().value,
  element: field,
});

export const richBox = (element: () => HTMLElement): Box => ({
  model: () => linesOf(element()).join('\n'),
  element,
});

/** A box that must get nothing: what it holds beside what it held. */
export const emptyBox = (field: HTMLTextAreaElement): Box => ({
  model: () => field.value.replace(OWN, ''),
  element: () => field,
});

/** Puts the caret behind all that an editable element holds, inside of its last text. */
export function caretToEnd(element: HTMLElement): void {
  const selection = element.ownerDocument.getSelection();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: Text | undefined;
  while (walker.nextNode()) last = walker.currentNode as Text;
  if (last) selection?.collapse(last, last.length);
  else selection?.collapse(element, 0);
}
