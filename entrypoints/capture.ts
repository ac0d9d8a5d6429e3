import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDom } from '../utils/sources/html.ts';
import type { SourceText } from '../utils/sources/source-text.ts';

declare global {
  var vigilCapture: (() => SourceText) | undefined;
}

/** What the page's styles hide, colours left aside. */
function isVisible(element: Element): boolean {
  const { display, visibility, opacity, fontSize } = getComputedStyle(element);
  if (display === 'contents') return true;
  return display !== 'none' && visibility === 'visible' && opacity !== '0' && fontSize !== '0px';
}

// Reads the page in front. The popup injects it on a click; nothing of it stays in the page but this function.
export default defineUnlistedScript(() => {
  globalThis.vigilCapture = () => readDom(document, { url: location.href, isVisible });
});
