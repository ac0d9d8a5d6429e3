import { here } from '../compose/true-document.ts';
/**
 * A document of our own in a page: a frame without an address in a closed root. What is typed and pressed in it reaches no
 * listener of the page's, however early it came, since events end at their own window; the page's `find` and selections do
 * not come in; and as the root is closed, neither the page's list of frames nor any element leads to it.
 */
export interface Room {
  element: HTMLIFrameElement;
  /** where to draw; it stays when the browser makes the document anew, as when the frame is moved */
  mount: HTMLElement;
  /** puts the document into the page */
  open(): void;
}

/** Longest to wait for the frame, in milliseconds; a page may be forbidden to have any. */
const LOAD_MS = 1000;

interface RoomOptions {
  css: string;
  /** called whenever the document is there, or is not to be had: then the mount stands in the root itself */
  onReady(view: Window | undefined): void;
}

const inside = (element: HTMLIFrameElement): Document | null => {
  try {
    return element.contentDocument;
  } catch {
    // Expected (SecurityError): the page's sandbox keeps its frames from each other.
    return null;
  }
};

export function openRoom(root: ShadowRoot, { css, onReady }: RoomOptions): Room {
  const element = here.createElement('iframe');
  const mount = here.createElement('div');
  let isHere = false;
  const addStyle = (to: ParentNode, text: string) => {
    const style = here.createElement('style');
    style.textContent = text;
    to.append(style);
  };
  const settle = () => {
    const own = inside(element);
    isHere = true;
    if (!element.isConnected) return;
    if (own) {
      own.documentElement.style.cssText = 'overflow: hidden; background: none';
      own.body.style.cssText = 'margin: 0; overflow: hidden; background: none';
      own.body.replaceChildren();
      addStyle(own.body, css);
      own.body.append(mount);
    } else {
      element.remove();
      addStyle(root, css);
      root.append(mount);
    }
    onReady(own?.defaultView ?? undefined);
  };
  const open = () => {
    // Chromium's is ready at once, Firefox's after a turn; both make it anew when it is moved.
    element.addEventListener('load', settle);
    root.append(element);
    if (!isHere && !inside(element)) settle();
    setTimeout(() => isHere || settle(), LOAD_MS);
  };
  return { element, mount, open };
}
