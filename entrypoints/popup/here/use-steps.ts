import { useEffect, useRef } from 'preact/hooks';
import type { Popup } from '../popup-state.ts';

/** What a step of the window's history says. */
interface Step {
  action?: string;
}

const stepNow = () => (history.state as Step | null)?.action;

/** In a tab, an open action is a step of the history: the browser's own "back" leads to the list. A popup has none. */
export function useSteps({ state, open }: Popup, isInTab: boolean): void {
  const latest = useRef(open);
  latest.current = open;
  const id = state?.action?.id;
  const isRead = state !== undefined;
  useEffect(() => {
    if (!isInTab || !isRead || id === stepNow()) return;
    if (id === undefined) history.back();
    else if (stepNow() === undefined) history.pushState({ action: id } satisfies Step, '');
    else history.replaceState({ action: id } satisfies Step, '');
  }, [isInTab, isRead, id]);
  useEffect(() => {
    if (!isInTab) return;
    const onStep = () => void latest.current(stepNow());
    addEventListener('popstate', onStep);
    return () => removeEventListener('popstate', onStep);
  }, [isInTab]);
}
