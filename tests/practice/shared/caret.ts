/** Focuses a plain editable element, with the caret after everything in `within`. */
export function focusAtEnd(element: HTMLElement, within: Node = element): void {
  element.focus({ preventScroll: true });
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    element.setSelectionRange(element.value.length, element.value.length);
    return;
  }
  const selection = getSelection();
  if (within instanceof HTMLBRElement) selection?.collapse(element, 0);
  else {
    selection?.selectAllChildren(within);
    selection?.collapseToEnd();
  }
}
