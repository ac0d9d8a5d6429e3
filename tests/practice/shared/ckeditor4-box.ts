import type { EditorOptions } from './editor-page.ts';
import type { Box } from './practice.ts';
import { linesOf } from './rich-box.ts';

/** CKEditor 4 in its frame, a paragraph a line. */
export async function startCkeditor4(
  place: HTMLElement,
  { draft, readOnly, onChange }: EditorOptions,
  settings: object = {},
): Promise<Box> {
  const holder = document.createElement('textarea');
  holder.value = draft
    .split('\n')
    .map((line) => `<p>${line || '&nbsp;'}</p>`)
    .join('');
  place.append(holder);
  const script = document.createElement('script');
  script.src = '/_library/ckeditor4/ckeditor.js';
  document.head.append(script);
  await new Promise((loaded) => script.addEventListener('load', loaded));
  const { CKEDITOR } = window as any;
  const editor = CKEDITOR.replace(holder, {
    versionCheck: false,
    readOnly,
    allowedContent: true,
    plugins: 'wysiwygarea,enterkey,undo,clipboard,entities',
    customConfig: '',
    ...settings,
  });
  await new Promise((ready) => editor.on('instanceReady', ready));
  editor.on('change', onChange);
  const model = () => {
    const data = new DOMParser().parseFromString(editor.getData(), 'text/html');
    return linesOf(withoutMarkupSpace(data.body)).join('\n');
  };
  return { model, element: () => editor.editable().$ };
}

/** The data has a line feed after each paragraph, which is markup and not text. */
function withoutMarkupSpace(body: HTMLElement): HTMLElement {
  for (const node of [...body.childNodes]) if (node.nodeType === 3) node.remove();
  for (const block of body.children) {
    if (block.textContent === '\u00a0') block.textContent = '';
    for (const node of [...block.childNodes]) {
      if (node.nodeType === 3) (node as Text).data = (node as Text).data.replace(/[\n\t]/g, '');
    }
  }
  return body;
}
