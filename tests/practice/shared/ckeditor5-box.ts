import css from 'ckeditor5/ckeditor5.css?inline';
import { addStyle, type EditorOptions } from './editor-page.ts';
import type { Box } from './practice.ts';

/** CKEditor 5, a paragraph a line. */
export async function startCkeditor5(
  place: HTMLElement,
  { draft, readOnly, onChange }: EditorOptions,
): Promise<Box> {
  addStyle(place, css);
  // Reads HTML as it is imported.
  const { Bold, ClassicEditor, Essentials, Paragraph } = await import('ckeditor5');
  const holder = document.createElement('div');
  place.append(holder);
  const editor = await ClassicEditor.create(holder, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold],
    toolbar: [],
    initialData: draft
      .split('\n')
      .map((line) => `<p>${line || '&nbsp;'}</p>`)
      .join(''),
  });
  if (readOnly) editor.enableReadOnlyMode('practice');
  editor.model.document.on('change:data', onChange);
  const model = () =>
    [...(editor.model.document.getRoot()?.getChildren() ?? [])]
      .map((block) =>
        block.is('element')
          ? [...block.getChildren()]
              .map((child) => (child.is('$text') ? child.data : '\n'))
              .join('')
              .replaceAll('\u00a0', ' ')
          : '',
      )
      .join('\n');
  return { model, element: () => editor.ui.getEditableElement() as HTMLElement };
}
