import { Schema } from '@tiptap/pm/model';
import { schema } from '@tiptap/pm/schema-basic';
import { EditorState, Plugin } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { addStyle } from '../shared/editor-page.ts';
import { readDoc, SHEET } from '../shared/prosemirror-lines.ts';
import type { TidyKind } from './kinds.ts';
import { addField, addRich, caretToEnd, fieldBox, type MeanPage, OWN, richBox } from './kit.ts';

/** Straight quotation marks for curly ones, and no blanks at the ends of lines. */
const tidy = (text: string) => text.replace(/[“”]/g, '"').replace(/[ \u00a0]+$/gm, '');

/** Pages that put a text into a form of their own: by timers, observers, frames, events on their way, a framework’s state. */
export const TIDY: Record<TidyKind, MeanPage> = {
  'tidy-timer': (place) => {
    const field = addField(place);
    field.addEventListener('input', () =>
      setTimeout(() => {
        if (tidy(field.value) !== field.value) field.value = tidy(field.value);
      }, 120),
    );
    return { main: fieldBox(() => field) };
  },
  'tidy-observer': (place) => {
    const box = addRich(place);
    new MutationObserver(() => {
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        const at = /[“”]/.exec(text.data)?.index;
        if (at !== undefined) text.replaceData(at, 1, '"');
      }
    }).observe(box, { childList: true, characterData: true, subtree: true });
    return { main: richBox(() => box) };
  },
  'tidy-frame': (place) => {
    const box = addRich(place);
    box.addEventListener('input', () =>
      requestAnimationFrame(() => {
        const text = richBox(() => box).model();
        if (tidy(text) === text) return;
        box.textContent = tidy(text);
        caretToEnd(box);
      }),
    );
    return { main: richBox(() => box) };
  },
  'tidy-capture': (place) => {
    const field = addField(place);
    document.addEventListener(
      'input',
      () => {
        const end = field.selectionEnd;
        if (tidy(field.value) === field.value) return;
        field.value = tidy(field.value);
        field.setSelectionRange(end, end);
      },
      { capture: true },
    );
    return { main: fieldBox(() => field) };
  },
  'tidy-react': (place) => {
    let held = OWN;
    // biome-ignore lint/correctness/noComponentHookFactories: one page, one field
    function Field() {
      const [text, setText] = useState(held);
      return createElement('textarea', {
        ...{ rows: 6, cols: 50, value: text },
        onChange: ({ target }: { target: HTMLTextAreaElement }) => {
          held = tidy(target.value);
          setText(held);
        },
      });
    }
    const room = document.createElement('div');
    place.append(room);
    createRoot(room).render(createElement(Field));
    const element = () => room.querySelector('textarea') as HTMLTextAreaElement;
    return { main: { model: () => held, element } };
  },
  /** at each change of its state, one sign after the other, and without an undo */
  'tidy-prosemirror': (place) => {
    addStyle(place, SHEET);
    const own = new Schema({ nodes: schema.spec.nodes, marks: schema.spec.marks });
    const straighten = new Plugin({
      appendTransaction: (_, __, state) => {
        let tr: typeof state.tr | undefined;
        state.doc.descendants((node, at) => {
          const found = !tr && node.isText ? /[“”]/.exec(node.text ?? '') : null;
          if (!found) return;
          const from = at + found.index;
          tr = state.tr.replaceWith(from, from + 1, own.text('"'));
        });
        return tr ?? null;
      },
    });
    const doc = own.node('doc', null, [own.node('paragraph', null, [own.text(OWN)])]);
    const state = EditorState.create({ doc, plugins: [straighten] });
    const view = new EditorView(place, { state });
    return { main: { model: () => readDoc(view.state.doc), element: () => view.dom } };
  },
};
