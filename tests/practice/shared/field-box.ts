import type { EditorOptions } from './editor-page.ts';
import type { Box } from './practice.ts';

/** A form field without any framework. */
export function startField(
  place: HTMLElement,
  tag: 'textarea' | 'input',
  { draft, readOnly, maxLength, onChange }: EditorOptions,
): Box {
  const field = document.createElement(tag);
  field.setAttribute('aria-label', 'Text');
  field.value = draft;
  field.readOnly = readOnly;
  if (maxLength !== undefined) field.maxLength = maxLength;
  field.addEventListener('input', onChange);
  place.append(field);
  return { model: () => field.value, element: () => field };
}

/** The box that a framework puts into this place, once it is there. */
export async function fieldIn<T extends HTMLElement = HTMLTextAreaElement>(
  place: HTMLElement,
  selector = 'textarea',
): Promise<T> {
  for (;;) {
    const field = place.querySelector<T>(selector);
    if (field) return field;
    await new Promise(requestAnimationFrame);
  }
}
