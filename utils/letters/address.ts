import { countryName } from '../actions/languages.ts';
import type { Addressee, LanguageTag, UrgentAction } from '../actions/types.ts';
import { namesAnotherCountry, namesCountry } from './country-line.ts';

/** An addressee's name and postal address, a line each, as the action gives it. */
export function postalAddress(addressee: Addressee): string {
  const name = [addressee.role, addressee.name].filter(Boolean).join(' ');
  return [name, ...addressee.address].join('\n');
}

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

/** The targets with a postal address, e-mail or fax, in the action's order; the first target if all have neither. */
export function letterTargets(action: UrgentAction): Addressee[] {
  const reachable = action.targets.filter(
    ({ address, emails, faxes }) => address.length + emails.length + faxes.length > 0,
  );
  return reachable.length > 0 ? reachable : action.targets.slice(0, 1);
}
