import type { Interests } from '../../utils/actions/interests.ts';

/** Where the person was in the list when they opened an action. */
export interface ListPlace {
  /** of the action that they opened */
  id: string;
  /** what they searched and filtered by */
  query: string;
  filter: Interests;
  /** how far its line stood below the upper edge of the window, in pixels; undefined: they came from elsewhere */
  offset?: number;
}

const lineOf = (body: Element, id: string) =>
  body.querySelector<HTMLElement>(`[data-action="${CSS.escape(id)}"]`);

const topOf = (line: Element) => line.getBoundingClientRect().top;

/** How far a line stands below the upper edge of the window. */
export function offsetOf(body: Element | null, id: string): { offset?: number } {
  const line = body && lineOf(body, id);
  return line ? { offset: topOf(line) } : {};
}

/**
 * Puts the person back on the line that they had opened, where it stood.
 * @returns false where the list has no such line
 */
export function goBackTo(body: HTMLElement | null, { id, offset }: ListPlace): boolean {
  const line = body && lineOf(body, id);
  if (!line) return false;
  if (offset === undefined) line.scrollIntoView({ block: 'center' });
  else {
    // In a low window it is not the lines alone that scroll, but the whole.
    for (let one = line.parentElement; one; one = one.parentElement) {
      one.scrollTop += topOf(line) - offset;
    }
  }
  line.focus({ preventScroll: true });
  return true;
}
