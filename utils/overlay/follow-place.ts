import type { Box } from '../compose/box.ts';
import { rectOf } from './place.ts';

/** How soon one looks again for a box of which nothing can be seen, in milliseconds. */
const UNSEEN_MS = 1000;

/** Where a browser's parts of pixels never agree, one looks again at leisure. */
const MOST_TRIES = 3;

/**
 * Tells whenever a box has moved or grown, whatever moved it: a page's script, an animation, an element around that was
 * scrolled, be it in a shadow root whose events nobody outside hears. The browser watches a window that is just as large
 * as the box and stands just there: what leaves it has moved. Nothing runs while nothing moves.
 * @returns what ends it
 */
export function followPlace(box: Box, onMove: () => void): () => void {
  let observer: IntersectionObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** how often in a row the first answer was another than the last one */
  let tries = 0;
  const stop = () => {
    observer?.disconnect();
    clearTimeout(timer);
  };
  let last: string | undefined;
  const placeNow = () => Object.values(rectOf(box)).join(' ');
  const look = (threshold: number) => {
    stop();
    const { left, top, right, bottom } = rectOf(box);
    const place = placeNow();
    // It may have moved on while the browser answered.
    if (last !== undefined && last !== place) onMove();
    last = place;
    if (right <= left || bottom <= top) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const insets = [top, clientWidth - right, clientHeight - bottom, left];
    const rootMargin = insets.map((one) => `${-Math.floor(one)}px`).join(' ');
    let isFirst = true;
    const hear = (entries: IntersectionObserverEntry[]) => {
      const ratio = entries.at(-1)?.intersectionRatio ?? 0;
      const wasFirst = isFirst;
      isFirst = false;
      if (!wasFirst || placeNow() !== last) {
        tries = 0;
        return look(1);
      }
      if (ratio === threshold) return;
      tries += 1;
      // Part of it is cut off: from now on any other part counts as a move.
      const next = () => look(ratio || 1);
      if (tries > MOST_TRIES || ratio === 0) timer = setTimeout(next, UNSEEN_MS);
      else next();
    };
    // In a frame of another origin, only its own window may be made smaller; a frame of this origin is seen through.
    const root = box.ownerDocument === document ? document : null;
    observer = new IntersectionObserver(hear, { rootMargin, threshold, root });
    observer.observe(box);
  };
  look(1);
  return stop;
}
