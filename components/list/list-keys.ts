/** The lines that can be seen, from first to last; those in a closed fold cannot. */
const linesIn = (list: Element) =>
  [...list.querySelectorAll<HTMLElement>('.list-body .line')].filter(
    (line) => line.closest('details:not([open])') === null,
  );

/**
 * Walks from line to line by the arrow keys, from the search into the lines and back; Home and End go to the first and the
 * last one. In the search, Enter opens the first line.
 */
export function walkLines(event: KeyboardEvent, search: HTMLInputElement | null): void {
  const { key, currentTarget, target } = event;
  if (!(currentTarget instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return;
  const lines = linesIn(currentTarget);
  const at = lines.indexOf(target as HTMLElement);
  if (at < 0 && target !== search) return;
  if (target === search && key === 'Enter') {
    lines[0]?.click();
  } else if (key === 'ArrowDown') {
    lines[at + 1]?.focus();
  } else if (key === 'ArrowUp' && at >= 0) {
    (lines[at - 1] ?? search)?.focus();
  } else if (key === 'Home' && at >= 0) {
    lines[0]?.focus();
  } else if (key === 'End' && at >= 0) {
    lines.at(-1)?.focus();
  } else return;
  event.preventDefault();
}
