import { fold } from '../../../text/fold.ts';
import { AI_INDEX } from '../../entities/ai-index.ts';
import { findDates } from '../../entities/find-dates.ts';
import {
  endsInOffice,
  isBody,
  isCapitalized,
  isEmbassy,
  isName,
  isNote,
  isPlace,
  isPublisher,
  isRole,
  isSentence,
  isTitled,
  isWhollyTitled,
  namesOffice,
  splitRole,
} from '../../entities/names.ts';
import { isPostage } from '../../entities/postage.ts';
import { findReferences } from '../../entities/reference.ts';
import { countriesNamed, countryNamed } from '../../languages/country-names.ts';
import { tables } from '../../languages/index.ts';
import {
  anyOf,
  anyWordOf,
  matchLabels,
  salutationLanguage,
  wordsOf,
} from '../../languages/vocabulary.ts';
import { FILE_SIZE } from '../documents.ts';
import { isPlaceAndDate, isSenderField, isToFill } from '../letter-lines.ts';

/** The placeholder of international documents: every section replaces it by its own embassy. */
const PLACEHOLDER = new RegExp(`${anyWordOf('addressPlaceholders')}|^\\s*\\[.*\\]\\s*$`, 'u');
export const isPlaceholder = (text: string) => PLACEHOLDER.test(fold(text));
/** Counters of letters, which pages print below their addresses. */
const COUNTER = new RegExp(`^\\s*\\d{1,5} ${anyWordOf('letterCounts')}\\b`, 'u');
/** A word alone on its line that only leads to an addressee. */
const LEADING_WORD = /^(?:to|an|a|à|to the|aan|till):?$/iu;
/** A label that no table knows, before a value. */
export const UNKNOWN_LABEL = /^[\p{L}\p{M}]{2,20}(?: [\p{L}\p{M}]{2,15})?[:：]\s*\S/u;
/** A number of stamps, `2 × internationaal`. */
const COUNTED = /^\d{1,2} ?[×x] ?\p{Ll}/u;
/** Files to load, below an address: `Word-Dokument Brief EN`. */
const FILE_KIND = /^(?:word|pdf)[ -]\p{L}/iu;
const IN_BRACKETS = /^[([][^()[\]]*[)\]]$/u;
/** Abbreviated ranks and degrees before a name, `Irjen. Pol. Bambang Santosa`. */
const RANK = /^(?:\p{Lu}\p{L}{1,5}\.\s+){1,3}(?=\p{Lu}\p{L}+\s+\p{Lu})/u;
/** `October 2031` at the end of a line. */
const MONTH = new RegExp(
  `(?<!\\p{L})(?:${anyOf(wordsOf('months').flatMap((names) => names.split(' ')))})\\.?,? (?:de |del )?(?:19|20)\\d{2}$`,
  'u',
);
const POSTCODE =
  /(?:^|[\s,-])(?:\p{Lu}{1,2}-)?\d{4,6}(?:-\d{3})?(?=[\s,]|$)|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|\b\d{4} [A-Z]{2}\b|\b\d{3} \d{2}\b/u;

function labelsOf(kind: 'email' | 'fax' | 'phone'): string[] {
  return tables.flatMap(({ labels }) => labels[kind] ?? []);
}

/** Does its last part name a country? */
function endsInCountry(text: string): boolean {
  const last =
    text
      .split(/[,–،、-]/u)
      .at(-1)
      ?.replace(/[.\d\s]+$/u, '')
      .trim() ?? '';
  return last.length > 2 && (countriesNamed(last) ?? countryNamed(last)) !== undefined;
}

/** The share of words that begin with a small letter. */
function countSmall(text: string): number {
  const words = text.match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  return words.filter((word) => /^\p{Ll}{2}/u.test(word)).length / Math.max(1, words.length);
}

/** A few words of a script without capital letters, which show no names: Arabic, Hebrew, Hindi, Japanese. */
const UNCASED_WORDS = /^\p{Lo}[\p{Lo}\p{M}]*(?:[ ・·]\p{Lo}[\p{Lo}\p{M}]*){1,5}$/u;
const PRICE =
  /\d[.,]\d{2}\s*(?:€|£|euros?\b|eur\b|chf\b|fr\.|kr\b|zl\b)|(?:€|£|\$|chf|eur|fr\.|kr\.?)\s?\d/iu;
/** A courtesy title and an article before an office, `Monsieur le Président`. */
const COURTESY = /^\p{L}+\.? (?:le |la |l['’]|el |il |lo |o |a |S(?:eñ|enh|ign)ora? )(?=\p{Lu})/u;
/** Words for mail, fax or telephone, without the address or the number that a contact has. */
const REACH_WORD = new RegExp(
  `(?<!\\p{L})(?:${anyOf([...labelsOf('email'), ...labelsOf('fax'), ...labelsOf('phone')])})(?!\\p{L})`,
  'u',
);
/** Ends of sentences in scripts without capital letters. */
const ENDS_SENTENCE = /[。！？।؟]|\p{sc=Arabic}[.،؛]$/u;

/** What a text is, whatever stands around it. */
export function look(text: string) {
  const folded = fold(text);
  const words = text.split(/\s+/).length;
  const hasDigits = /\d/.test(text);
  const isCountry = endsInCountry(text);
  // Two digits of a year may be a door: `Beispielzeile 10/3/12`.
  const date = (text.length < 130 ? findDates(text) : []).find(({ from, to }) =>
    /\d{4}|\p{L}/u.test(text.slice(from, to)),
  );
  const rest = date ? text.slice(0, date.from) + text.slice(date.to) : '';
  return {
    ...{ text, folded, words, hasDigits, isCountry },
    isReference:
      findReferences(text).some(({ isNamed }) => isNamed) ||
      AI_INDEX.test(text) ||
      FILE_SIZE.test(text),
    isDate:
      MONTH.test(folded) || (date !== undefined && rest.replace(/[^\p{L}]/gu, '').length < 12),
    hasDate: date !== undefined,
    isSentence:
      (text.length > 45 && isSentence(text) && !(COURTESY.test(text) && /,$/.test(text))) ||
      ENDS_SENTENCE.test(text),
    isHonour: isWhollyTitled(text),
    isGreeting: salutationLanguage(text) !== undefined && !isTitled(text) && !COURTESY.test(text),
    isRole: isRole(text) || (COURTESY.test(text) && isRole(text.replace(COURTESY, ''))),
    hasOffice: namesOffice(text),
    isTitled: (isTitled(text) && !(COURTESY.test(text) && namesOffice(text))) || RANK.test(text),
    isName: isName(text),
    isCapitalized: isCapitalized(text),
    isUncased: UNCASED_WORDS.test(text),
    split: splitRole(text) !== undefined,
    isBody: isBody(text),
    isEmbassy: isEmbassy(text),
    isCareOf: /^c\/o\b|(?<!\p{L})c\/o(?!\p{L})/u.test(folded),
    isPlace: isPlace(text),
    isPostcode: POSTCODE.test(text),
    isPublisher: isPublisher(text),
    endsInOffice: endsInOffice(text),
    isLoud: words > 3 && !/\p{Ll}/u.test(text),
    isLead: /[:：]$/u.test(text),
    isLabel: matchLabels(text).some(({ end }) => end >= text.length),
    isJunk:
      IN_BRACKETS.test(text) ||
      isToFill(text) ||
      isSenderField(text) ||
      PRICE.test(text) ||
      COUNTED.test(text) ||
      FILE_KIND.test(text) ||
      isPlaceAndDate(text) ||
      COUNTER.test(folded) ||
      LEADING_WORD.test(text) ||
      (isPostage(text) && text.length < 60),
    isNote:
      (isNote(text) && !isRole(text) && !isTitled(text) && !isCountry && !isCapitalized(text)) ||
      (!hasDigits && words < 9 && /\p{L} \p{Ll}/u.test(text) && REACH_WORD.test(folded)),
    small: countSmall(text),
  };
}

export type Look = ReturnType<typeof look>;
