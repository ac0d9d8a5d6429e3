import type { Addressee, LanguageTag, NetworkId } from '../../../actions/types.ts';
import { fold, toSlug } from '../../../text/fold.ts';
import { hasContacts } from '../../entities/contacts.ts';
import {
  isBody,
  isEmbassy,
  isHead,
  isName,
  isNote,
  isPlace,
  isRole,
  isTitled,
  splitRole,
  withoutTo,
} from '../../entities/names.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import { anyOf, anyWordOf, salutationLanguage } from '../../languages/vocabulary.ts';
import type { Line } from '../../text/lines.ts';
import { type Block, toBlocks, unfoldColumns } from './blocks.ts';

/** An addressee as found, with the lines it was read on. */
export interface FoundAddressee {
  addressee: Addressee;
  lines: Line[];
  /** is the name a person's, and not an office or an institution in its place? */
  isNamed: boolean;
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
/** The placeholder of international documents: every section replaces it by its own embassy. */
const PLACEHOLDER = new RegExp(`${anyWordOf('addressPlaceholders')}|^\\s*\\[.*\\]\\s*$`, 'u');
const isPlaceholder = (text: string) => PLACEHOLDER.test(fold(text));
/** Counters and whole sentences, which pages print below their addresses. */
const COUNTER = new RegExp(`^\\s*\\d{1,5} ${anyWordOf('letterCounts')}\\b`, 'u');
const isFooter = (text: string) => COUNTER.test(fold(text)) || /^.{45,}[\p{Ll}][.!]$/iu.test(text);
/** A word alone on its line that only leads to an addressee. */
const LEADING_WORD = new RegExp(
  `^(?:${anyOf(['to', 'an', 'a', 'to the', 'aan', 'till'])}):?\\s*$`,
  'iu',
);

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

/** Abbreviated ranks and degrees before a name, `Irjen. Pol. Bambang Santosa`. */
const ABBREVIATED_RANK = /^(?:\p{Lu}\p{L}{1,5}\.\s+){1,3}(?=\p{Lu}\p{L}+\s+\p{Lu})/u;
/** Does this line only say what the next line names, `Human rights organization:`? */
const describesNextLine = (line: string) =>
  /:\s*$/.test(line) &&
  !isRole(line) &&
  !isTitled(line) &&
  !isEmbassy(line) &&
  !(isName(line.replace(/[:\s]+$/, '')) && /\p{Ll}/u.test(line));

/** Splits the lines of an addressee into name, office and address. */
function readName(all: string[]): {
  name: string;
  role?: string;
  address: string[];
  isNamed: boolean;
} {
  const [above, below] = all;
  const isHeaded = above && below && describesNextLine(above) && !isPlace(below);
  const lines = isHeaded ? all.slice(1) : all;
  const [line = '', second = '', ...rest] = lines.map((one) =>
    one
      .replace(/^[•·–-]\s*/, '')
      .replace(/[,;:]+$/, '')
      .trim(),
  );
  const first = isRole(withoutTo(line)) ? withoutTo(line) : line;
  const split = splitRole(first);
  const tail = second ? [second, ...rest] : rest;
  if (split) return { ...split, address: tail, isNamed: true };
  const again = isRole(first) && second ? splitRole(second) : undefined;
  // An office before the name does not belong to it, a title does: `Senator`.
  const both = again && !isTitled(second) ? again : undefined;
  if (both && !isTitled(first))
    return { name: both.name, role: first, address: rest, isNamed: true };
  const isPerson = (text: string) =>
    (isName(text) || isTitled(text)) && !isBody(text) && !isPlace(text);
  if (isRole(first) && !isTitled(first) && second && isPerson(second)) {
    return { name: second, role: first, address: rest, isNamed: true };
  }
  if (isPerson(first) && second && isRole(second) && !isPlace(second)) {
    return { name: first, role: second, address: rest, isNamed: true };
  }
  if (isRole(first) && second && isPerson(second) && !isRole(second)) {
    return { name: second, role: first, address: rest, isNamed: true };
  }
  // No table knows this office, but a person's name stands below it.
  const isUnknown =
    !isTitled(first) && !isBody(first) && !isEmbassy(first) && !isPlace(first) && first.length < 90;
  if (second && isUnknown && rest.length > 0 && isPerson(second)) {
    if (!isName(first) || (isTitled(second) && !isRole(second)))
      return { name: second, role: first, address: rest, isNamed: true };
  }
  if (second && isUnknown && ABBREVIATED_RANK.test(second) && isPerson(second))
    return { name: second, role: first, address: rest, isNamed: true };
  return { name: first, address: tail, isNamed: isPerson(first) };
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

function toAddressee(block: Block): FoundAddressee | undefined {
  const isNoted = ({ text }: { text: string }) => isNote(text) && !isHead(text);
  const notes = block.lines.filter(isNoted);
  const lines = block.lines
    .filter((one) => !isNoted(one))
    .map(({ text }) => text)
    .filter((text) => !LEADING_WORD.test(text));
  if (lines.length === 0 && block.contacts.length === 0) return undefined;
  const { name, role, address, isNamed } = readName(lines);
  const all = <T>(pick: (contacts: Block['contacts'][number]) => T[]) => [
    ...new Set(block.contacts.flatMap(pick)),
  ];
  const handles: { [network: NetworkId]: string[] } = {};
  for (const { network, handle, of } of block.contacts.flatMap((one) => one.accounts)) {
    if (of) continue;
    const known = handles[network] ?? [];
    known.push(handle);
    handles[network] = known;
  }
  const accounts: Addressee['accounts'] = Object.fromEntries(
    Object.entries(handles).map(([network, [first = '', ...more]]) => [
      network,
      more.length > 0 ? [first, ...more] : first,
    ]),
  );
  const salutation = Object.assign(
    {},
    ...block.salutations.map(({ text }) => readSalutations(text)),
  );
  return {
    addressee: {
      ...EMPTY_ADDRESSEE,
      ...{ id: makeId(name, address), name, salutation, accounts },
      ...(role ? { role } : {}),
      address: address
        .map((line) => line.replace(/(?:[,;]+|(?<=\p{L}{3})\.)$/u, ''))
        .filter(Boolean),
      emails: all(({ emails }) => emails),
      faxes: all(({ faxes }) => faxes),
      phones: all(({ phones }) => phones),
      forms: all(({ forms }) => forms),
      notes: [...notes.map(({ text }) => text), ...all((contacts) => contacts.notes)].map((note) =>
        note.slice(0, 400),
      ),
    },
    lines: block.source,
    isNamed,
  };
}

/** Makes targets of accounts of somebody else on the same line, `Presidency of Peru: @presidenciaperu`. */
function readOtherAccounts(block: Block): FoundAddressee[] {
  return block.contacts
    .flatMap(({ accounts }) => accounts)
    .flatMap(({ network, handle, of }) =>
      of
        ? [
            {
              addressee: {
                ...EMPTY_ADDRESSEE,
                id: makeId(of, []),
                name: of,
                accounts: { [network]: handle },
              },
              lines: block.source,
              isNamed: true,
            },
          ]
        : [],
    );
}

/** Reads the addressees in these lines, in order. */
export function readAddressees(lines: readonly Line[]): FoundAddressee[] {
  const unfolded = unfoldColumns(lines);
  const usable = unfolded.filter(
    ({ text }, at) =>
      !isPlaceholder(text) &&
      // The sentence of a placeholder may go on in the next line.
      !(isPlaceholder(unfolded[at - 1]?.text ?? '') && /^\s*\p{Ll}/u.test(text)) &&
      !(isFooter(text) && !/,.*,/.test(text) && !hasContacts(text)),
  );
  const found: FoundAddressee[] = [];
  for (const block of toBlocks(usable)) {
    const one = toAddressee(block);
    if (!one) continue;
    const { addressee } = one;
    const isBare = addressee.name === '';
    const last = found.at(-1);
    if (isBare && last) {
      // Contacts without a name belong to the addressee above.
      for (const key of ['emails', 'faxes', 'phones', 'forms', 'notes'] as const)
        last.addressee[key].push(...addressee[key]);
      Object.assign(last.addressee.accounts, addressee.accounts);
      last.lines.push(...one.lines);
    } else if (!isBare && isReachable(one)) found.push(one);
    found.push(...readOtherAccounts(block));
  }
  const seen = new Map<string, number>();
  for (const { addressee } of found) {
    const id = addressee.id || 'target';
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    addressee.id = count > 1 ? `${id}-${count}` : id;
  }
  return found;
}

/** Can people write to this addressee, or was a sentence taken for one? */
function isReachable({ addressee, isNamed }: FoundAddressee): boolean {
  const { name, address, emails, faxes, phones, forms, accounts, notes } = addressee;
  if (name.length > 120 || /[.!?]$/.test(name.replace(/\b\p{L}{1,3}\.$/u, ''))) return false;
  const reach =
    address.length +
    emails.length +
    faxes.length +
    phones.length +
    forms.length +
    notes.length +
    Object.keys(accounts).length;
  return reach > 0 || (isNamed && isRole(addressee.role ?? '')) || isTitled(name) || isRole(name);
}
