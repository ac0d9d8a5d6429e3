/** What a key does in the picker: choose another text, take the chosen one, or close. */
type KeyAction = { choose: number } | 'take' | 'close';

/** The texts that can be chosen, by their places. */
export interface Choice {
  /** the place of the chosen text */
  chosen: number;
  /** the places where another action's texts begin, rising */
  starts: readonly number[];
  /** how many texts there are */
  count: number;
  /** where the search field's caret stands, if something was typed there: left and right are its own then */
  caret?: 'in' | 'end' | undefined;
  /** is the interface written from right to left? */
  isRightToLeft?: boolean;
}

/** How many actions PageUp and PageDown move. */
const PAGE_STEP = 4;

/** The first text of the action that is so many further; beyond an end it begins anew where `wraps`. */
function otherAction({ chosen, starts }: Choice, step: number, wraps: boolean): KeyAction {
  const now = starts.findLastIndex((start) => start <= chosen);
  const last = Math.max(0, starts.length - 1);
  const meant = now + step;
  const at = wraps && meant > last ? 0 : wraps && meant < 0 ? last : meant;
  return { choose: starts[Math.min(last, Math.max(0, at))] ?? 0 };
}

/** @returns the text of the same action before or behind the chosen one, around its end */
export function turn({ chosen, starts, count }: Choice, step: number): number {
  const from = starts.findLast((start) => start <= chosen) ?? 0;
  const to = starts.find((start) => start > chosen) ?? count;
  const all = Math.max(1, to - from);
  return from + ((chosen - from + step + all) % all);
}

/**
 * The action of this key in the list: up and down go from action to action, left and right from text to text of one.
 * @returns undefined for keys that write in the search field
 */
export function keyAction(
  { key, isComposing }: Pick<KeyboardEvent, 'key' | 'isComposing'>,
  choice: Choice,
): KeyAction | undefined {
  // A word that is being composed owns its keys (UI Events, `isComposing`).
  if (isComposing) return undefined;
  switch (key) {
    case 'ArrowDown':
      return otherAction(choice, 1, true);
    case 'ArrowUp':
      return otherAction(choice, -1, true);
    case 'PageDown':
      return otherAction(choice, PAGE_STEP, false);
    case 'PageUp':
      return otherAction(choice, -PAGE_STEP, false);
    case 'ArrowLeft':
    case 'ArrowRight': {
      const isOn = (key === 'ArrowRight') !== (choice.isRightToLeft ?? false);
      // Behind what was typed there is nowhere to go on to but the next text.
      const isOfField = choice.caret === 'in' || (choice.caret === 'end' && !isOn);
      if (isOfField || choice.count === 0) return undefined;
      return { choose: turn(choice, isOn ? 1 : -1) };
    }
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
