import type { LanguageTag } from '../../actions/types.ts';

/** Small words that one of the languages has and the others do not. */
const SMALL: Record<LanguageTag, string[]> = {
  fr: 'le les des du au aux et est une dans pour vous nous votre qui sur par avec sont'.split(' '),
  en: 'the and of to is are that for you your in on with by this was have her his'.split(' '),
  es: 'el los las del al y una por para que con su sus en se ha como usted'.split(' '),
};

/**
 * In which of the languages that the French section writes letters a text is: French, English or Spanish. Nothing where
 * no language has clearly more of its small words than the others.
 */
export function guessLanguage(text: string): LanguageTag | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [best, second] = Object.entries(SMALL)
    .map(([language, small]) => ({
      language,
      count: words.filter((word) => small.includes(word)).length,
    }))
    .sort((one, other) => other.count - one.count);
  return best && second && best.count >= 3 && best.count > 2 * second.count
    ? best.language
    : undefined;
}
