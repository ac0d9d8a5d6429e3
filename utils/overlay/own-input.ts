/** What is done with the keys and presses that are meant for something of ours. */
export interface InputHandlers {
  /** a real press of a mouse button or finger on this element of ours */
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
  /** an element of the page to which the focus may go back, perhaps in a frame */
  near: Element | undefined;
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
  const nearest = near?.ownerDocument.defaultView;
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

/**
 * Keeps the person's keys and presses on something of ours from the page. What began on it belongs to it until it
 * ends: a key until it is let go, its repeats included, and a press until its click. Otherwise an Enter that chose a
 * text would be let go in the page's box, which sends the post, or a press would end on what lies below.
 * Only trusted events count, so that no page can press for the person.
 *
 * The page's listeners on `window` that were added before ours come first, and hear what is typed here: an event of
 * a shadow root passes through all that stands around it, a closed one hides only its target (DOM, "event path").
 * Nothing in the page's own document is out of their reach. A document of ours in a frame would be, but pages could
 * open that, too, as the manifest would have to name it web-accessible. A frame without an address in the closed root,
 * whose keys end at its own window, was not tried.
 * @returns a function that ends it, as soon as nothing that began here is still held
 */
export function ownInput({ host, root, near, onPress, onKey }: OwnInputOptions): () => void {
  const over = new AbortController();
  const keysDown = new Set<string>();
  let lastKey: string | undefined;
  let isPressed = false;
  let lastClick: PointerEvent | MouseEvent | undefined;
  let isEnding = false;

  const endIfDone = () => {
    if (isEnding && keysDown.size === 0 && !isPressed && !lastClick) over.abort();
  };
  const hide = (event: Event) => {
    event.stopImmediatePropagation();
    // What ends in the page must do nothing there; in a field of ours, letters are typed.
    if (event.target !== host) event.preventDefault();
  };
  const isOwnKey = ({ type, target, code, key, repeat, isTrusted }: KeyboardEvent) => {
    if (!isTrusted) return target === host;
    const name = code || key;
    if (type === 'keydown' && !repeat) {
      // Pressed again before all is done, it is still meant for us: a double Enter must not send.
      if (target === host || (!isEnding && name === lastKey)) keysDown.add(name);
      else keysDown.delete(name);
    }
    return target === host || keysDown.has(name);
  };
  const hearKey = (event: KeyboardEvent) => {
    if (isOwnKey(event)) {
      hide(event);
      const isHere = event.target === host && event.isTrusted;
      if (event.type === 'keyup' && event.isTrusted) keysDown.delete(event.code || event.key);
      if (event.type === 'keydown' && isHere) {
        lastKey = event.code || event.key;
        onKey?.(event);
      }
    }
    endIfDone();
  };
  const isSecondClick = ({ timeStamp, clientX, clientY }: PointerEvent) =>
    lastClick !== undefined &&
    timeStamp - lastClick.timeStamp < DOUBLE_CLICK.ms &&
    Math.hypot(clientX - lastClick.clientX, clientY - lastClick.clientY) < DOUBLE_CLICK.distance;
  const hearPress = (event: Event) => {
    const isHere = event.target === host;
    if (event.type === 'pointerdown' && event.isTrusted) {
      isPressed = isHere || isSecondClick(event as PointerEvent);
      lastClick = undefined;
    }
    if (isHere || (isPressed && event.isTrusted)) {
      hide(event);
      const { clientX, clientY } = event as MouseEvent;
      const hit = isHere ? root.elementFromPoint(clientX, clientY) : null;
      // The focus stays where it is, but for a field of ours.
      if (event.type === 'mousedown' && hit?.localName !== 'input') event.preventDefault();
      if (event.type === 'click' && event.isTrusted) {
        isPressed = false;
        if (isHere) lastClick = event as MouseEvent;
        if (hit) onPress(hit);
      }
    }
    endIfDone();
  };
  const options = { capture: true, signal: over.signal };
  for (const view of windowsAround(near)) {
    for (const type of PRESSES) view.addEventListener(type, hearPress, options);
    for (const type of KEYS) view.addEventListener(type, hearKey, options);
  }
  return () => {
    isEnding = true;
    setTimeout(() => {
      lastClick = undefined;
      endIfDone();
    }, DOUBLE_CLICK.ms);
    endIfDone();
  };
}
