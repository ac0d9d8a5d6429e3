import { isPlaceholder, type Look, look, UNKNOWN_LABEL } from './look.ts';
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

/** What no line of an addressee is: prose, a date, a publisher, a heading, a request for a post. */
function weighStrange(of: Look, { line, isAside, label }: Unit): number {
  return (
    (of.isSentence ? -5 : 0) +
    (of.isDate || of.isReference ? -5 : of.hasDate ? -3 : 0) +
    (of.isPublisher ? -5 : 0) +
    (of.isLabel ? -4 : 0) +
    // Pages may head each addressee by the name or the office.
    (line.kind === 'heading' && !of.isTitled && !of.isRole ? -2.5 : 0) +
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
      ? // `Secretaría de Estado` may be the office or its holder's house.
        of.isBody && !of.endsInOffice
        ? 1.5
        : 3
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
    (of.isCareOf || (of.isEmbassy && !(of.isRole && /,/.test(of.text)))
      ? 2.5
      : of.isBody && !of.isRole && !of.endsInOffice
        ? 1
        : 0) -
    (of.isTitled && !of.isRole ? 1.5 : 0)
  );
}

/** `Community council` says what somebody is, `Community Council` is a name. */
const isDescribing = (of: Look) => of.small >= 0.4 && of.words > 1 && of.words < 5;

const weighBody = (of: Look) =>
  (isDescribing(of) ? -0.5 : 0) -
  (/^\p{Ll}/u.test(of.text) ? 2 : 0) +
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
  if (unit.isLetter || place === 'closed' || isPlaceholder(line.text)) return { out: 0 };
  if (label === 'salutation') return { out: -1, salutation: 3.5 };
  const isListed = place !== 'open';
  const reach = contacts ? 1 : 0;
  const out = contacts && isListed && text === '' ? -0.5 : 0;
  if (text === '') return contacts ? { out, contact: 3 } : { out, aside: 0.5 };
  if (text.length > 400) return { out: 0 };
  const of = look(text);
  // Where no label leads to addressees, a line with a colon leads to something else.
  const strange = weighStrange(of, unit) - (of.isLead && !isListed ? 4 : 0);
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
      of.isJunk || unit.isAside ? 1 : unit.isAboveLetter ? -0.3 : UNKNOWN_LABEL.test(text) ? 0 : -9,
  };
}
