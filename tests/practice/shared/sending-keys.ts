import type { Practice } from './practice.ts';

/** The events on which pages send a message with the key Enter: some at once, some as it is let go. */
export type SendingEvent = 'keydown' | 'keypress' | 'keyup';

/**
 * Sends what stands in the box on Enter, as chats do: the box is empty afterwards and `sent` is one higher.
 * Held down, the key sends at each of its repeats.
 */
export function sendOnEnter(practice: Practice, type: SendingEvent): void {
  const box = practice.boxes.main;
  const element = box?.element();
  element?.addEventListener(type, (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (box?.model().trim() === '') return;
    practice.sent += 1;
    if (element.localName === 'textarea') (element as HTMLTextAreaElement).value = '';
    else element.replaceChildren();
  });
}

/** Sends on any click beside the box, as a page would whose Send button lies under a list of ours. */
export function sendOnPress(practice: Practice): void {
  for (const type of ['pointerup', 'mouseup', 'click']) {
    document.addEventListener(type, () => {
      practice.sent += 1;
    });
  }
}
