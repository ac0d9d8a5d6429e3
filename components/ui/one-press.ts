/**
 * Only the first press of a double click counts, and of a key that is held: the next one would meet what came into the
 * button's place, and nobody has read that. The browser measures both by the person's own settings.
 */
export function onePress(onPress: () => void) {
  return {
    // `detail` counts the clicks in a row; a key and a screen reader press with 0.
    onClick: (event: MouseEvent) => {
      if (event.detail < 2) onPress();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    },
  };
}
