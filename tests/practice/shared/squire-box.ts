import Squire from 'squire-rte';
import type { EditorOptions } from './editor-page.ts';
import type { Box } from './practice.ts';
import { linesOf } from './rich-box.ts';

/** Squire, a block a line, as Fastmail, Tuta and SnappyMail have it. */
export function startSquire(
  holder: HTMLElement,
  { draft, readOnly, onChange }: Pick<EditorOptions, 'draft' | 'onChange'> & { readOnly?: boolean },
): Box {
  const parse = (html: string) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const fragment = document.createDocumentFragment();
    fragment.append(...body.childNodes);
    return document.importNode(fragment, true);
  };
  const editor = new Squire(holder, { blockTag: 'DIV', sanitizeToDOMFragment: parse });
  if (draft) {
    editor.setHTML(
      draft
        .split('\n')
        .map((line) => `<div>${line || '<br>'}</div>`)
        .join(''),
    );
  }
  if (readOnly) holder.setAttribute('contenteditable', 'false');
  editor.addEventListener('input', onChange);
  const model = () => {
    const { body } = new DOMParser().parseFromString(editor.getHTML(), 'text/html');
    return linesOf(body).join('\n');
  };
  return { model, element: () => holder };
}
