/** The element that a page gives to Lexical; the library itself sets its mark on it. */
export function makeRoot(place: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('contenteditable', 'true');
  element.setAttribute('role', 'textbox');
  element.setAttribute('aria-multiline', 'true');
  place.append(element);
  return element;
}
