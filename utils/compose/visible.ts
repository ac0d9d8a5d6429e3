import { documentOf } from './true-document.ts';

/** What styles say of a box, where a document has a window. */
const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  documentOf(element).defaultView?.getComputedStyle(element);

/** The element around, also outside of a shadow root. */
const around = (element: Element): Element | null =>
  element.parentElement ?? ((element.getRootNode() as ShadowRoot).host || null);

/** Is it drawn at all, whatever its place? A box in which the person writes may have any. */
export function isRendered(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
}

/** Do `clip-path` or `clip` leave nothing of it, as in the rules that hide what only screen readers get? */
function isClippedAway({ clipPath = '', clip = '' }: CSSStyleDeclaration): boolean {
  const [, amount = '0'] = clipPath.match(/^(?:inset|circle|ellipse)\(([\d.]+)/) ?? [];
  if (clipPath.startsWith('inset(') && /%/.test(clipPath) && Number(amount) >= 50) return true;
  if (/^(?:circle|ellipse)\(0/.test(clipPath)) return true;
  const sides = clip.match(/^rect\(([\d.]+)px,? ([\d.]+)px,? ([\d.]+)px,? ([\d.]+)px\)/);
  if (!sides) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = sides.slice(1).map(Number);
  return bottom - top <= 1 || right - left <= 1;
}

/** Less than this of a colour is no colour. */
const FAINT = 0.05;

/** How much of an element's colours its opacity and its filters leave, from 0 to 1. */
function strengthOf({ opacity = '', filter = '' }: CSSStyleDeclaration): number {
  const [, amount = '1', unit] = filter.match(/opacity\(([\d.]+)(%?)\)/) ?? [];
  const own = opacity === '' ? 1 : Number(opacity);
  return own * (Number(amount) / (unit ? 100 : 1));
}

/** Does a rectangle that no scrolling moves lie beside or below the window, as a drawer does that is shut? */
function isBeyond({ left, top, right }: DOMRect, view: Window): boolean {
  return left >= view.innerWidth || top >= view.innerHeight || right <= 0;
}

/** Does the page's root cut off what lies beside the window, so that nobody can scroll there? */
function isCutBeside({ left, right }: DOMRect, page: Document): boolean {
  const { documentElement, body, defaultView } = page;
  if (!defaultView || (left < defaultView.innerWidth && right > 0)) return false;
  return [documentElement, body].some((root) => {
    const overflow = root && styleOf(root)?.overflowX;
    return overflow !== undefined && /hidden|clip/.test(overflow ?? '');
  });
}

const CLIPS = /auto|scroll|hidden|clip|overlay/;

/** Could what stands here come into view in this element by scrolling? Nothing scrolls what is only cut off. */
function isReachableIn(holder: Element, rect: DOMRect, overflow: string): boolean {
  const { left, top, right, bottom } = holder.getBoundingClientRect();
  if (holder.clientWidth <= 1 || holder.clientHeight <= 1) return false;
  if (!/auto|scroll|overlay/.test(overflow)) {
    return rect.right > left && rect.left < right && rect.bottom > top && rect.top < bottom;
  }
  return (
    rect.bottom - top + holder.scrollTop > 0 && rect.right - left + Math.abs(holder.scrollLeft) > 0
  );
}

/**
 * Could the person see it, be it by scrolling? A twin of the real box that is transparent, cut off or parked must not
 * get the text.
 */
export function isVisible(element: Element): boolean {
  if (!isRendered(element)) return false;
  if (!element.checkVisibility({ opacityProperty: true })) return false;
  let rect = element.getBoundingClientRect();
  let position = '';
  let strength = 1;
  for (let at: Element | null = element; at; at = around(at)) {
    const style = styleOf(at);
    if (!style) break;
    strength *= strengthOf(style);
    if (isClippedAway(style) || strength < FAINT) return false;
    const isRoot = at === documentOf(at).documentElement || at === documentOf(at).body;
    // What is positioned is not cut off by an element that is not, nor is what is fixed by anything.
    const isHeld =
      position !== 'fixed' && !(position === 'absolute' && style.position === 'static');
    if (at !== element && isHeld && !isRoot) {
      const overflow = `${style.overflowX} ${style.overflowY}`;
      if (CLIPS.test(overflow)) {
        if (!isReachableIn(at, rect, overflow)) return false;
        rect = at.getBoundingClientRect();
      }
      position = style.position;
    } else if (at === element) position = style.position;
    if (position === 'fixed') break;
  }
  // Some boxes are parked where nobody can scroll to: Quill 1 does so with the box for its pastes.
  const view = documentOf(element).defaultView;
  const isFixed = position === 'fixed';
  if (view && isFixed && isBeyond(rect, view)) return false;
  if (!isFixed && isCutBeside(rect, documentOf(element))) return false;
  const x = isFixed ? 0 : (view?.scrollX ?? 0);
  const y = isFixed ? 0 : (view?.scrollY ?? 0);
  return rect.right + x >= 0 && rect.bottom + y >= 0;
}

/** Is it what the person would press there? Unknown outside of the window, which counts as yes. */
export function isInFront(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document;
  const points = [0.5, 0.2, 0.8].map((part) => [left + width * part, top + height * part]);
  const hits = points.map(([x = 0, y = 0]) => root.elementFromPoint?.(x, y) ?? null);
  return hits.every((hit) => hit === null) || hits.some((hit) => hit && element.contains(hit));
}
