import type { Practice } from './practice.ts';

/**
 * How a page keeps the person in its dialog: the browser's own `showModal()`, a library that fetches the focus
 * back, or a page that marks everything else `inert`.
 */
export type DialogKind = 'native' | 'trap' | 'inert';

/**
 * Opens a dialog over the page that asks for a name, with the focus in that field; `boxes.dialog` is the field.
 * @param rest everything else of the page
 */
export function openDialog(practice: Practice, kind: DialogKind, rest: HTMLElement): void {
  const dialog = document.createElement(kind === 'native' ? 'dialog' : 'div');
  const name = document.createElement('input');
  const label = document.createElement('label');
  label.append('Your name ', name);
  dialog.append(label);
  document.body.append(dialog);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
  else {
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    dialog.style.cssText = 'position: fixed; inset: 200px auto auto 40px; background: Canvas';
  }
  if (kind === 'inert') rest.inert = true;
  if (kind === 'trap') {
    document.addEventListener('focusin', ({ target }) => {
      if (!dialog.contains(target as Node)) name.focus();
    });
  }
  practice.boxes.dialog = { model: () => name.value, element: () => name };
  name.focus();
}
