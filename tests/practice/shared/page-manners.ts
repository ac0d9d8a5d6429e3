import { onFirstChange, takeBack } from './page-hands.ts';
import type { Box } from './practice.ts';

/**
 * What pages do to a box of theirs: draw it anew when it has changed, put its old state back, let a paste wait for
 * their server or forbid it, scroll it away beside a chat, keep a twin that nobody sees, wake up at the focus.
 */
const MANNERS = [
  ...(['redrawn', 'reverted', 'fights', 'late-paste', 'no-paste'] as const),
  ...(['scroller', 'twin', 'wakes'] as const),
];
export type Manner = (typeof MANNERS)[number];

export const isManner = (word: string): word is Manner =>
  (MANNERS as readonly string[]).includes(word);

/** The page's own hand at each paste: it comes later, or never. */
function holdPastes(element: HTMLElement, ms: number | undefined): void {
  let isOurs = false;
  const view = element.ownerDocument.defaultView;
  const hold = (event: ClipboardEvent) => {
    if (isOurs) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (ms === undefined || !view) return;
    setTimeout(() => {
      isOurs = true;
      const clipboardData = new view.DataTransfer();
      clipboardData.setData('text/plain', text);
      if (html) clipboardData.setData('text/html', html);
      const late = new view.ClipboardEvent('paste', {
        ...{ bubbles: true, cancelable: true, clipboardData },
      });
      // Firefox gives the event no data from its init.
      if (late.clipboardData?.getData('text/plain') === '') {
        late.clipboardData.setData('text/plain', text);
        if (html) late.clipboardData.setData('text/html', html);
      }
      if (element.dispatchEvent(late)) element.ownerDocument.execCommand('insertText', false, text);
      isOurs = false;
    }, ms);
  };
  view?.addEventListener('paste', hold, { capture: true });
}

function addField(css: string): Box {
  const field = document.createElement('textarea');
  field.style.cssText = css;
  document.body.prepend(field);
  return { model: () => field.value, element: () => field };
}

/**
 * Gives the page of an editor one of these manners.
 * @param place what holds the editor
 * @returns other boxes of the page, which must stay empty
 */
export function behave(manner: Manner, box: Box, place: HTMLElement): Record<string, Box> {
  const element = box.element();
  const draft = box.model();
  switch (manner) {
    case 'redrawn':
      // Its element leaves the page for a moment, and the focus with it.
      onFirstChange(element, () => setTimeout(() => place.append(...place.childNodes), 40));
      return {};
    case 'reverted':
      onFirstChange(element, () => setTimeout(() => takeBack(element, draft), 60));
      return {};
    case 'fights': {
      let end = 0;
      const hold = () => {
        end ||= Date.now() + 5000;
        if (box.model() !== draft) takeBack(element, draft);
        if (Date.now() < end) setTimeout(hold, 30);
      };
      onFirstChange(element, hold);
      return {};
    }
    case 'late-paste':
      holdPastes(element, 400);
      return {};
    case 'no-paste':
      holdPastes(element, undefined);
      return {};
    case 'scroller': {
      const scroller = document.createElement('div');
      scroller.style.cssText = 'block-size: 90vh; overflow: auto';
      const feed = document.createElement('div');
      feed.style.blockSize = '4000px';
      place.before(scroller);
      scroller.append(place, feed);
      window.addEventListener('scroll-away', () => scroller.scrollTo(0, 3000));
      return { other: addField('position: fixed; inset: auto 8px 8px auto') };
    }
    case 'twin':
      return {
        other: addField('position: absolute; opacity: 0'),
        cut: addField('position: absolute; clip-path: inset(50%); inline-size: 40px'),
      };
    case 'wakes':
      element.addEventListener('focus', () => setTimeout(() => wake(element), 100), { once: true });
      return {};
  }
}

/** A field gets its draft of yesterday, anything else grows. */
function wake(element: HTMLElement): void {
  element.style.minBlockSize = '120px';
  if (!(element instanceof HTMLTextAreaElement)) return;
  element.value = 'Draft of yesterday';
  element.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
