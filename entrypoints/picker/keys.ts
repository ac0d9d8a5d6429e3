/** What a key asks of the picker: another text to be chosen, the chosen one to be taken, or the end. */
type KeyAction = { choose: number } | 'take' | 'close';

/** How far PageUp and PageDown go. */
const PAGE_STEP = 4;

/**
 * What this key means in the list; nothing for keys that write in the search field.
 * @param chosen the place of the chosen text
 * @param count how many there are
 */
export function keyAction(
  { key, isComposing }: Pick<KeyboardEvent, 'key' | 'isComposing'>,
  { chosen, count }: { chosen: number; count: number },
): KeyAction | undefined {
  // A word that is being composed owns its keys (UI Events, `isComposing`).
  if (isComposing) return undefined;
  const last = Math.max(0, count - 1);
  switch (key) {
    case 'ArrowDown':
      return { choose: chosen >= last ? 0 : chosen + 1 };
    case 'ArrowUp':
      return { choose: chosen === 0 ? last : chosen - 1 };
    case 'PageDown':
      return { choose: Math.min(last, chosen + PAGE_STEP) };
    case 'PageUp':
      return { choose: Math.max(0, chosen - PAGE_STEP) };
    case 'Enter':
      return 'take';
    // Tab, too: there is nothing else to go to, and the person is to land in the box.
    case 'Escape':
    case 'Tab':
      return 'close';
    default:
      return undefined;
  }
}
