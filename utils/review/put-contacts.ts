import type { Addressee } from '../actions/types.ts';
import { readContacts } from '../extract/entities/contacts.ts';
import type { FoundAction } from '../extract/extracted-action.ts';
import type { SourceLine } from '../extract/source-text.ts';
import { type FieldName, type FormField, formatPath, setField } from './form-fields.ts';
import type { PutResult } from './put-result.ts';

const LISTS = ['address', 'emails', 'faxes', 'phones', 'forms', 'notes'] as const;
type List = (typeof LISTS)[number];
/** Fields that hold no words, so that what a line says besides goes nowhere. */
const CONTACTS: readonly FieldName[] = ['emails', 'faxes', 'phones', 'forms', 'accounts'];

/** Is this a field of an addressee that takes words or contacts as they stand in an address? */
export const isOfAddressee = ({ path: [list], name }: FormField) =>
  (list === 'targets' || list === 'copies') && name !== 'salutation';

/** What lines say of an addressee. */
interface Said {
  lists: Record<List, string[]>;
  accounts: Addressee['accounts'];
  words: string[];
}

/** Puts what lines say of an addressee into the fields for it, and the rest into the field in hand. */
export function putIntoAddressee(
  action: FoundAction,
  field: FormField,
  lines: readonly SourceLine[],
): PutResult {
  const { lists, accounts, words } = readLines(lines, field.name);
  const [list, at] = field.path as ['targets' | 'copies', number];
  const addressee = structuredClone(action[list]?.[at]) as Addressee | undefined;
  if (!addressee) return { refused: 'no-text' };
  const names: FieldName[] = [];
  const paths: string[] = [];
  const note = (name: FieldName, isNew: boolean) => {
    names.push(name);
    if (isNew) paths.push(formatPath([list, at, name]));
  };
  for (const name of LISTS) {
    const before = addressee[name] ?? [];
    const added = lists[name].filter(
      (one, place, all) => all.indexOf(one) === place && !before.includes(one),
    );
    if (lists[name].length > 0) note(name, before.length === 0);
    if (added.length > 0) addressee[name] = [...before, ...added];
  }
  if (Object.keys(accounts).length > 0) {
    note('accounts', Object.keys(addressee.accounts ?? {}).length === 0);
    addressee.accounts = { ...addressee.accounts, ...accounts };
  }
  const others = (action[list] ?? []).map((one, place) => (place === at ? addressee : one));
  const next = { ...action, [list]: others };
  if (words.length === 0)
    return names.length > 0 ? { action: next, names, paths } : { refused: 'no-text' };
  note(field.name, true);
  return { action: setField(next, field, words.join(' ')), names, paths };
}

function readLines(lines: readonly SourceLine[], inHand: FieldName): Said {
  const said: Said = {
    lists: { address: [], emails: [], faxes: [], phones: [], forms: [], notes: [] },
    accounts: {},
    words: [],
  };
  const isContact = CONTACTS.includes(inHand);
  const isList = (LISTS as readonly string[]).includes(inHand);
  for (const { text, links = [] } of lines) {
    const contacts = readContacts(text);
    const { faxes, phones, notes, accounts } = contacts;
    const webLinks = inHand === 'forms' ? links.flatMap(readWebLink) : [];
    const forms = contacts.forms.length > 0 ? contacts.forms : webLinks;
    const emails = contacts.emails.length > 0 ? contacts.emails : links.flatMap(readMailLink);
    const isNumber = inHand === 'faxes' || inHand === 'phones';
    // Somebody who holds the box for a fax means that one, whatever the line calls its only number.
    const numbers =
      isNumber && (faxes.length === 0 || phones.length === 0) ? [...faxes, ...phones] : [];
    said.lists.emails.push(...emails);
    said.lists.faxes.push(...(numbers.length > 0 ? [] : faxes));
    said.lists.phones.push(...(numbers.length > 0 ? [] : phones));
    if (isNumber) said.lists[inHand].push(...numbers);
    said.lists.forms.push(...forms);
    said.lists.notes.push(...notes);
    for (const { network, handle } of accounts) said.accounts[network] = handle;
    const hasContacts = [emails, faxes, phones, forms, notes, accounts].some(
      ({ length }) => length > 0,
    );
    const rest = (hasContacts ? contacts.rest.replace(/[\s,;:]+$/, '') : text).trim();
    if (!rest || (isContact && (hasContacts || inHand === 'accounts'))) continue;
    if (isList) said.lists[inHand as List].push(rest);
    // Below a name stands its address.
    else if (inHand === 'name' && said.words.length > 0) said.lists.address.push(rest);
    else said.words.push(rest);
  }
  return said;
}

/** The address of a link to write to. @example readMailLink({ href: 'mailto:a@b.example?subject=c' }) // ['a@b.example'] */
function readMailLink({ href }: { href: string }): string[] {
  if (!/^mailto:/i.test(href)) return [];
  const address = decodeLoosely(href.slice(7).replace(/\?.*$/s, '')).trim();
  return address.includes('@') ? [address] : [];
}

const readWebLink = ({ href }: { href: string }) => (/^https:/i.test(href) ? [href] : []);

function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Expected: a percent sign that begins no character.
    return text;
  }
}
