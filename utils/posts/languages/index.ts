import { baseLanguage } from '../../actions/languages.ts';
import type { LanguageTag } from '../../actions/types.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { IT } from './it.ts';
import { DA, EL, FI, NB, RO, SV } from './more.ts';
import { AR, CA, HE, JA, KO, NL, TR, ZH } from './others.ts';
import { PT } from './pt.ts';
import { CS, PL, RU, UK } from './slavic.ts';
import { plain, type SentenceLanguage } from './table.ts';

const LANGUAGES: Record<string, SentenceLanguage> = {
  ...{ ar: AR, ca: CA, de: DE, en: EN, es: ES, fr: FR, he: HE, it: IT, nl: NL, pl: PL, pt: PT },
  ...{
    cs: CS,
    da: DA,
    el: EL,
    fi: FI,
    nb: NB,
    no: NB,
    ro: RO,
    ru: RU,
    sv: SV,
    ko: KO,
    ja: JA,
    zh: ZH,
    tr: TR,
    uk: UK,
  },
};
const NONE = plain({});

/** What is known of sentences in this language. */
export const languageOf = (tag: LanguageTag): SentenceLanguage =>
  LANGUAGES[baseLanguage(tag)] ?? NONE;
