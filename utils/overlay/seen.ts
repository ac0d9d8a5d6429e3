import { here } from '../compose/true-document.ts';
/** How long something must have been seen where it is before a press on it counts, in milliseconds. */
export const SEEN_MS = 500;
/** How often a look is taken, in milliseconds. */
const LOOK_MS = 100;
/** So far it may stand from where it was put, in pixels. */
const TOLERANCE = 2;

export interface Place {
  x: number;
  y: number;
}

/** Chromium tells whether anything covers or changes an element (Intersection Observer v2). */
interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}
interface VisibilityInit extends IntersectionObserverInit {
  trackVisibility: true;
  delay: number;
}
const tellsVisibility = () =>
  typeof IntersectionObserverEntry !== 'undefined' &&
  'isVisible' in IntersectionObserverEntry.prototype;

const isPlain = (value: string | undefined) => !value || value === 'none' || value === 'normal';

/** Filters that only turn colours round, as add-ons for dark pages do; a few small ones on top hide nothing. */
const COLOURS =
  /^(?:(?:invert\(1\)|(?:hue-rotate|grayscale|sepia|saturate)\([^()]*\)|(?:brightness|contrast)\((?:0\.[89]\d*|1(?:\.[0-2]\d*)?)\))\s*){1,4}$/;

/**
 * Does the page's root change what is in the top layer? Firefox draws that through the root's filter, so that a page can
 * make it unseen. Chromium does not, and tells by itself what can be seen.
 */
function isRootPlain(): boolean {
  if (tellsVisibility()) return true;
  const { filter, clipPath, maskImage, mixBlendMode } = getComputedStyle(here.documentElement);
  return (
    [clipPath, maskImage, mixBlendMode].every(isPlain) && (isPlain(filter) || COLOURS.test(filter))
  );
}

/** Is it drawn as it is, and where it was put? */
function isAsPut(host: HTMLElement, put: Place): boolean {
  if (!host.isConnected || !host.matches(':popover-open')) return false;
  const { x, y, width, height } = host.getBoundingClientRect();
  if (width <= 1 || height <= 1) return false;
  if (Math.abs(x - put.x) > TOLERANCE || Math.abs(y - put.y) > TOLERANCE) return false;
  const style = getComputedStyle(host);
  if (style.visibility === 'hidden') return false;
  if (style.opacity !== '' && Number(style.opacity) < 1) return false;
  return [style.filter, style.clipPath, style.transform, style.mixBlendMode].every(isPlain);
}

const IN_FRONT = ':popover-open, dialog:modal, :fullscreen';
/** What was in front may stay there, to be drawn as it leaves (CSS, `overlay`). */
const MAY_BE_IN_FRONT = `${IN_FRONT}, [popover], dialog`;
const isInFront = (element: Element) =>
  element.matches(IN_FRONT) || getComputedStyle(element).getPropertyValue('overlay') === 'auto';

/** Is something drawn between an element in the top layer and what is below? It lets presses through, whatever it is. */
function isGroundDrawn(element: Element): boolean {
  const ground = getComputedStyle(element, '::backdrop');
  if (ground.display === 'none' || ground.pointerEvents !== 'none') return false;
  const isClear = /^(?:|transparent|rgba\(.*, 0\))$/.test(ground.backgroundColor);
  const others = [ground.backgroundImage, ground.boxShadow, ground.backdropFilter, ground.filter];
  const isFramed = [ground.borderTopStyle, ground.outlineStyle].some((one) => !isPlain(one));
  return !isClear || isFramed || !others.every(isPlain);
}

/** Shows the browser a picture in place of the page (View Transitions)? Presses fall through it. */
function isPictured(): boolean {
  try {
    return here.querySelector(':active-view-transition') !== null;
  } catch {
    // Expected: a browser that does not know the name shows no such pictures, or asks by itself what is covered.
    return false;
  }
}

/**
 * May something of the page's lie over it, through which presses fall? Only what is in the top layer can, and which of two
 * is above is not told. Chromium tells covers by itself.
 */
function mayBeCovered(host: HTMLElement): boolean {
  const own = host.getBoundingClientRect();
  const isOver = (element: Element) => {
    if (element === host) return false;
    if (isGroundDrawn(element)) return true;
    if (element.contains(host)) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const meets = left < own.right && right > own.left && top < own.bottom && bottom > own.top;
    // What takes presses itself would have taken this one.
    return meets && getComputedStyle(element).pointerEvents === 'none';
  };
  return (
    isPictured() ||
    [...here.querySelectorAll(MAY_BE_IN_FRONT)].some(
      (element) => isInFront(element) && isOver(element),
    )
  );
}

/** Watches how long something of ours has been in view, unchanged. */
export function watchSeen(host: HTMLElement) {
  let put: Place = { x: 0, y: 0 };
  let since: number | undefined;
  let isUncovered = !tellsVisibility();
  const isSeenNow = () => isUncovered && isRootPlain() && isAsPut(host, put) && !mayBeCovered(host);
  const look = () => {
    if (!isSeenNow()) since = undefined;
    else since ??= performance.now();
  };
  const covers = tellsVisibility()
    ? new IntersectionObserver(
        (entries) => {
          isUncovered = (entries.at(-1) as VisibilityEntry | undefined)?.isVisible === true;
          look();
        },
        { threshold: [0, 0.5, 1], trackVisibility: true, delay: LOOK_MS } as VisibilityInit,
      )
    : undefined;
  covers?.observe(host);
  const looks = setInterval(look, LOOK_MS);
  return {
    /** it stands here from now on; `same`: the person made it move, and knows what it is */
    putAt(place: Place, { same = false } = {}): void {
      put = place;
      if (!same) since = undefined;
      look();
    },
    /** could the person see at this time, in milliseconds, what they press? */
    isSeen(at: number): boolean {
      look();
      return since !== undefined && at - since >= SEEN_MS;
    },
    end(): void {
      clearInterval(looks);
      covers?.disconnect();
    },
  };
}
