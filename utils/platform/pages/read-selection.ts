import { readPlainText } from '../../extract/text/plain-text.ts';
import { captureSelection, openReview } from './capture.ts';

/** What a browser says of a click on that line. */
export interface SelectionClick {
  tabId: number;
  isPrivate?: boolean | undefined;
  frameId?: number | undefined;
  /** of the page; known because the click opened it to us */
  pageUrl?: string | undefined;
  /** the selected text without its structure */
  selectionText?: string | undefined;
}

/** Reads what is selected, and opens the review form with it. Where no script may run, the menu's own text is read. */
export async function readSelected(click: SelectionClick): Promise<void> {
  const { pageUrl = '', selectionText = '' } = click;
  const url = URL.canParse(pageUrl) ? new URL(pageUrl) : undefined;
  const source = (await captureSelection(click, url)) ?? readPlainText(selectionText, () => false);
  await openReview(source, { isPrivate: click.isPrivate === true });
}
