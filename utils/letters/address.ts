import { countryName } from '../actions/languages.ts';
import type { Addressee, LanguageTag, UrgentAction } from '../actions/types.ts';
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
