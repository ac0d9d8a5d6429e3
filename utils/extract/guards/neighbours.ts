import type { Addressee } from '../../actions/types.ts';
import { isEmbassy, isPlace, isTitled, namesOffice } from '../entities/names.ts';
import { addresseesOf, countryAtEnd, type Guarded, mark } from './guarded.ts';

const CONTACTS = ['emails', 'faxes', 'phones', 'forms'] as const;
const hasContacts = (one: Addressee) =>
  CONTACTS.some((key) => one[key].length > 0) || Object.keys(one.accounts).length > 0;
const isDoubted = ({ fields }: Guarded, path: string) =>
  fields.some((field) => field.path === path && field.certainty === 'doubtful');

/** Does an address lack its end, the town and the country? */
const isOpenEnded = ({ address }: Addressee) =>
  address.length > 0 &&
  !address.some((text) => countryAtEnd(text)) &&
  !(isPlace(address.at(-1) ?? '') && address.length > 2);

/**
 * Marks addressees of which one may be the end of the one before: it has the contacts, and that one has none. Its name
 * is a guess, or it has no address.
 */
export function guardNeighbours(guarded: Guarded): void {
  const all = addresseesOf(guarded);
  for (const [place, { one, path, list }] of all.entries()) {
    const { role, address } = one;
    // What no table calls an office may be a heading or a town.
    const isOffice = role === undefined || namesOffice(role) || isTitled(role);
    mark(guarded, `${path}.role`, { doubt: !isOffice && 'no-official' });
    const before = all[place - 1];
    if (!before || before.list !== list) continue;
    const isGuess = isDoubted(guarded, `${path}.name`) || isDoubted(guarded, path);
    const isPart = isGuess && !hasContacts(before.one) && hasContacts(one);
    const isEnd = isPart && (address.length === 0 || isOpenEnded(before.one));
    mark(guarded, isEmbassy(one.name) ? path : `${path}.name`, { doubt: isEnd && 'no-official' });
    const isCut = isEnd || (isGuess && isOpenEnded(before.one));
    if (before.one.address.length > 0)
      mark(guarded, `${before.path}.address`, { doubt: isCut && 'stray-line' });
    const others = all.filter((other) => other.list === 'targets' && !isAtEmbassy(other.one));
    const isCopy =
      list === 'targets' && isAtEmbassy(one) && others.length > 0 && !guarded.action.copies;
    // A heading for copies that no table knows leaves them among the targets.
    mark(guarded, isEmbassy(one.name) ? path : `${path}.name`, { doubt: isCopy && 'perhaps-copy' });
  }
}

const isAtEmbassy = ({ name, role = '', address }: Addressee) =>
  [name, role, ...address.slice(0, 2)].some(isEmbassy);
