/** With what did the person last do something in this page? Nothing yet: the toolbar's icon has just opened it. */
let by: 'pointer' | 'keys' | undefined;
// The popup's start loads this, so it sees the key or the press that opens an action.
addEventListener('pointerdown', () => came('pointer'), { capture: true, passive: true });
addEventListener('keydown', () => came('keys'), { capture: true, passive: true });

function came(next: typeof by): void {
  by = next;
}

/**
 * Where an action begins. Who chose it with the keyboard stands on the main button, whose description names the action, so
 * that Enter does it. Who works with a pointer, or finds the action open again that they left, hears the title first: a key
 * pressed too early must not put a letter into a message, or open a print dialog.
 */
export function focusFirst(view: HTMLElement | null): void {
  const main = view?.querySelector<HTMLElement>('.bar-main:not(:disabled)');
  const place = by === 'keys' && main ? main : view?.querySelector<HTMLElement>('h1');
  place?.focus({ preventScroll: true });
}
