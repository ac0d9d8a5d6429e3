import { readLines } from '../../shared/lines.ts';
import { readOptions } from '../../shared/options.ts';
import { exposePractice, find } from '../../shared/practice.ts';

const { has } = readOptions();
const place = find('#place');

function add<T extends HTMLElement>(tag: string, attributes: Record<string, string>): T {
  const element = document.createElement(tag) as T;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  place.append(element);
  return element;
}

if (has('empty')) {
  exposePractice({ boxes: {} });
} else if (has('stubborn')) {
  const rich = add('div', { id: 'rich', contenteditable: 'true' });
  rich.append('A draft that must not be touched.');
  const refuse = (event: Event) => event.preventDefault();
  for (const type of ['paste', 'beforeinput', 'drop']) rich.addEventListener(type, refuse);
  // Chromium fires no cancelable event for an extension's editing command: such an editor renders anew.
  const held = rich.textContent;
  rich.addEventListener('input', () => {
    rich.textContent = held;
  });
  exposePractice({ boxes: { main: { model: () => readLines(rich), element: () => rich } } });
} else {
  const plain = add<HTMLTextAreaElement>('textarea', { id: 'plain' });
  add('textarea', { readonly: '', 'aria-label': 'read-only' });
  const rich = add('div', { id: 'rich', contenteditable: 'true' });
  exposePractice({
    boxes: {
      main: { model: () => plain.value, element: () => plain },
      rich: { model: () => readLines(rich), element: () => rich },
    },
  });
}
