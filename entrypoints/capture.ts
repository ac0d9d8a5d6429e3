import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type DomOptions, readDom } from '../utils/extract/page/html.ts';
import { isMailbox, type MailKnowledge, withoutMailbox } from '../utils/extract/page/mailbox.ts';
import { findOpenMessage, readMessage } from '../utils/extract/page/open-message.ts';
import { readSelection } from '../utils/extract/page/selection.ts';
import { PageVisibility } from '../utils/extract/page/visibility.ts';
import type { SourceText } from '../utils/extract/source-text.ts';
import { kindOfDocument } from '../utils/feeds/document-kind.ts';
import { gatherFacts } from '../utils/feeds/page-facts.ts';

declare global {
  /** the page, or the mail that is open in it */
  var vigilCapture: ((mail?: MailKnowledge) => SourceText) | undefined;
  /** only to see what is there, before anybody asks for it: without what the page hides, which takes longest */
  var vigilGlance: (() => SourceText) | undefined;
  /** what the person has selected in this frame */
  var vigilSelection: ((mail?: MailKnowledge) => SourceText | undefined) | undefined;
}

/** How the page is read as it is drawn now; `timeLimit` in milliseconds: the rest of the page is cut. */
const LIVE = { visibilityOf: (page: Document) => new PageVisibility(page), timeLimit: 800 };
const MAX_GLANCE = 300;

// Reads the page that the person looks at. The popup or the menu injects it on a click; only these functions stay there.
export default defineUnlistedScript(() => {
  // A browser shows XML and JSON, but nobody writes letters from them.
  const readPage = (how: DomOptions): SourceText =>
    kindOfDocument(gatherFacts()) === 'page'
      ? readDom(document, { url: location.href, ...how })
      : { lines: [], warnings: ['not-a-page'], url: location.href };
  globalThis.vigilCapture = (mail) => {
    const message = mail && findOpenMessage(document, mail.places);
    if (message) return readMessage(message, LIVE);
    const { timeLimit } = LIVE;
    const page = readPage({ visibility: LIVE.visibilityOf(document), timeLimit });
    return mail && isMailbox(document, mail) ? withoutMailbox(page, document) : page;
  };
  globalThis.vigilGlance = () => readPage({ timeLimit: MAX_GLANCE });
  globalThis.vigilSelection = (mail) => readSelection(document, { mail, ...LIVE });
});
