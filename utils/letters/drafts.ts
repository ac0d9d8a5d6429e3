import type { Addressee, LanguageTag, UrgentAction } from '../actions/types.ts';
import { letterTargets } from './address.ts';
import type { Letter } from './letter.ts';

/** Under what a part of a letter that the person changed is kept. */
export function letterDraftKey(
  action: UrgentAction,
  part: 'subject' | 'body',
  language: LanguageTag,
  target?: Addressee,
): string {
  // The first target's is the model letter's own; the others differ from it in their salutation.
  const isFirst = !target || target.id === letterTargets(action)[0]?.id;
  return [action.id, `letter ${part}`, language, ...(isFirst ? [] : [target.id])].join('|');
}

/** The letter as the person changed it. */
export function draftedLetter(
  action: UrgentAction,
  letter: Letter,
  drafts: Record<string, string>,
  target?: Addressee,
): Letter {
  const draft = (part: 'subject' | 'body') =>
    drafts[letterDraftKey(action, part, letter.language, target)] ?? letter[part];
  return { ...letter, subject: draft('subject'), body: draft('body') };
}
