// Hears from the first key on whether the person works with keys; what opens an action needs to know.
import '../../components/action/first-focus.ts';
import { drawAsChosen, takeOpened } from '../../utils/platform/own-choices.ts';
import { isPopup } from '../../utils/platform/pages/open.ts';
import { showOwnPage } from '../page/own-page.ts';
import { PopupApp } from './App.tsx';

/** What other pages chose is asked for after the list stands, in milliseconds. */
const LATER_MS = 1000;

/** Draws the popup. */
export function start(): void {
  // Asked for here, not in the page's head: Firefox holds the first drawing back for a font that the head names, and the
  // list's titles come after what is read from the storage, later than the font.
  // The tests' documents have no fonts.
  void document.fonts?.load('600 1rem "Vigil Serif"');
  const inPopup = isPopup();
  document.documentElement.classList.toggle('in-tab', !inPopup);
  showOwnPage(<PopupApp isInTab={!inPopup} />, undefined, {
    isPopup: inPopup,
    isOpen: takeOpened(),
  });
  setTimeout(drawAsChosen, LATER_MS);
}
