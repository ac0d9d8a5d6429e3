import type { LanguageTag } from '../../utils/actions/types.ts';

/** What the person chose for a letter; without a choice, what suits the addressee. */
export interface LetterChoice {
  language?: LanguageTag;
  /** the id of one of the action's targets */
  target?: string;
  /** does what each paragraph means stand beside it? yes where nothing is said */
  isMeant?: boolean;
}
