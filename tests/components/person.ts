import { act } from 'preact/test-utils';

/** The element that a person is about to touch; a missing one fails the test with its selector. */
export function find<T extends HTMLElement>(place: HTMLElement, selector: string): T {
  const found = place.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector} in: ${place.textContent}`);
  return found;
}

/** Presses a button, a box or a link. */
export const press = (place: HTMLElement, selector: string) =>
  act(() => find(place, selector).click());

/** Puts text into a field, or chooses an option of a list. */
export const fill = (place: HTMLElement, selector: string, text: string) =>
  act(() => {
    const field = find<HTMLInputElement>(place, selector);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

/** Sends a form. */
export const submit = (place: HTMLElement) =>
  act(() => {
    find(place, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

/** Chooses a file in a file field, as the browser's dialog does. */
export const chooseFile = (place: HTMLElement, selector: string, file: File) =>
  act(() => {
    const field = find<HTMLInputElement>(place, selector);
    Object.defineProperty(field, 'files', { value: [file], configurable: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

/** The words of everything that fits the selector. */
export const wordsOf = (place: HTMLElement, selector: string) =>
  [...place.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? '');
