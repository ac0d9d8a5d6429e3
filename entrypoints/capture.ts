import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDom } from '../utils/extract/page/html.ts';
import { PageVisibility } from '../utils/extract/page/visibility.ts';
import type { SourceText } from '../utils/extract/source-text.ts';

declare global {
  var vigilCapture: (() => SourceText) | undefined;
}

/** Longest time for reading a page, in milliseconds; the rest of the page is cut. */
const MAX_READING = 1000;

// Reads the page that the person looks at. The popup injects it on a click; only this function stays in the page.
export default defineUnlistedScript(() => {
  globalThis.vigilCapture = () =>
    readDom(document, {
      url: location.href,
      visibility: new PageVisibility(document),
      timeLimit: MAX_READING,
    });
});
