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
 * Hides the person's keys and presses on our element from the page. An input that begins there belongs to it until the
 * end: a key with its repeats until its release, and a press until its click. Otherwise the page's box would get the
 * release of the Enter that chose a text, and send the post; or a press would end on the element below.
 * Only trusted events count, so that no page can press for the person.
 *
 * Listeners that the page added to `window` before ours come first, and hear what is typed here: an event in a shadow
 * root passes through everything around the root, and a closed root hides only the target (DOM, "event path").
 * They reach everything in the page's document. They would not reach our own document in a frame, but pages could open
 * that document too, as the manifest would have to make it web-accessible. We did not try a frame without an address
 * in the closed root, whose keys end at its own window.
 * @returns a function that stops this as soon as no key or press that began here is held
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
      // A key that is pressed again before we are done is still meant for us: a double Enter must not send.
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
      // The focus stays where it is, unless the press is on our own field.
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
