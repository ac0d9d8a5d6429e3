import { useEffect } from 'preact/hooks';
import { noteOpened } from '../../utils/platform/own-choices.ts';

/** Goes on to the popup that the toolbar icon opens otherwise; in discreet mode, after the press on the neutral screen. */
export function OpenPopup() {
  useEffect(() => {
    noteOpened();
    location.replace('/popup.html');
  }, []);
  return null;
}
