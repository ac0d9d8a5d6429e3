import type { Interests } from '../../utils/actions/interests.ts';

/** Where the person was in the list when they opened an action. */
export interface ListPlace {
  /** of the action that they opened */
  id: string;
  /** what they searched and filtered by */
  query: string;
  filter: Interests;
  /** how far its line stood below the upper edge of the lines, in pixels; undefined: they came from elsewhere */
  offset?: number;
}

const lineOf = (body: Element, id: string) =>
  body.querySelector<HTMLElement>(`[data-action="${CSS.escape(id)}"]`);

const distance = (line: Element, body: Element) =>
  line.getBoundingClientRect().top - body.getBoundingClientRect().top;

/** How far a line stands below the upper edge of the lines. */
export function offsetOf(body: Element | null, id: string): { offset?: number } {
  const line = body && lineOf(body, id);
  return line ? { offset: distance(line, body) } : {};
}

/**
 * Puts the person back on the line that they had opened, where it stood.
 * @returns false where the list has no such line
 */
export function goBackTo(body: HTMLElement | null, { id, offset }: ListPlace): boolean {
  const line = body && lineOf(body, id);
  if (!line) return false;
  if (offset === undefined) line.scrollIntoView({ block: 'center' });
  else body.scrollTop += distance(line, body) - offset;
  line.focus({ preventScroll: true });
  return true;
}
