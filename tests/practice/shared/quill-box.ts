import type { EditorOptions } from './editor-page.ts';
import type { Box } from './practice.ts';

/** Quill with its history; the same API in versions 1 and 2. */
export function startQuill(
  Quill: any,
  place: HTMLElement,
  { draft, readOnly, onChange }: EditorOptions,
): Box {
  const holder = document.createElement('div');
  place.append(holder);
  const quill = new Quill(holder, { readOnly, modules: { toolbar: false } });
  if (draft) quill.setText(draft, 'silent');
  quill.history.clear();
  quill.on('text-change', onChange);
  // Quill ends every document with a line feed of its own.
  return { model: () => quill.getText().replace(/\n$/, ''), element: () => quill.root };
}
