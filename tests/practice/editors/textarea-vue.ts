import { createApp, h, ref } from 'vue';
import { allowOwnHtml, showEditor } from '../shared/editor-page.ts';
import { fieldIn } from '../shared/field-box.ts';

allowOwnHtml();
void showEditor(async (place, { draft, readOnly, maxLength, onChange }) => {
  const text = ref(draft);
  createApp({
    setup: () => () =>
      h('textarea', {
        value: text.value,
        readonly: readOnly,
        maxlength: maxLength,
        onInput: (event: InputEvent) => {
          text.value = (event.target as HTMLTextAreaElement).value;
          onChange();
        },
      }),
  }).mount(place);
  const field = await fieldIn(place);
  return { model: () => text.value, element: () => field };
});
