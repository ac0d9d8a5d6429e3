import { fold } from '../../text/fold.ts';
import { detectLanguage } from './detect-language.ts';
import { tables } from './index.ts';
import { anyOf } from './vocabulary.ts';

const firstPerson = new Map(
  tables.map(({ language, firstPerson: words }) => [
    language,
    new RegExp(`(?<![\\p{L}])(?:${anyOf(words ?? [])})(?![\\p{L}])`, 'u'),
  ]),
);
/** What others are quoted to say. */
const QUOTATION = /["“”„«»][^"“”„«»]{1,400}["“”„«»]/gu;

/**
 * Does somebody speak of himself in this text, as the writer of a letter does? What stands between quotation marks does
 * not count. Undefined: the language of the text has no table.
 */
export function speaksInFirstPerson(text: string): boolean | undefined {
  const own = text.replace(QUOTATION, ' ');
  return firstPerson.get(detectLanguage(own) ?? '')?.test(fold(own));
}
