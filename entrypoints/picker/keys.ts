/** What a key does in the picker: choose another text, take the chosen one, or close. */
type KeyAction = { choose: number } | 'take' | 'close';

/** How many texts PageUp and PageDown move. */
const PAGE_STEP = 4;

/**
 * The action of this key in the list; undefined for keys that write in the search field.
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
    // Tab has no other element to go to, and the person wants to be back in the box.
    case 'Escape':
    case 'Tab':
      return 'close';
    default:
      return undefined;
  }
}
