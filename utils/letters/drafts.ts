import type { Addressee, LanguageTag, UrgentAction } from '../actions/types.ts';
import { letterTargets } from './addressees.ts';
import type { Letter } from './letter.ts';
import { toPlainLines } from './plain-lines.ts';

interface LetterPart {
  part: 'subject' | 'body';
  language: LanguageTag;
  /** undefined: the first target */
  target?: Addressee | undefined;
}

/** The key of a part of a letter that the person changed. */
export function letterDraftKey(
  action: UrgentAction,
  { part, language, target }: LetterPart,
): string {
  // The first target gets the model letter itself; letters to the others differ in their salutation.
  const isFirst = !target || target.id === letterTargets(action)[0]?.id;
  return [action.id, `letter ${part}`, language, ...(isFirst ? [] : [target.id])].join('|');
}

/** The letter as the person changed it. */
export function draftedLetter(
  action: UrgentAction,
  letter: Letter,
  { drafts, target }: { drafts: Record<string, string>; target?: Addressee | undefined },
): Letter {
  const draft = (part: 'subject' | 'body') =>
    toPlainLines(
      drafts[letterDraftKey(action, { part, language: letter.language, target })] ?? letter[part],
    );
  return { ...letter, subject: draft('subject'), body: draft('body') };
}
