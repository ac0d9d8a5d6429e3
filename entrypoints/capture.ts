import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDom } from '../utils/extract/page/html.ts';
import { PageVisibility } from '../utils/extract/page/visibility.ts';
import type { SourceText } from '../utils/extract/source-text.ts';

declare global {
  var vigilCapture: (() => SourceText) | undefined;
}

/** In milliseconds: a page that takes longer is made to. */
const MAX_READING = 3000;

// Reads the page in front. The popup injects it on a click; nothing of it stays in the page but this function.
export default defineUnlistedScript(() => {
  globalThis.vigilCapture = () =>
    readDom(document, {
      url: location.href,
      visibility: new PageVisibility(document),
      longest: MAX_READING,
    });
});
