import { fold } from '../../text/fold.ts';
import { wholeWord } from '../languages/vocabulary.ts';

const POSTAGE = wholeWord('postageWords');
const MONEY =
  /(?:chf|eur|usd|fr|sfr|kr|€|\$|£)\.? ?\d+[.,](?:\d\d|-)|\d[.,]\d\d ?(?:€|chf|eur|kr)/u;

/** Towns that are called like postage: Porto Alegre, Port-au-Prince. A colon shows that it is about stamps. */
const TOWN = /^Porto?(?!\p{L})[^:]*$/u;

/** Does it name stamps? */
export function namesPostage(text: string): boolean {
  const at = POSTAGE.exec(fold(text))?.index;
  return at !== undefined && !TOWN.test(text.slice(at));
}

/** Is it about stamps, or about their price? */
export const isPostage = (text: string) => MONEY.test(fold(text)) || namesPostage(text);
