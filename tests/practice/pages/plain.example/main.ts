import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { readLines } from '../../shared/lines.ts';
import { readOptions } from '../../shared/options.ts';
import { exposePractice, find } from '../../shared/practice.ts';

const { has } = readOptions();
const DRAFT = 'A draft that must not be touched.';
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
  rich.append(DRAFT);
  const refuse = (event: Event) => event.preventDefault();
  for (const type of ['paste', 'beforeinput', 'drop']) rich.addEventListener(type, refuse);
  // Chromium fires no cancelable event for an extension's editing command: such an editor renders anew.
  const held = rich.textContent;
  rich.addEventListener('input', () => {
    rich.textContent = held;
  });
  exposePractice({ boxes: { main: { model: () => readLines(rich), element: () => rich } } });
} else if (has('foreign')) {
  // A box in a frame of another origin, which the click on the icon does not open to an extension.
  add('iframe', { src: 'https://mastodon.social/publish', title: 'compose', height: '400' });
  exposePractice({ boxes: {} });
} else if (has('disabled')) {
  const set = add('fieldset', { disabled: '' });
  const area = add<HTMLTextAreaElement>('textarea', { id: 'plain', 'aria-label': 'in a fieldset' });
  set.append(area);
  area.value = DRAFT;
  exposePractice({ boxes: { main: { model: () => area.value, element: () => area } } });
} else if (has('vanishing')) {
  // A dialog that closes as soon as something arrives.
  const rich = add('div', { id: 'rich', contenteditable: 'true' });
  const other = add<HTMLTextAreaElement>('textarea', { 'aria-label': 'another' });
  other.value = DRAFT;
  const leave = () => rich.remove();
  for (const type of ['paste', 'beforeinput', 'input']) rich.addEventListener(type, leave);
  exposePractice({ boxes: { main: { model: () => other.value, element: () => rich } } });
} else if (has('rerendered') || has('reverted') || has('shortened')) {
  showReact(has('reverted') ? 'reverted' : has('shortened') ? 'shortened' : 'rerendered');
} else {
  const plain = add<HTMLTextAreaElement>('textarea', { id: 'plain' });
  if (has('maxlength')) plain.maxLength = 50;
  add('textarea', { readonly: '', 'aria-label': 'read-only' });
  const rich = add('div', { id: 'rich', contenteditable: 'true' });
  exposePractice({
    boxes: {
      main: { model: () => plain.value, element: () => plain },
      rich: { model: () => readLines(rich), element: () => rich },
    },
  });
}

/**
 * A React field that does not simply hold what comes: `rerendered` draws it as a new node at each change,
 * `reverted` draws its state again without the change, `shortened` keeps the first 60 characters.
 */
function showReact(manner: 'rerendered' | 'reverted' | 'shortened'): void {
  let held = manner === 'rerendered' ? '' : DRAFT;
  // biome-ignore lint/correctness/noComponentHookFactories: one page, one field
  function Field() {
    const [text, setText] = useState(held);
    const [, drawAgain] = useState(0);
    return createElement('textarea', {
      id: 'plain',
      key: manner === 'rerendered' ? text : 'field',
      value: text,
      onChange: (event: { target: HTMLTextAreaElement }) => {
        if (manner === 'reverted') return drawAgain((count: number) => count + 1);
        const { value } = event.target;
        held = manner === 'shortened' ? value.slice(0, 60) : value;
        setText(held);
      },
    });
  }
  const root = add('div', {});
  createRoot(root).render(createElement(Field));
  const element = () => root.querySelector('textarea') as HTMLTextAreaElement;
  exposePractice({ boxes: { main: { model: () => held, element } } });
}
