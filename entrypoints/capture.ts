import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDom } from '../utils/extract/page/html.ts';
import { PageVisibility } from '../utils/extract/page/visibility.ts';
import type { SourceText } from '../utils/extract/source-text.ts';
import { kindOfDocument } from '../utils/feeds/document-kind.ts';
import { gatherFacts } from '../utils/feeds/page-facts.ts';

declare global {
  var vigilCapture: ((options?: CaptureOptions) => SourceText) | undefined;
}

interface CaptureOptions {
  /** only to see what is there, before anybody asks for it: without what the page hides, which takes longest */
  isGlance?: boolean;
}

/** Longest time for reading a page, in milliseconds; the rest of the page is cut. */
const MAX_READING = 3000;
const MAX_GLANCE = 300;

// Reads the page that the person looks at. The popup injects it on a click; only this function stays in the page.
export default defineUnlistedScript(() => {
  globalThis.vigilCapture = ({ isGlance = false } = {}) => {
    const url = location.href;
    // A browser shows XML and JSON, but nobody writes letters from them.
    if (kindOfDocument(gatherFacts()) !== 'page') {
      return { lines: [], warnings: ['not-a-page'], url };
    }
    return isGlance
      ? readDom(document, { url, timeLimit: MAX_GLANCE })
      : readDom(document, {
          url,
          visibility: new PageVisibility(document),
          timeLimit: MAX_READING,
        });
  };
});
