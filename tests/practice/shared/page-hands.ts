export const isField = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  /^(?:textarea|input)$/.test(element.localName);

/** After the first change of a box, once. Editors draw without firing events, so its nodes are watched, too. */
export function onFirstChange(element: HTMLElement, act: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    changes.disconnect();
    act();
  };
  const changes = new MutationObserver(once);
  element.addEventListener('input', once);
  changes.observe(element, { characterData: true, childList: true, subtree: true });
}

/** Sets a field's value as the browser does: a library's own setter on the element would take it for known. */
function setValue(element: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  const { prototype } = element.constructor as typeof HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Takes the last step back as the editor's own keys do, or the browser's command; a field gets its draft. */
export function takeBack(element: HTMLElement, draft: string): void {
  if (isField(element)) {
    setValue(element, draft);
    return;
  }
  const keys = { key: 'z', code: 'KeyZ', keyCode: 90, which: 90, ctrlKey: true };
  const isOpen = element.dispatchEvent(
    new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }),
  );
  if (isOpen) element.ownerDocument.execCommand('undo');
}
