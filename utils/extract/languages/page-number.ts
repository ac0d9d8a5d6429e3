import { foldForSearch } from '../../text/fold.ts';
import { anyWordOf } from './vocabulary.ts';

const PAGE_NUMBER = new RegExp(
  `^\\s*(?:-\\s*)?(?:${anyWordOf('pageWords')}\\s*)?\\d{1,3}(?:\\s*(?:/|${anyWordOf('pageOfWords')})\\s*\\d{1,3})?(?:\\s*-)?\\s*$`,
  'u',
);

/**
 * Is this line only a page number, in any of the languages?
 * @example isPageNumber('Seite 3 von 4') // true
 */
export const isPageNumber = (line: string) =>
  // Most lines do not end with a number, and folding them would take longer.
  /\d[\s-]*$/.test(line) && PAGE_NUMBER.test(foldForSearch(line));
