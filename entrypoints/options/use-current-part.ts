import { useEffect, useState } from 'preact/hooks';
import { type PartPlace, partInView } from './part-in-view.ts';

const topOf = (id: string): number =>
  document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;

const measure = (ids: readonly string[]): PartPlace => {
  const { scrollHeight, clientHeight } = document.documentElement;
  return {
    tops: ids.map((id) => ({ id, top: topOf(id) })),
    scrolled: window.scrollY,
    room: scrollHeight - clientHeight,
    height: clientHeight,
  };
};

/** What ends following the address: the person goes somewhere themselves. */
const OWN_MOVES = ['pointerdown', 'wheel', 'keydown', 'touchstart'] as const;

/**
 * Brings the part that the address names into view, also while what stands above it is still being read, and tells which
 * part the person is in.
 */
export function useCurrentPart(ids: readonly string[]): string {
  const [current, setCurrent] = useState<string>(ids[0] ?? '');
  useEffect(() => {
    /** the part that the address names, and how far the page was scrolled when it came into view */
    let named: { id: string; at: number } | undefined;
    const look = () => {
      const place = measure(ids);
      // The last parts can be too short to come to the top; whoever chose one is in it all the same.
      const isThere = named && Math.abs(place.scrolled - named.at) < 40;
      setCurrent(isThere && named ? named.id : partInView(place));
    };
    const goToNamed = (withFocus: boolean) => {
      const target = document.getElementById(location.hash.slice(1));
      if (!target) return;
      target.scrollIntoView();
      if (withFocus) target.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true });
      const id = ids.find((one) => document.getElementById(one)?.contains(target));
      named = id ? { id, at: window.scrollY } : undefined;
      look();
    };
    // The browser looked for the part before it was drawn, and parts that are read later push it down.
    goToNamed(true);
    const growing = new ResizeObserver(() => goToNamed(false));
    growing.observe(document.body);
    const stopFollowing = () => growing.disconnect();
    for (const move of OWN_MOVES) addEventListener(move, stopFollowing, { passive: true });
    const onHash = () => goToNamed(true);
    addEventListener('hashchange', onHash);
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      stopFollowing();
      for (const move of OWN_MOVES) removeEventListener(move, stopFollowing);
      removeEventListener('hashchange', onHash);
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [ids]);
  return current;
}
