import { useLayoutEffect } from 'preact/hooks';
import './Buttons.css';
import { useI18n } from './i18n.ts';

/** The button's id. */
export const QUICK_EXIT = 'quick-exit';

/** How soon after each other the three presses of Shift come, in milliseconds (GOV.UK's “Exit this page”). */
const TOGETHER_MS = 5000;

/** Hides the page at once and puts an empty one in its place, so that going back does not show it. */
function leave(): void {
  document.documentElement.hidden = true;
  location.replace('about:blank');
}

/** Shift three times leaves the page. */
export function useExitKeys(isWanted = true): void {
  // With the drawing, not after it: whoever sees the button may press already.
  useLayoutEffect(() => {
    if (!isWanted) return;
    let presses: number[] = [];
    const count = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      if (repeat) return;
      presses =
        key === 'Shift' ? [...presses.filter((at) => timeStamp - at < TOGETHER_MS), timeStamp] : [];
      if (presses.length === 3) leave();
    };
    document.addEventListener('keydown', count, true);
    return () => document.removeEventListener('keydown', count, true);
  }, [isWanted]);
}

/** Leaves the page: a button that is always in view, and Shift three times. */
export function QuickExit() {
  const { t } = useI18n();
  useExitKeys();
  return (
    <button
      type="button"
      class="button quick-exit"
      id={QUICK_EXIT}
      title={t('discreet.exitKeys')}
      onClick={leave}
    >
      {t('discreet.exit')}
    </button>
  );
}
