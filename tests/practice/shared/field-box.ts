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
