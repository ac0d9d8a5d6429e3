import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { showEditor } from '../shared/editor-page.ts';
import { fieldIn } from '../shared/field-box.ts';

void showEditor(async (place, { draft, readOnly, maxLength, onChange }) => {
  let held = draft;
  function Field() {
    const [text, setText] = useState(draft);
    return h('textarea', {
      value: text,
      readOnly,
      maxLength,
      onInput: (event) => {
        held = event.currentTarget.value;
        setText(held);
        onChange();
      },
    });
  }
  render(h(Field, null), place);
  const field = await fieldIn(place);
  return { model: () => held, element: () => field };
});
