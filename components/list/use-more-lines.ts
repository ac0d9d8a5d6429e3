import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActionSummary } from '../../utils/actions/types.ts';

/** Lines that are drawn at first, more than a popup shows; drawing a thousand would take too long. */
const FIRST_LINES = 12;
/** Lines that are added each time the person comes to the end. */
const MORE_LINES = 40;

/** How many lines are drawn, more as the person scrolls to the end of them. */
export function useMoreLines<E extends Element>(
  actions: readonly ActionSummary[],
  { backTo, onEnd }: { backTo?: string | undefined; onEnd?: (() => void) | undefined },
) {
  // As far as the line that the person comes back to, and what filled the window below it.
  const [shown, setShown] = useState(
    () =>
      Math.max(
        0,
        actions.findIndex(({ id }) => id === backTo),
      ) + FIRST_LINES,
  );
  const end = useRef<E>(null);
  const first = actions[0]?.id;
  const drawn = useRef(first);
  useEffect(() => {
    // Another list is drawn from its start.
    if (drawn.current !== first) setShown(FIRST_LINES);
    drawn.current = first;
  }, [first]);
  const hasMore = shown < actions.length || onEnd !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each batch of lines ends at another element
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      if (shown >= actions.length) onEnd?.();
      else setShown((n) => n + MORE_LINES);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown, actions, hasMore]);
  return { shown: actions.slice(0, shown), hasMore, end };
}
