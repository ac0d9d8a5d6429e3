import { isPageNumber } from '../languages/page-number.ts';
import { readPlainText } from '../text/plain-text.ts';

/** Reads text into lines without its page numbers: pasted text, a mail's text, the text of a PDF. */
export const readText = (text: string) => readPlainText(text, isPageNumber);
