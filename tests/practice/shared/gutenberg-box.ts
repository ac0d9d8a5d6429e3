import { __unstableUseRichText as useRichText } from '@wordpress/rich-text';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fieldIn } from './field-box.ts';
import type { Box } from './practice.ts';

interface State {
  value: string;
  start: number;
  end: number;
}

/**
 * The editable paragraph of Gutenberg, which keeps a record of its own and draws the DOM from it. The block editor
 * around it has an undo of its own, too, since what draws the DOM takes the browser's away.
 */
export async function startGutenberg(
  place: HTMLElement,
  { draft, onChange }: { draft: string; onChange(): void },
): Promise<Box> {
  let held = draft;
  // biome-ignore lint/correctness/noComponentHookFactories: one page, one paragraph
  function Paragraph() {
    const [{ value, start, end }, setState] = useState({
      value: draft,
      start: draft.length,
      end: draft.length,
    } as State);
    const [past, setPast] = useState([] as string[]);
    const { ref } = useRichText({
      value,
      selectionStart: start,
      selectionEnd: end,
      preserveWhiteSpace: true,
      __unstableDisableFormats: true,
      __unstableIsSelected: true,
      onSelectionChange: (from: number, to: number) =>
        setState((state: State) => ({ ...state, start: from, end: to })),
      onChange: (next: string) => {
        setPast((all: string[]) => [...all, value]);
        held = next;
        setState((state: State) => ({ ...state, value: next }));
        onChange();
      },
    });
    return createElement('p', {
      ref,
      contentEditable: true,
      suppressContentEditableWarning: true,
      role: 'document',
      'aria-label': 'Empty block; start writing or type forward slash to choose a block',
      style: { whiteSpace: 'pre-wrap', minWidth: '1px' },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'z' || !event.ctrlKey) return;
        event.preventDefault();
        const before = past.at(-1);
        if (before === undefined) return;
        held = before;
        setPast(past.slice(0, -1));
        setState({ value: before, start: before.length, end: before.length });
        onChange();
      },
    });
  }
  createRoot(place).render(createElement(Paragraph));
  const element = await fieldIn<HTMLElement>(place, 'p');
  return { model: () => held, element: () => element };
}
