import { type Box, isField } from './box.ts';
import { endTypingStep } from './caret.ts';

/** One way to hand text to an editor. It says nothing of success: what stands in the box does. */
export type Way = 'typing' | 'paste' | 'paste-html';

/** `insertText`, the browser's own editing command: the only way into a plain field's undo. */
function typeText(box: Box, text: string): void {
  endTypingStep(box);
  box.ownerDocument.execCommand('insertText', false, text);
}

interface PageWindow {
  Object: ObjectConstructor;
  ClipboardEvent: typeof ClipboardEvent;
}

/**
 * A paste event that carries text, made so that the browser at hand hands it on.
 * Chromium: data in the init's `clipboardData`. Firefox ignores that member, and hides from the page what
 * an extension sets on its own objects, so there event and data are built with the page's constructors
 * (Xray vision, MDN "Sharing objects with page scripts"; measured in ESR 153).
 */
function dispatchPaste(box: Box, kinds: [type: string, data: string][]): void {
  const view = box.ownerDocument.defaultView as
    | (Window & typeof globalThis & { wrappedJSObject?: PageWindow })
    | null;
  if (!view) return;
  const options = { bubbles: true, cancelable: true, composed: true };
  const page = view.wrappedJSObject;
  if (page) {
    const init = Object.assign(new page.Object() as ClipboardEventInit, options);
    const event = new page.ClipboardEvent('paste', init);
    for (const [type, data] of kinds) event.clipboardData?.setData(type, data);
    (box as Box & { wrappedJSObject: EventTarget }).wrappedJSObject.dispatchEvent(event);
    return;
  }
  const clipboardData = new view.DataTransfer();
  for (const [type, data] of kinds) clipboardData.setData(type, data);
  box.dispatchEvent(new view.ClipboardEvent('paste', { ...options, clipboardData }));
}

const escapeHtml = (line: string) =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A paragraph a line; ProseMirror loses the blank lines of a plain paste. */
const asParagraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '<p><br></p>' : `<p>${escapeHtml(line)}</p>`))
    .join('');

/** Hands the text to the box in this way. */
export function tryWay(way: Way, box: Box, text: string): void {
  if (way === 'typing') {
    typeText(box, text);
    return;
  }
  const kinds: [string, string][] = [['text/plain', text]];
  if (way === 'paste-html') kinds.push(['text/html', asParagraphs(text)]);
  dispatchPaste(box, kinds);
}

/** Takes the last step back, first as the browser would, then as the editor's own keys do. */
export function undoWays(box: Box): (() => void)[] {
  const byBrowser = () => {
    box.ownerDocument.execCommand('undo');
  };
  if (isField(box)) return [byBrowser];
  const mac = /mac/i.test(navigator.platform);
  const byKeys = () => {
    const init = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: !mac, metaKey: mac };
    box.dispatchEvent(
      new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true, composed: true }),
    );
  };
  return [byKeys, byBrowser];
}
