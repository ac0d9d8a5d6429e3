/** With what did the person last do something in this page? Nothing yet: they came by a key or by the toolbar's icon. */
let isByPointer = false;
// This is loaded before an action can be opened, so it sees what opens it.
addEventListener('pointerdown', () => setPointer(true), { capture: true, passive: true });
addEventListener('keydown', () => setPointer(false), { capture: true, passive: true });

function setPointer(next: boolean): void {
  isByPointer = next;
}

/**
 * Where an action begins. Who works with the keyboard stands on the main button, whose description names the action, so
 * that Enter does it; who works with a pointer hears the title first.
 */
export function focusFirst(view: HTMLElement | null): void {
  const main = view?.querySelector<HTMLElement>('.bar-main:not(:disabled)');
  const place = isByPointer || !main ? view?.querySelector<HTMLElement>('h1') : main;
  place?.focus({ preventScroll: true });
}
