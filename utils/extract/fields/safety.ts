import { fold } from '../../text/fold.ts';
import { anyWordOf } from '../languages/vocabulary.ts';
import type { Paragraph } from '../text/lines.ts';

/** What a page advises about plans to travel there, in any of its sections. */
const TRAVEL = new RegExp(anyWordOf('travelWords'), 'u');
const RISK = new RegExp(anyWordOf('riskWords'), 'u');
/** The reader's own journey, and not that of somebody in the story. */
const OWN_JOURNEY = new RegExp(`(?<!\\p{L})${anyWordOf('ownJourney')}`, 'u');

export function isSafety({ text }: Paragraph): boolean {
  const folded = fold(text);
  return TRAVEL.test(folded) && RISK.test(folded);
}

export const isOwnSafety = (one: Paragraph) =>
  one.text.length < 700 && OWN_JOURNEY.test(fold(one.text)) && isSafety(one);
