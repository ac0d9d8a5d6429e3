import { fold } from '../../text/fold.ts';
import { anyWordOf } from '../languages/vocabulary.ts';
import type { Paragraph } from '../text/lines.ts';

const TRAVEL_WORD = new RegExp(anyWordOf('travelWords'), 'u');
const RISK_WORD = new RegExp(anyWordOf('riskWords'), 'u');
/** Words about the reader's own journey; without them it may be a journey in the story. */
const OWN_JOURNEY = new RegExp(`(?<!\\p{L})${anyWordOf('ownJourney')}`, 'u');

/** Is this advice about the risks of a journey? */
export function isTravelAdvice({ text }: Paragraph): boolean {
  const folded = fold(text);
  return TRAVEL_WORD.test(folded) && RISK_WORD.test(folded);
}

/** Is this advice to the reader? Outside of a labelled section, only such advice counts. */
export const isAdviceToReader = (one: Paragraph) =>
  one.text.length < 700 && OWN_JOURNEY.test(fold(one.text)) && isTravelAdvice(one);
