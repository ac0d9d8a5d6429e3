import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { showEditor } from '../shared/editor-page.ts';
import { fieldIn } from '../shared/field-box.ts';

void showEditor(async (place, { draft, readOnly, maxLength, onChange }) => {
  let held = draft;
  // biome-ignore lint/correctness/noComponentHookFactories: one page, one field
  function Field() {
    const [text, setText] = useState(draft);
    return createElement('textarea', {
      value: text,
      readOnly,
      maxLength,
      onChange: (event: { target: HTMLTextAreaElement }) => {
        held = event.target.value;
        setText(held);
        onChange();
      },
    });
  }
  createRoot(place).render(createElement(Field));
  const field = await fieldIn(place);
  return { model: () => held, element: () => field };
});
