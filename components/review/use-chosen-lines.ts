import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SourceLine } from '../../utils/extract/source-text.ts';

/** Lines of the source that the person chose. */
export interface Chosen {
  first: number;
  last: number;
  /** the part of the only line, when it is not the whole line */
  text?: string;
  /** do they take the place of the line that was put last? */
  isExtended?: boolean;
}

interface Options {
  box: RefObject<HTMLElement | null>;
  lines: readonly SourceLine[];
  /** the line at which the keys begin; below 0: the first one */
  start: number;
  onPut: ((chosen: Chosen) => void) | undefined;
  onLeave: (() => void) | undefined;
}

const inOrder = (one: number, other: number): [number, number] =>
  one < other ? [one, other] : [other, one];

/** Lets a person choose lines: by a click, a drag, Shift and a click, or the arrow keys and Enter. */
export function useChosenLines({ box, lines, start, onPut, onLeave }: Options) {
  const [at, setAt] = useState(0);
  const [from, setFrom] = useState(0);
  const pressed = useRef<number | undefined>(undefined);
  const filled = lines.flatMap(({ text }, line) => (text ? [line] : []));
  useEffect(() => {
    // Whoever chooses lines goes on from where they are.
    if (start < 0 || box.current?.contains(document.activeElement)) return;
    setAt(start);
    setFrom(start);
  }, [start, box]);

  const go = (line: number, isExtending: boolean) => {
    setAt(line);
    if (!isExtending) setFrom(line);
    box.current?.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = filled.findIndex((line) => line >= at);
    const target = {
      ArrowDown: filled[place + 1],
      ArrowUp: filled[place - 1],
      Home: filled[0],
      End: filled.at(-1),
    }[event.key];
    if (target !== undefined) go(target, event.shiftKey);
    else if (event.key === 'Enter' || event.key === ' ') putRange();
    else if (event.key === 'Escape') onLeave?.();
    else return;
    event.preventDefault();
  };
  const putRange = () => {
    const [first, last] = inOrder(from, at);
    setFrom(at);
    onPut?.({ first, last });
  };
  const onMouseDown = (event: MouseEvent) => {
    pressed.current = lineOf(event.target as Node);
  };
  const onClick = (event: MouseEvent) => {
    // The second click of a double click would put the line again.
    if (event.detail > 1) return;
    const line = lineOf(event.target as Node);
    const dragged = event.shiftKey
      ? undefined
      : (readSelection(box.current, lines) ?? readDrag(pressed.current, event));
    getSelection()?.removeAllRanges();
    if (!dragged && (line === undefined || !lines[line]?.text)) return;
    const end = dragged?.last ?? line ?? 0;
    setAt(end);
    if (!event.shiftKey) setFrom(dragged?.first ?? end);
    if (dragged) return onPut?.(dragged);
    const [first, last] = event.shiftKey ? inOrder(from, end) : [end, end];
    onPut?.({ first, last, ...(event.shiftKey ? { isExtended: true } : {}) });
  };
  return {
    at: filled.includes(at) ? at : (filled[0] ?? 0),
    range: inOrder(from, at),
    events: { onKeyDown, onMouseDown, onClick },
  };
}

function lineOf(node: Node | null): number | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const line = element?.closest<HTMLElement>('[data-line]')?.dataset.line;
  return line === undefined ? undefined : Number(line);
}

/** The lines from the press to the release, where Chromium's selection stays empty: between two rows of a line. */
function readDrag(pressed: number | undefined, event: MouseEvent): Chosen | undefined {
  const released = lineOf(document.elementFromPoint(event.clientX, event.clientY));
  if (pressed === undefined || released === undefined || pressed === released) return undefined;
  const [first, last] = inOrder(pressed, released);
  return { first, last };
}

/** The lines over which the person dragged; of a single line only the part that was selected. */
function readSelection(box: HTMLElement | null, lines: readonly SourceLine[]): Chosen | undefined {
  const selection = getSelection();
  if (!box || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return undefined;
  const first = lineOf(range.startContainer);
  // A drag that ends before the first letter of a line does not mean that line.
  const end = lineOf(range.endContainer);
  const last = end !== undefined && range.endOffset === 0 ? end - 1 : end;
  if (first === undefined || last === undefined || last < first) return undefined;
  const text = selection.toString().trim();
  if (!text) return undefined;
  return { first, last, ...(first === last && text !== lines[first]?.text ? { text } : {}) };
}
