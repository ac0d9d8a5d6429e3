import type { EditorOptions } from './editor-page.ts';
import type { Box } from './practice.ts';
import { linesOf } from './rich-box.ts';

/** TinyMCE in its iframe; the same API in versions 5 to 8. */
export async function startTinymce(
  tinymce: any,
  place: HTMLElement,
  { draft, readOnly, onChange }: EditorOptions,
  settings: object,
): Promise<Box> {
  const holder = document.createElement('textarea');
  holder.value = draft
    .split('\n')
    .map((line) => `<p>${line || '<br>'}</p>`)
    .join('');
  place.append(holder);
  const [editor] = await tinymce.init({
    target: holder,
    menubar: false,
    toolbar: false,
    statusbar: false,
    branding: false,
    promotion: false,
    ...(readOnly ? { readonly: true } : {}),
    ...settings,
  });
  editor.on('input change undo redo SetContent', onChange);
  const model = () => {
    const body = editor.getBody().cloneNode(true) as HTMLElement;
    for (const own of body.querySelectorAll('[data-mce-bogus="all"]')) own.remove();
    return linesOf(body).join('\n').replaceAll('\ufeff', '');
  };
  return { model, element: () => editor.getBody() };
}
