import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { showEditor } from '../shared/editor-page.ts';
import { fieldIn } from '../shared/field-box.ts';

void showEditor(async (place, { draft, readOnly, maxLength, onChange }) => {
  let held = draft;
  // biome-ignore lint/correctness/noComponentHookFactories: one page, one field
  function Field() {
    const [text, setText] = useState(draft);
    return h('textarea', {
      value: text,
      readOnly,
      maxLength,
      onInput: (event) => {
        held = (event.currentTarget as HTMLTextAreaElement).value;
        setText(held);
        onChange();
      },
    });
  }
  render(h(Field, null), place);
  const field = await fieldIn(place);
  return { model: () => held, element: () => field };
});
