import { countryName } from '../actions/languages.ts';
import type { Addressee, LanguageTag, UrgentAction } from '../actions/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { postalAddress } from './addressees.ts';
import { namesAnotherCountry, namesCountry } from './country-line.ts';

// Names of countries are many: what needs only these two imports `addressees.ts`.
export { letterTargets, postalAddress } from './addressees.ts';

/** An address that goes by way of somebody in another country. */
const BY_WAY_OF =
  /\bc\/o\b|\b(?:embass(?:y|ies)\b(?! (?:road|row|street|lane|avenue|drive|quarter))|ambassad|embajad|embaixad|botschaft|ambasciat|permanent mission|mission permanente|misi[oó]n permanente|missione permanente|miss[aã]o permanente|ständige (?:vertretung|mission)|(?:consul|konsul|consol)at|mission (?:of|to|auprès|près|bei)\b)/iu;

/**
 * The same for an envelope that crosses a border: the country's name in capitals as the last line, in a language that
 * the sender's post reads (Universal Postal Union, addressing guidelines). Addresses whose last line names a country
 * already, or that go through an embassy, stay as they are.
 * @param uiLanguage the sender's
 */
export function addressAbroad(
  addressee: Addressee,
  action: UrgentAction,
  uiLanguage: LanguageTag,
): string {
  const address = postalAddress(addressee);
  const [country] = action.country;
  const isTarget = action.targets.some(({ id }) => id === addressee.id);
  if (!country || !isTarget || addressee.address.length === 0) return address;
  if (action.country.length > 1 || BY_WAY_OF.test(address)) return address;
  const isNamed =
    namesCountry(addressee.address, country, uiLanguage) ||
    namesAnotherCountry(addressee.address, country, uiLanguage);
  return isNamed
    ? address
    : `${address}\n${countryName(country, uiLanguage).toLocaleUpperCase(uiLanguage)}`;
}

/** Does a copy go to an embassy or a consulate? Each country has its own, and one writes to the one at home. */
export const isEmbassy = (addressee: Addressee): boolean =>
  BY_WAY_OF.test(postalAddress(addressee));

/** Capitals in which embassies stand that publishers of actions name, in the languages in which they are written. */
const CAPITALS: Record<string, string> = {
  ...{ bern: 'CH', berne: 'CH', berna: 'CH', berlin: 'DE', wien: 'AT', vienna: 'AT', vienne: 'AT' },
  ...{ paris: 'FR', london: 'GB', londres: 'GB', madrid: 'ES', rome: 'IT', roma: 'IT' },
  ...{ washington: 'US', brussels: 'BE', bruxelles: 'BE', brussel: 'BE', hague: 'NL', haag: 'NL' },
  ...{ lisboa: 'PT', lisbon: 'PT', stockholm: 'SE', oslo: 'NO', ottawa: 'CA', canberra: 'AU' },
  ...{ kobenhavn: 'DK', copenhagen: 'DK', helsinki: 'FI', dublin: 'IE', luxembourg: 'LU' },
};

/**
 * The country of an embassy that is not the sender's own: the address's last line names a capital that we know, and the
 * browser does not say that the sender is at home there.
 * @param person the sender's languages with their regions
 * @returns its code of two letters (ISO 3166-1); undefined: the sender's own, unknown, or no embassy
 */
export function abroadIn(embassy: Addressee, person: readonly LanguageTag[]): string | undefined {
  if (!isEmbassy(embassy)) return undefined;
  const last = foldForSearch(embassy.address.at(-1) ?? '');
  const city = last.match(/\p{L}+/gu)?.findLast((word) => Object.hasOwn(CAPITALS, word));
  const country = city === undefined ? undefined : CAPITALS[city];
  return person.some((tag) => regionOf(tag) === country) ? undefined : country;
}

/** An embassy's address, with the country in which it stands where that is not the sender's. */
export function embassyAbroad(
  embassy: Addressee,
  person: readonly LanguageTag[],
  uiLanguage: LanguageTag,
): string {
  const address = postalAddress(embassy);
  const country = abroadIn(embassy, person);
  if (!country || namesCountry(embassy.address, country, uiLanguage)) return address;
  return `${address}\n${countryName(country, uiLanguage).toLocaleUpperCase(uiLanguage)}`;
}

/** `de-CH` → `CH`; nothing where the tag has no region. */
const regionOf = (tag: LanguageTag): string | undefined =>
  /-([A-Z]{2})\b/i.exec(tag)?.[1]?.toUpperCase();
