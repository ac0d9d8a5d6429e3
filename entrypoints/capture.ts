import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDom } from '../utils/extract/page/html.ts';
import {
  findOpenMessage,
  type MessagePlace,
  readMessage,
} from '../utils/extract/page/open-message.ts';
import { readSelection } from '../utils/extract/page/selection.ts';
import { PageVisibility } from '../utils/extract/page/visibility.ts';
import type { SourceText } from '../utils/extract/source-text.ts';

declare global {
  /** the page, or the mail that is open in it */
  var vigilCapture: ((places?: MessagePlace[]) => SourceText) | undefined;
  /** what the person has selected in this frame */
  var vigilSelection: ((places?: MessagePlace[]) => SourceText | undefined) | undefined;
}

/** How the page is read as it is drawn now; `timeLimit` in milliseconds: the rest of the page is cut. */
const LIVE = { visibilityOf: (page: Document) => new PageVisibility(page), timeLimit: 1000 };

// Reads the page that the person looks at. The popup or the menu injects it on a click; only these functions stay there.
export default defineUnlistedScript(() => {
  globalThis.vigilCapture = (places = []) => {
    const message = findOpenMessage(document, places);
    if (message) return readMessage(message, LIVE);
    const { timeLimit } = LIVE;
    return readDom(document, {
      url: location.href,
      visibility: LIVE.visibilityOf(document),
      timeLimit,
    });
  };
  globalThis.vigilSelection = (places) => readSelection(document, { places, ...LIVE });
});
