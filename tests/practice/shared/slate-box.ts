import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Box } from './practice.ts';

/** Slate with its history, a paragraph a line. */
export async function startSlate(
  place: HTMLElement,
  attributes: Record<string, string>,
  { draft, readOnly, onChange }: { draft: string; readOnly?: boolean; onChange(): void },
): Promise<Box> {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = draft
    .split('\n')
    .map((text) => ({ type: 'paragraph', children: [{ text }] }) as Descendant);
  createRoot(place).render(
    createElement(
      Slate,
      { editor, initialValue, onChange },
      createElement(Editable, { readOnly, ...attributes }),
    ),
  );
  let element: HTMLElement | null = null;
  while (!element) {
    await new Promise(requestAnimationFrame);
    element = place.querySelector('[data-slate-editor]');
  }
  const found = element;
  return {
    model: () => editor.children.map((block) => Node.string(block)).join('\n'),
    element: () => found,
  };
}
