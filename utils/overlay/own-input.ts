import { documentOf } from '../compose/true-document.ts';
/** The handlers of keys and presses on our own elements. */
export interface InputHandlers {
  /** a real press of a mouse button or finger on our element */
  onPress(element: Element): void;
  onKey?(event: KeyboardEvent): void;
}

const KEYS = ['keydown', 'keypress', 'keyup'] as const;
const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'touchstart',
  'touchend',
] as const;
/** Within so many milliseconds and pixels a second press belongs to the first, as a double click. */
const DOUBLE_CLICK = { ms: 400, distance: 8 };

interface OwnInputOptions extends InputHandlers {
  host: Element;
  root: ShadowRoot;
  /** the page's element that may get the focus back, perhaps in a frame */
  near: Element | undefined;
  /** could the person see at this time what they press? A press counts only then, in milliseconds of the page */
  isSeen(at: number): boolean;
}

interface OwnInput {
  /** what is typed and pressed in this window is ours */
  addRoom(view: Window): void;
  end(): void;
}

/** This window, and the windows of its origin that keys can arrive in when the focus leaves ours. */
function windowsAround(near: Element | undefined): Set<Window> {
  const windows = new Set<Window>();
  const add = (view: Window) => {
    windows.add(view);
    for (let at = 0; at < view.length; at += 1) {
      const inner = view[at];
      if (inner && isSameOrigin(inner)) add(inner);
    }
  };
  add(window);
  // A frame in a shadow root is not among the window's own.
  const nearest = (near && documentOf(near))?.defaultView;
  if (nearest) windows.add(nearest);
  return windows;
}

function isSameOrigin(view: Window): boolean {
  try {
    return Boolean(view.document);
  } catch {
    // Expected (SecurityError): the frame is from another origin.
    return false;
  }
}

/** When an event happened by this window's clock, in milliseconds: each window's own began with it. */
const timeOf = ({ timeStamp, view }: UIEvent): number =>
  timeStamp + (view?.performance?.timeOrigin ?? performance.timeOrigin) - performance.timeOrigin;

/** What is ours, and what is done with an event that belongs to it. */
interface Ours {
  /** does it come from our element, or from a document of ours? */
  has(event: UIEvent): boolean;
  hide(event: UIEvent): void;
  /** may more come that belongs to ours? Else this ends */
  isEnding(): boolean;
}

/** A key belongs to us from its first moment in ours until it is let go, wherever that is. */
function keysOf({ has, hide, isEnding }: Ours, onKey: InputHandlers['onKey']) {
  const down = new Set<string>();
  let last: string | undefined;
  const isOwn = (event: KeyboardEvent) => {
    const { type, code, key, repeat, isTrusted } = event;
    const isHere = has(event);
    if (!isTrusted) return isHere;
    const name = code || key;
    if (type === 'keydown' && !repeat) {
      // A key that is pressed again before we are done is still meant for us: a double Enter must not send.
      if (isHere || (!isEnding() && name === last)) down.add(name);
      else down.delete(name);
    }
    return isHere || down.has(name);
  };
  const hear = (event: KeyboardEvent) => {
    if (!isOwn(event)) return;
    hide(event);
    const { type, code, key, isTrusted } = event;
    if (type === 'keyup' && isTrusted) down.delete(code || key);
    if (type === 'keydown' && isTrusted && has(event)) {
      last = code || key;
      onKey?.(event);
    }
  };
  return { hear, isHeld: () => down.size > 0 };
}

/**
 * Hides the person's keys and presses on our element from the page. An input that begins there belongs to it until the
 * end: a key with its repeats until its release, and a press until its click. Otherwise the page's box would get the
 * release of the Enter that chose a text, and send the post; or a press would end on the element below.
 * Only trusted events count, so that no page can press for the person.
 *
 * What is typed into a document of our own (`room.ts`) reaches no listener of the page's at all. On the host itself,
 * listeners that the page added to `window` before ours come first: they hear a press on the button, as an event in a shadow
 * root passes through everything around it, and nothing can be typed there.
 * @returns what stops this as soon as no key or press that began here is held, and what adds a window of our own
 */
export function ownInput(options: OwnInputOptions): OwnInput {
  const { host, root, near, isSeen, onPress, onKey } = options;
  const over = new AbortController();
  const rooms = new WeakSet<Window>();
  let isPressed = false;
  let lastClick: PointerEvent | MouseEvent | undefined;
  let isEnding = false;

  const ours: Ours = {
    has: ({ target, view }) => target === host || (view !== null && rooms.has(view)),
    hide: (event) => {
      event.stopImmediatePropagation();
      // What ends in the page must do nothing there; in a field of ours, letters are typed.
      if (!ours.has(event)) event.preventDefault();
    },
    isEnding: () => isEnding,
  };
  const keys = keysOf(ours, onKey);
  const endIfDone = () => {
    if (isEnding && !keys.isHeld() && !isPressed && !lastClick) over.abort();
  };
  const hearKey = (event: KeyboardEvent) => {
    keys.hear(event);
    endIfDone();
  };
  /** What of ours was pressed; in a closed root, only the place tells. */
  const hitBy = (event: UIEvent): Element | null => {
    const { clientX, clientY } = event as MouseEvent;
    return event.target === host
      ? root.elementFromPoint(clientX, clientY)
      : (event.target as Element | null);
  };
  const isSecondClick = (event: PointerEvent) =>
    lastClick !== undefined &&
    timeOf(event) - timeOf(lastClick) < DOUBLE_CLICK.ms &&
    Math.hypot(event.screenX - lastClick.screenX, event.screenY - lastClick.screenY) <
      DOUBLE_CLICK.distance;
  const hearPress = (event: UIEvent) => {
    const isHere = ours.has(event);
    if (event.type === 'pointerdown' && event.isTrusted) {
      isPressed = isHere || isSecondClick(event as PointerEvent);
      lastClick = undefined;
    }
    if (isHere || (isPressed && event.isTrusted)) {
      ours.hide(event);
      const hit = isHere ? hitBy(event) : null;
      // The focus stays where it is, unless the press is on our own field.
      if (event.type === 'mousedown' && hit?.localName !== 'input') event.preventDefault();
      if (event.type === 'click' && event.isTrusted) {
        isPressed = false;
        if (isHere) lastClick = event as MouseEvent;
        if (hit && isSeen(timeOf(event))) onPress(hit);
      }
    }
    endIfDone();
  };
  const how = { capture: true, signal: over.signal };
  const listen = (view: Window) => {
    for (const type of PRESSES) view.addEventListener(type, hearPress as EventListener, how);
    for (const type of KEYS) view.addEventListener(type, hearKey, how);
  };
  for (const view of windowsAround(near)) listen(view);
  return {
    addRoom: (view) => {
      rooms.add(view);
      listen(view);
    },
    end: () => {
      isEnding = true;
      setTimeout(() => {
        lastClick = undefined;
        endIfDone();
      }, DOUBLE_CLICK.ms);
      endIfDone();
    },
  };
}
