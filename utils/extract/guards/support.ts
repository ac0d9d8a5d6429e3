import type { Addressee } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { hasContacts, readContacts } from '../entities/contacts.ts';
import {
  isBody,
  isEmbassy,
  isName,
  isNote,
  isPlace,
  isRole,
  isSentence,
  isTitled,
  namesOffice,
} from '../entities/names.ts';
import { countriesIn, countryNamed } from '../languages/country-names.ts';
import { anyWordOf, matchLabels } from '../languages/vocabulary.ts';
import { isBlank, type Line } from '../text/lines.ts';
import { addresseesOf, countryAtEnd, type Guarded, lineWith, mark } from './guarded.ts';

/** Parts of hosts that only states have, and words of offices in mail addresses and accounts. */
const OFFICIAL = new RegExp(
  `\\b(?:gov|govt|gob|gub|gouv|go|mil|un)\\b|minis|presi|polic|parl|emba|amba|consul|mission|${anyWordOf('embassyWords')}`,
  'u',
);
/** What a short form in a mail address keeps of a word at least: `just` in `minjusti`. */
const STEM = /(?<!\p{L})\p{L}{4}/gu;

const initialsOf = (text: string) =>
  (text.match(/(?<!\p{L})\p{Lu}/gu) ?? []).map((letter) => fold(letter)).join('');

/** Does a mail address or an account name the addressee, its office, its house or its country? */
export function namesAddressee(contact: string, one: Addressee, countries: readonly string[]) {
  const { name, role = '', address } = one;
  const text = fold(contact.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
  const whole = text.replaceAll(' ', '');
  if (OFFICIAL.test(text.replace(/_/g, ' '))) return true;
  const own = [name, role, ...address];
  const stems = fold(own.join(' ')).match(STEM) ?? [];
  const initials = own.map(initialsOf).filter(({ length }) => length > 2);
  if ([...stems, ...initials].some((part) => whole.includes(part))) return true;
  // `pg@…` for a Prosecutor General, `…@doj` for a Department of Justice: with its small words, and as a whole.
  const short = own.map((text) => fold((text.match(/(?<!\p{L})\p{L}/gu) ?? []).join('')));
  const initialled = [...short, ...own.map(initialsOf)].filter(({ length }) => length > 1);
  if (
    fold(contact)
      .split(/[^\p{L}]+/u)
      .some((part) => initialled.includes(part))
  )
    return true;
  const codes = [...countries, ...countriesIn(own.join(' '))].map(fold);
  const parts = text.split(/[^\p{L}]+/u);
  return codes.some((code) => parts.some((part) => part.startsWith(code) || part.endsWith(code)));
}

const BARE_NUMBER = /^\s*[+(\d][\d ()+./–-]*(?:\(\D[^)]*\))?\s*$/u;

/** Finds the first line among an addressee's that is no part of it, as another's name is. */
function findOther({ name, role = '', address, notes }: Addressee, lines: readonly Line[]) {
  const values = [name, role, ...address, ...notes].map(fold).filter(Boolean);
  return lines.find((line) => {
    const rest = hasContacts(line.text) ? readContacts(line.text).rest : line.text;
    const bare = fold(rest.replace(/^[\s•*-]+|[,;:.\s]+$/gu, ''));
    const isValue = values.some((value) => bare.includes(value) || value.includes(bare));
    const isText = isBlank(line) || isSentence(bare) || isNote(bare) || isPlace(bare);
    return !isText && /\p{L}{3}/u.test(bare) && !isValue && matchLabels(line.text).length === 0;
  });
}

/** Marks contacts that nothing ties to their addressee, and all of an addressee in another country than the action's. */
export function guardSupport(guarded: Guarded): void {
  const { country = [], targets = [] } = guarded.action;
  const hasOthersAtHome = targets.some(({ address }) =>
    address.some((text) => country.includes(countryAtEnd(text) ?? '')),
  );
  const isCountrySure = guarded.fields.every((one) => one.path !== 'country' || !one.doubt);
  for (const { one, path, list, lines } of addresseesOf(guarded)) {
    const { name, role = '', address } = one;
    const isAbroad = [name, role, ...address].some(
      (text) => isEmbassy(text) || /c\/o|mission/u.test(fold(text)),
    );
    const named = countriesIn([name, role].join(', '));
    const own = [...named, ...address.flatMap((text) => countryAtEnd(text) ?? [])];
    const isOther =
      country.length > 0 && own.length > 0 && !own.some((code) => country.includes(code));
    const isAlone =
      list === 'targets' && isOther && !isAbroad && (hasOthersAtHome || isCountrySure);
    mark(guarded, path, { doubt: isAlone && 'other-country' });
    // Who it is, but not what: another line may hold the office.
    const isPerson = isTitled(name) || isName(name);
    const isBare =
      !role &&
      isPerson &&
      !isEmbassy(name) &&
      !namesOffice(name.split(' ').slice(1).join(' ')) &&
      !isRole(name) &&
      !isBody(name);
    mark(guarded, `${path}.role`, { doubt: isBare && 'guessed' });
    // Who works there stands among the address: perhaps it is who gets the letter.
    const isStaffed =
      isEmbassy(name) && lines.some(({ text }) => isTitled(text) && !name.includes(text.trim()));
    mark(guarded, `${path}.name`, { doubt: isStaffed && 'guessed' });
    // An address ends in a country or a town with its number, and does not begin there.
    const isWhole =
      address.some((text) => countryAtEnd(text)) || /\d{3}/.test(address.at(-1) ?? '');
    const isEndOnly = address.length === 1 && countryNamed(address[0] ?? '') !== undefined;
    const isCut = address.length > 0 && (isEndOnly || !isWhole);
    mark(guarded, `${path}.address`, { doubt: isCut && 'stray-line' });
    const other = findOther(one, lines);
    const doubt = (value: string, isNamed: boolean) => {
      const line = lineWith(lines, value);
      const isBelow = other && line && line.at >= other.at;
      return (isBelow || !isNamed) && 'organiser';
    };
    for (const key of ['emails', 'phones', 'faxes'] as const)
      for (const [at, value] of one[key].entries()) {
        const isNamed = key !== 'emails' || namesAddressee(value, one, country);
        mark(guarded, `${path}.${key}[${at}]`, { doubt: doubt(value, isNamed) });
        // Without its word it may be a fax.
        const isWordless = key === 'phones' && BARE_NUMBER.test(lineWith(lines, value)?.text ?? '');
        mark(guarded, `${path}.${key}[${at}]`, { doubt: isWordless && 'guessed' });
      }
    for (const [network, handles] of Object.entries(one.accounts))
      for (const handle of [handles].flat())
        if (handle)
          mark(guarded, `${path}.accounts.${network}`, {
            doubt: doubt(handle, namesAddressee(handle, one, country)),
          });
  }
}
