import { baseLanguage } from '../../actions/languages.ts';
import type { LanguageTag } from '../../actions/types.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { IT } from './it.ts';
import { AR, CA, HE, NL, PL, RU, TR } from './others.ts';
import { PT } from './pt.ts';
import { plain, type SentenceLanguage } from './table.ts';

const LANGUAGES: Record<string, SentenceLanguage> = {
  ...{ ar: AR, ca: CA, de: DE, en: EN, es: ES, fr: FR, he: HE, it: IT, nl: NL, pl: PL, pt: PT },
  ...{ ru: RU, tr: TR },
};
const NONE = plain({});

/** What is known of sentences in this language. */
export const languageOf = (tag: LanguageTag): SentenceLanguage =>
  LANGUAGES[baseLanguage(tag)] ?? NONE;
