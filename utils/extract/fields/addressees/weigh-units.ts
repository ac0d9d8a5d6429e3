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
import { isPlaceAndDate, isToFill } from '../letter-lines.ts';
import type { Unit } from './units.ts';

/**
 * What a unit can be. `role` and `name` begin an addressee, `named` is the name below a role, `ranked` the role below a
 * name, `both` a line that holds both, `body` an institution in place of a person; `aside` is text in the middle of a
 * block that does not belong to it.
 */
export type Part =
  | 'out'
  | 'role'
  | 'name'
  | 'named'
  | 'ranked'
  | 'both'
  | 'body'
  | 'address'
  | 'contact'
  | 'salutation'
  | 'note'
  | 'aside';

/** How well a unit fits each part, in units in which 1 is a hint and 3 is nearly a proof; a missing part: not at all. */
export type Weights = Partial<Record<Part, number>>;

/** The placeholder of international documents: every section replaces it by its own embassy. */
const PLACEHOLDER = new RegExp(`${anyWordOf('addressPlaceholders')}|^\\s*\\[.*\\]\\s*$`, 'u');
/** Counters of letters, which pages print below their addresses. */
const COUNTER = new RegExp(`^\\s*\\d{1,5} ${anyWordOf('letterCounts')}\\b`, 'u');
const POSTAGE = new RegExp(`(?<!\\p{L})${anyWordOf('postageWords')}(?!\\p{L})`, 'u');
const SENDER_FIELDS = new RegExp(
  `^(?:${anyWordOf('senderFields')}(?:[ ,;/&.:]+(?:\\p{L}{1,3} )?|$)){1,6}$`,
  'u',
);
/** A word alone on its line that only leads to an addressee. */
const LEADING_WORD = /^(?:to|an|a|à|to the|aan|till):?$/iu;
/** A label that no table knows, before a value. */
const UNKNOWN_LABEL = /^[\p{L}\p{M} ]{2,30}[:：]\s*\S/u;
/** A number of stamps, `2 × internationaal`. */
const COUNTED = /^\d{1,2} ?[×x] ?\p{Ll}/u;
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
const COURTESY = /^\p{L}+\.? (?:le |la |l['’]|el |il |lo |o |a )(?=\p{Lu})/u;
/** Words for mail, fax or telephone, without the address or the number that a contact has. */
const REACH_WORD = new RegExp(
  `(?<!\\p{L})(?:${anyOf([...labelsOf('email'), ...labelsOf('fax'), ...labelsOf('phone')])})(?!\\p{L})`,
  'u',
);
/** Ends of sentences in scripts without capital letters. */
const ENDS_SENTENCE = /[。！？।؟]|\p{sc=Arabic}[.،؛]$/u;

/** What a text is, whatever stands around it. */
function look(text: string) {
  const folded = fold(text);
  const words = text.split(/\s+/).length;
  const hasDigits = /\d/.test(text);
  const [date] = text.length < 130 ? findDates(text) : [];
  const rest = date ? text.slice(0, date.from) + text.slice(date.to) : '';
  return {
    ...{ text, folded, hasDigits },
    words,
    isReference: findReferences(text).length > 0 || AI_INDEX.test(text) || FILE_SIZE.test(text),
    isDate:
      MONTH.test(folded) || (date !== undefined && rest.replace(/[^\p{L}]/gu, '').length < 12),
    hasDate: date !== undefined,
    isSentence: (text.length > 45 && isSentence(text)) || ENDS_SENTENCE.test(text),

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
    isCountry: endsInCountry(text),
    isPublisher: isPublisher(text),
    endsInOffice: endsInOffice(text),
    isLoud: words > 3 && !/\p{Ll}/u.test(text),
    isLead: /[:：]$/u.test(text),
    isLabel: matchLabels(text).some(({ end }) => end >= text.length),
    isJunk:
      IN_BRACKETS.test(text) ||
      isToFill(text) ||
      SENDER_FIELDS.test(folded) ||
      PRICE.test(text) ||
      COUNTED.test(text) ||
      isPlaceAndDate(text) ||
      COUNTER.test(folded) ||
      LEADING_WORD.test(text) ||
      (POSTAGE.test(folded) && text.length < 60),
    isNote:
      (isNote(text) && !isRole(text) && !isTitled(text) && !endsInCountry(text)) ||
      (!/\d/.test(text) && words < 9 && /\p{L} \p{Ll}/u.test(text) && REACH_WORD.test(folded)),
    small: countSmall(text),
  };
}

type Look = ReturnType<typeof look>;

/** What no line of an addressee is: prose, a date, a publisher, a heading, a request for a post. */
function weighStrange(of: Look, { line, isAside, label }: Unit): number {
  return (
    (of.isSentence ? -5 : 0) +
    (of.isDate || of.isReference ? -5 : of.hasDate ? -3 : 0) +
    (of.isPublisher ? -5 : 0) +
    (of.isLabel ? -4 : 0) +
    (line.kind === 'heading' ? -2.5 : 0) +
    (line.isMailSubject ? -4 : 0) +
    (of.text.length > 130 ? -3 : 0) +
    (/#\p{L}|https?:|[?!]$/u.test(of.text) ? -3 : 0) +
    (/\p{Ll}{3}\.$/u.test(of.text) && of.words > 5 ? -1.5 : 0) +
    (of.isJunk || isAside ? -4 : 0) +
    (of.isLoud &&
    !of.isTitled &&
    !of.isRole &&
    !of.isEmbassy &&
    !of.isBody &&
    !of.isPlace &&
    !of.isCountry
      ? -1.5
      : 0) +
    (of.isHonour || of.isGreeting ? -4 : 0) +
    (/\S \/ .*\S \/|[!?] \p{L}/u.test(of.text) ? -3 : 0) +
    (UNKNOWN_LABEL.test(of.text) && !label ? -2.5 : 0)
  );
}

function weighAddress(of: Look): number {
  const isSure = of.isPostcode || of.isCountry || (of.isPlace && of.words > 1);
  const own = of.isCareOf
    ? 3
    : of.isEmbassy
      ? 2
      : of.isCountry
        ? 2.5
        : of.isPlace || of.isPostcode
          ? 2
          : of.isBody
            ? 1.5
            : /^\p{Ll}/u.test(of.text) || of.words > 8
              ? -1
              : 0.5;
  return (
    own -
    (of.hasOffice && !isSure && !of.isEmbassy && !of.isBody ? 2.5 : 0) -
    (of.isTitled && !isSure ? 1.5 : 0) -
    (of.split && !isSure ? 1.5 : 0) -
    (of.isLead ? 3 : 0) -
    (of.isNote ? 3 : 0) -
    (of.small > 0.5 && of.words > 4 && !of.isEmbassy && !of.isBody ? 2 : 0)
  );
}

function weighName(of: Look): number {
  const own = of.isTitled
    ? 3
    : of.isUncased
      ? 1.5
      : of.isName
        ? of.words <= 4
          ? 2.5
          : 2
        : of.isCapitalized
          ? 1
          : of.words === 1
            ? -0.5
            : -2;
  return (
    own -
    (of.hasOffice && !of.isTitled ? 2 : 0) -
    (of.isBody || of.isEmbassy || of.isCareOf ? 3 : 0) -
    (of.hasDigits ? 3 : of.isPlace ? 1.5 : 0) -
    (of.isCountry ? 3 : 0) -
    (of.isLead ? 1 : 0)
  );
}

function weighRole(of: Look): number {
  const own =
    of.isRole || of.endsInOffice
      ? 3
      : of.hasOffice
        ? 2
        : of.isLead
          ? 1.2
          : /^\p{Lu}|^\p{Lo}/u.test(of.text) && of.words < 9
            ? 0.3
            : -2;
  return (
    own -
    (/^\p{Ll}/u.test(of.text) ? 1.5 : 0) -
    (of.split ? 2.5 : 0) -
    (of.hasDigits ? 3 : of.isPlace && !of.isRole ? 1 : 0) -
    (of.isEmbassy || of.isCareOf ? 2.5 : of.isBody && !of.isRole && !of.endsInOffice ? 1 : 0) -
    (of.isTitled && !of.isRole ? 1.5 : 0)
  );
}

/** `Community council` says what somebody is, `Community Council` is a name. */
const isDescribing = (of: Look) => of.small >= 0.4 && of.words > 1 && of.words < 5;

const weighBody = (of: Look) =>
  (isDescribing(of) ? -0.5 : 0) +
  (of.isEmbassy
    ? 3
    : of.isBody && !of.endsInOffice
      ? 1.5
      : of.hasOffice || of.isCareOf
        ? -1
        : 0.2) -
  (of.hasDigits ? 2 : 0) -
  (of.isLead ? 1.5 : 0) -
  (of.isTitled ? 1 : 0) -
  (of.small > 0.5 && of.words > 4 ? 1 : 0);

/** Weighs what a unit can be. */
export function weighUnit(unit: Unit): Weights {
  const { text, contacts, label, place, line } = unit;
  if (unit.isLetter || place === 'closed' || PLACEHOLDER.test(fold(line.text))) return { out: 0 };
  if (label === 'salutation') return { out: -1, salutation: 3.5 };
  const isListed = place !== 'open';
  const reach = contacts ? 1 : 0;
  const out = contacts && isListed && text === '' ? -0.5 : 0;
  if (text === '') return contacts ? { out, contact: 3 } : { out, aside: 0.5 };
  if (text.length > 400) return { out: 0 };
  const of = look(text);
  const strange = weighStrange(of, unit);
  const given = (part: string) => (label === part ? 4 : 0);
  return {
    out,
    role:
      weighRole(of) +
      strange +
      given('role') +
      reach +
      (unit.isEchoed ? 0.7 : 0) +
      (isDescribing(of) ? 0.5 : 0),
    ranked: weighRole(of) + strange + given('role') + reach,
    name: weighName(of) + strange + given('name') + reach,
    named:
      Math.max(weighName(of), of.isBody && !of.hasDigits && !of.isEmbassy ? 1 : -9) +
      strange +
      given('name') +
      reach,
    both: (of.split ? (of.isEmbassy ? 1 : 4.5) : -9) + strange + reach,
    body: weighBody(of) + strange + reach,
    address: weighAddress(of) + strange + given('address') + reach,
    contact: contacts
      ? (/^[(\p{Ll}]/u.test(text) ? -0.5 : of.words <= 4 || of.isNote ? 1.5 : 0) +
        Math.max(strange, -4)
      : -9,
    note:
      (of.isNote
        ? 2.5
        : isListed && /^[\p{Ll}(–—-]/u.test(text)
          ? -0.5
          : isListed && of.isSentence
            ? -2
            : -4) - (of.isPublisher ? 3 : 0),
    aside:
      of.isJunk || unit.isAside ? 1 : unit.isAboveLetter || UNKNOWN_LABEL.test(text) ? -0.3 : -9,
  };
}
