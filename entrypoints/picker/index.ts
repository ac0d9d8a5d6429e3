import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { focusedBox, isFocusInFrame } from '../../utils/compose/find.ts';
import type { PickerDoor } from '../../utils/platform/picker.ts';
import { shadowOf } from '../../utils/platform/shadow-root.ts';
import { Picker } from './picker.ts';

declare global {
  var vigilPicker: PickerDoor | undefined;
}

/** Whose selectors the page has. */
const softwareHere = (software: Record<string, readonly string[]>) =>
  Object.entries(software).find(([, all]) => all.some((one) => document.querySelector(one)))?.[0];

// The picker at the caret. The worker injects it at a shortcut, a menu click or a press of the button.
export default defineUnlistedScript(() => {
  // In Chromium an element of the page with this name would be found, too, but never as the global's own.
  if (Object.hasOwn(globalThis, 'vigilPicker')) globalThis.vigilPicker?.close();
  let picker: Picker | undefined;
  const close = () => {
    picker?.close();
    picker = undefined;
  };
  globalThis.vigilPicker = {
    open: (scope, software) => {
      const box = focusedBox({ shadowOf });
      const isHere = document.hasFocus() && box && !isFocusInFrame({ shadowOf });
      if (scope === 'caret' && !isHere) return null;
      if (scope !== 'page' && window.frameElement) return null;
      if (picker?.isOpen) close();
      else picker = new Picker(box);
      return { host: location.hostname, software: softwareHere(software) };
    },
    begin: (start) => picker?.begin(start),
    close,
  };
});
