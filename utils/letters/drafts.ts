import type { LanguageTag, UrgentAction } from '../actions/types.ts';
import type { Letter } from './letter.ts';

/** Under what a part of a letter that the person changed is kept. */
export function letterDraftKey(
  action: UrgentAction,
  part: 'subject' | 'body',
  language: LanguageTag,
): string {
  return `${action.id}|letter ${part}|${language}`;
}

/** The letter as the person changed it. */
export function draftedLetter(
  action: UrgentAction,
  letter: Letter,
  drafts: Record<string, string>,
): Letter {
  const draft = (part: 'subject' | 'body') =>
    drafts[letterDraftKey(action, part, letter.language)] ?? letter[part];
  return { ...letter, subject: draft('subject'), body: draft('body') };
}
