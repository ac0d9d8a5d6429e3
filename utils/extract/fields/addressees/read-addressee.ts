import type { Addressee, LanguageTag, NetworkId } from '../../../actions/types.ts';
import { toSlug } from '../../../text/fold.ts';
import type { Contacts } from '../../entities/contacts.ts';
import {
  isEmbassy,
  isName,
  isTitled,
  namesOffice,
  splitRole,
  withoutTo,
} from '../../entities/names.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import { salutationLanguage } from '../../languages/vocabulary.ts';
import type { Line } from '../../text/lines.ts';
import type { PlacedBlock, PlacedUnit } from './place-addressees.ts';
import type { Unit } from './units.ts';
import type { Part } from './weigh-units.ts';

/** An addressee as found, with the lines it was read on. */
export interface FoundAddressee {
  addressee: Addressee;
  lines: Line[];
  /** is the name a person's, and not an office or an institution in its place? */
  isNamed: boolean;
  /** how surely each field was told from the others; near 0 it is a guess */
  margins: { name: number; role: number; address: number };
}

const EMPTY_ADDRESSEE = {
  salutation: {},
  address: [],
  emails: [],
  faxes: [],
  phones: [],
  forms: [],
  notes: [],
  accounts: {},
};

/**
 * Reads a salutation, which may be in several languages.
 * @example readSalutations('Dear Minister / Estimado Señor') // { en: 'Dear Minister', es: 'Estimado Señor' }
 */
export function readSalutations(text: string): { [language: LanguageTag]: string } {
  const found: { [language: LanguageTag]: string } = {};
  for (const piece of text.split(/\s*(?:\s\/\s|\/(?=\p{Lu})|\s\|\s)\s*/u)) {
    const words = piece.trim();
    const language = salutationLanguage(words) ?? detectLanguage(words, 'en');
    if (words && language && !found[language]) found[language] = words;
  }
  return found;
}

function makeId(name: string, address: string[]): string {
  if (isEmbassy(name)) {
    const city =
      address.findLast((line) => /\d{4,}\s+\p{L}/u.test(line))?.replace(/^.*\d{4,}\s+/u, '') ??
      address.at(-1) ??
      name;
    return toSlug(`embassy ${city}`);
  }
  return (
    toSlug(
      name.replace(/\s+(?:of|de|del|du|von|van)\s+.*$/iu, (rest) =>
        /^\s+(?:of|de|du|von|van)\s+\p{Lu}\p{Ll}+$/u.test(rest) && name.split(' ').length <= 3
          ? ''
          : rest,
      ),
    ) || 'target'
  );
}

const clean = (text: string) =>
  text
    .replace(/^[•·–-]\s*/, '')
    // A quotation that begins here ends far below.
    .replace(/^[“„«"](?=[^”“»"]*$)/u, '')
    .replace(/(?:[,;:]|\s[·–—-])+\s*$/u, '')
    .trim();

/** Does this line only say what the next one names, `Support group:`? An office with a colon is an office. */
const isLabelOnly = (text: string) => /[:：]$/u.test(text) && !namesOffice(text);

/** Reads name and office of a block from the parts of its lines. */
function readHead(textOf: (...parts: Part[]) => string | undefined) {
  const body = textOf('body');
  const head = textOf('named', 'both');
  // An embassy's head, `H.E. Ada Sample`, is who gets the letter there.
  if (body !== undefined && isEmbassy(body) && head !== undefined && isTitled(head)) {
    const { name, role } = splitRole(head) ?? { name: head, role: '' };
    const isWhole = !role || isTitled(role);
    return isWhole ? { name: head, role: body } : { name, role: `${role}, ${body}` };
  }
  if (body !== undefined) return { name: withoutTo(body) };
  const both = textOf('both');
  const role = textOf('role', 'ranked');
  const split = both === undefined ? undefined : splitRole(withoutTo(both));
  if (split) return role === undefined ? split : { name: split.name, role: withoutTo(role) };
  const name = textOf('name', 'named') ?? both;
  const again = name === undefined ? undefined : splitRole(name);
  // An office before the name does not belong to it, a title does: `Senator`.
  if (name !== undefined && role !== undefined)
    return { name: again && !isTitled(name) ? again.name : name, role: withoutTo(role) };
  return { name: withoutTo(name ?? role ?? '') };
}

function collectAccounts(all: readonly Contacts[]): Addressee['accounts'] {
  const handles: { [network: NetworkId]: string[] } = {};
  for (const { network, handle, of } of all.flatMap((one) => one.accounts)) {
    if (of) continue;
    const known = handles[network] ?? [];
    if (!known.includes(handle)) known.push(handle);
    handles[network] = known;
  }
  return Object.fromEntries(
    Object.entries(handles).map(([network, [first = '', ...more]]) => [
      network,
      more.length > 0 ? [first, ...more] : first,
    ]),
  );
}

const lowest = (units: readonly PlacedUnit[]) => Math.min(99, ...units.map(({ margin }) => margin));

/** The contacts of a line; a number alone below a fax number is one, too. */
function contactsBelow({ contacts, line }: Unit, above: Unit | undefined): Contacts | undefined {
  const isMore = contacts && above?.contacts?.faxes.length && /^[\s\d(+]/.test(line.text);
  return isMore ? { ...contacts, faxes: contacts.phones, phones: [] } : contacts;
}

function toAddressee({ units }: PlacedBlock): FoundAddressee {
  const having = (...parts: Part[]) => units.filter(({ part }) => parts.includes(part));
  const textOf = (...parts: Part[]) =>
    having(...parts)
      .filter(({ unit, part }) => part !== 'role' || !isLabelOnly(unit.text))
      .map(({ unit }) => clean(unit.text))[0];
  const { name, role } = readHead(textOf) as { name: string; role?: string };
  const isBody = having('body').length > 0;
  const address = having('address', ...(isBody ? (['named', 'both'] as const) : []))
    .filter(({ unit, part }) => part === 'address' || !clean(unit.text).includes(name))
    .map(({ unit }) => clean(unit.text).replace(/(?<=\p{L}{3})\.$/u, ''))
    .filter(Boolean);
  // A remark names others: `(and please tell our group, …)`.
  const contacts = units.flatMap(({ unit, part }, at) =>
    part === 'note' || part === 'aside' ? [] : (contactsBelow(unit, units[at - 1]?.unit) ?? []),
  );
  const all = (pick: (one: Contacts) => string[]) => [...new Set(contacts.flatMap(pick))];
  const isRemark = ({ unit, part }: PlacedUnit) =>
    part !== 'aside' || /^\(.{20,}\)$|^\p{L}{2,12}: ?\+?\d/u.test(unit.text);
  const remarks = having('note', 'contact', 'aside')
    .filter(isRemark)
    .map(({ unit }) => unit.text);
  const salutations = having('salutation').map(({ unit }) => readSalutations(unit.text));
  return {
    addressee: {
      ...EMPTY_ADDRESSEE,
      ...{ id: makeId(name, address), name, accounts: collectAccounts(contacts), address },
      salutation: Object.assign({}, ...salutations),
      ...(role ? { role } : {}),
      emails: all(({ emails }) => emails),
      faxes: all(({ faxes }) => faxes),
      phones: all(({ phones }) => phones),
      forms: all(({ forms }) => forms),
      notes: [...remarks.filter(Boolean), ...all(({ notes }) => notes)].map((note) =>
        note.slice(0, 400),
      ),
    },
    lines: units.map(({ unit }) => unit.line),
    isNamed:
      !isBody && having('name', 'named', 'both').length > 0 && (isName(name) || isTitled(name)),
    margins: {
      name: lowest(having('name', 'named', 'both', 'body', 'role').slice(0, 2)),
      role: lowest(having('role', 'ranked', 'both')),
      address: lowest(having('address')),
    },
  };
}

/** Makes targets of accounts of somebody else on the same line, `Presidency of Peru: @presidenciaperu`. */
const toOtherAccounts = ({ units }: PlacedBlock): FoundAddressee[] =>
  units.flatMap(({ unit, margin }) =>
    (unit.contacts?.accounts ?? []).flatMap(({ network, handle, of }) =>
      of
        ? {
            addressee: {
              ...EMPTY_ADDRESSEE,
              ...{ id: makeId(of, []), name: of, accounts: { [network]: handle } },
            },
            lines: [unit.line],
            isNamed: true,
            margins: { name: margin, role: margin, address: margin },
          }
        : [],
    ),
  );

/** Reads the addressees in these blocks, in order, and gives each its own identity. */
export function readAddressees(blocks: readonly PlacedBlock[]): FoundAddressee[] {
  const found = blocks.flatMap((block) => [toAddressee(block), ...toOtherAccounts(block)]);
  const named = found.filter(({ addressee }) => addressee.name !== '');
  const seen = new Map<string, number>();
  for (const { addressee } of named) {
    const id = addressee.id || 'target';
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    addressee.id = count > 1 ? `${id}-${count}` : id;
  }
  return named;
}
