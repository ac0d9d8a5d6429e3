import Squire from 'squire-rte';
import { allowOwnHtml, showEditor } from '../shared/editor-page.ts';
import { linesOf } from '../shared/rich-box.ts';

allowOwnHtml();
void showEditor((place, { draft, readOnly, onChange }) => {
  const holder = document.createElement('div');
  place.append(holder);
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
});
