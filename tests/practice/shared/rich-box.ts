import type { EditorOptions } from './editor-page.ts';
import { makeLines } from './lines.ts';
import type { Box } from './practice.ts';

/** An editable element without any library. */
export function startRich(
  place: HTMLElement,
  attributes: Record<string, string>,
  { draft, readOnly, onChange }: Pick<EditorOptions, 'draft' | 'onChange'> & { readOnly?: boolean },
): Box {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (readOnly) element.setAttribute('contenteditable', 'false');
  element.append(...(draft ? makeLines(draft) : []));
  element.addEventListener('input', onChange);
  place.append(element);
  return { model: () => linesOf(element).join('\n'), element: () => element };
}

/**
 * The lines of plain editable markup: a block, a break, and where white space counts a line feed, is one
 * line each; the break or feed that only holds the last line open is none.
 */
export function linesOf(root: Element): string[] {
  const lines: string[] = [];
  let open: string | undefined;
  const close = () => {
    if (open !== undefined) lines.push(open);
    open = undefined;
  };
  const walk = (parent: Element) => {
    const keepsFeeds = /pre|break/.test(getComputedStyle(parent).whiteSpace);
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        const text = (node as Text).data.replaceAll('\u00a0', ' ');
        const [first = '', ...rest] = keepsFeeds ? text.split('\n') : [text.replace(/\n/g, ' ')];
        if (text !== '') open = (open ?? '') + first;
        for (const line of rest) {
          close();
          open = line;
        }
      } else if (node.nodeName === 'BR') {
        open ??= '';
        const next = node.nextSibling;
        close();
        // Something follows in the same block: the line goes on there, be it empty.
        if (next && !isBlock(next)) open = '';
      } else if (isBlock(node)) {
        close();
        const before = lines.length;
        walk(node as Element);
        if (open === undefined && lines.length === before) open = '';
        close();
      } else if (node.nodeType === 1) {
        walk(node as Element);
      }
    }
  };
  walk(root);
  // A last line that only a feed or a break opened.
  if (open !== '' || lines.length === 0) close();
  return lines;
}

function isBlock(node: Node): boolean {
  return /^(?:DIV|P|UL|OL|LI|BLOCKQUOTE|PRE|H\d)$/.test(node.nodeName);
}
