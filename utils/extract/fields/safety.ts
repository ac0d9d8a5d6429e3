import { hasAnyOf, hasStem } from '../languages/vocabulary.ts';
import type { Paragraph } from '../text/lines.ts';

const namesJourney = hasAnyOf('travelWords');
const namesRisk = hasAnyOf('riskWords');
/** Does it name the reader's own journey? Without such words it may be a journey in the story. */
const isToReader = hasStem('ownJourney');

/** Is this advice about the risks of a journey? */
export const isTravelAdvice = ({ text }: Paragraph) => namesJourney(text) && namesRisk(text);

/** Is this advice to the reader? Outside of a labelled section, only such advice counts. */
export const isAdviceToReader = (one: Paragraph) =>
  one.text.length < 700 && isToReader(one.text) && isTravelAdvice(one);
