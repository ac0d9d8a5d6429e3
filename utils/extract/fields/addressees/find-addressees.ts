import type { Addressee } from '../../../actions/types.ts';
import { toSlug } from '../../../text/fold.ts';
import { isBody, isTitled } from '../../entities/names.ts';
import { type Extraction, MAX_ENTRIES } from '../extraction.ts';
import { addContactsBelow } from './below-letter.ts';
import { findInSentence } from './find-in-sentence.ts';
import { type PlacedBlock, placeAddressees } from './place-addressees.ts';
import { type FoundAddressee, readAddressees, readSalutations } from './read-addressee.ts';
import { toUnits } from './units.ts';

/** Finds the short name that texts use for somebody: the first name and one of the others. */
function findShortName(name: string, texts: readonly string[]): string | undefined {
  const words = name.split(/\s+/);
  if (words.length < 3) return undefined;
  let best: { text: string; count: number } | undefined;
  const [first, ...others] = words.filter(
    (_, at) => !isTitled(words.slice(at).join(' ')) || at > 1,
  );
  for (const other of others) {
    if (!first || !/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(other)) continue;
    const text = `${first} ${other}`;
    const inside = new RegExp(`(?<!\\p{L})${RegExp.escape(text)}(?!\\p{L})`, 'u');
    const count = texts.filter((one) => inside.test(one)).length;
    if (count > (best?.count ?? 0)) best = { text, count };
  }
  const whole = texts.filter((one) => one.includes(name)).length;
  return best && best.count > whole ? best.text : undefined;
}

/** Does a label that no table knows lead to this later block? It may be for copies, or the publisher's own. */
const isOther = ({ units }: PlacedBlock) =>
  units[0]?.unit.place === 'open' &&
  (units[0].unit.isLed || /[:：]$/u.test(units[0].unit.text)) &&
  units.every(({ unit }) => !unit.contacts);

/** Does somebody here hold an office, or is it an institution? */
const holdsOffice = ({ units }: PlacedBlock) =>
  units.some(
    ({ part, unit }) =>
      ['role', 'ranked', 'both', 'body'].includes(part) || isTitled(unit.text) || isBody(unit.text),
  );

/** Is it a letterhead: a person without an office, whom no label makes an addressee? */
const isSender = (block: PlacedBlock) =>
  block.units[0]?.unit.place === 'open' && !holdsOffice(block);

/** Finds who gets letters and who gets copies. Where labels name nobody, they stand above the letter or anywhere. */
function findAddressees(extraction: Extraction) {
  const units = toUnits(extraction);
  const hasTargets = (blocks: readonly PlacedBlock[]) =>
    blocks.some(({ list }) => list === 'targets');
  const isLabelled = units.some(({ place }) => place === 'targets');
  const first = placeAddressees(units, isLabelled);
  const second = isLabelled && !hasTargets(first) ? placeAddressees(units, false) : first;
  const blocks = hasTargets(second) ? second : [...second, ...findInSentence(units)];
  const hasOfficial = blocks.some((block) => block.list === 'targets' && holdsOffice(block));
  const isKept = (block: PlacedBlock, at: number) =>
    !(at > 0 && isOther(block)) && !(hasOfficial && isSender(block));
  const read = (list: PlacedBlock['list']) =>
    readAddressees(
      blocks.filter((block, at) => block.list === list && isKept(block, at)).slice(0, MAX_ENTRIES),
    );
  const copies = read('copies');
  const own = new Set(copies.map(({ addressee }) => addressee.name));
  // The head of a letter repeats an addressee of the list above.
  const targets = read('targets').filter(({ addressee: { name } }) => {
    const isNew = !own.has(name);
    own.add(name);
    return isNew;
  });
  return { targets, copies };
}

/** Least distance to the second best reading of which Vigil is sure. */
const SURE_MARGIN = 1.6;

/** Says how sure each field of an addressee is. */
function noteAddressee(
  { note }: Extraction,
  path: string,
  { lines, isNamed, margins, addressee }: FoundAddressee,
): void {
  const [first, last] = [lines[0]?.at ?? 0, lines.at(-1)?.at];
  note({ path, certainty: isNamed ? 'sure' : 'likely', first, last });
  for (const field of ['name', 'role', 'address'] as const) {
    const isEmpty = (addressee[field]?.length ?? 0) === 0;
    if (isEmpty || margins[field] >= SURE_MARGIN) continue;
    note({ path: `${path}.${field}`, certainty: 'doubtful', first, last, doubt: 'guessed' });
  }
}

/** Finds a labelled salutation that stands in nobody's block, below the addresses; it is the first target's. */
function looseSalutation({ labelled }: Extraction, found: readonly FoundAddressee[]) {
  const isOwn = (at: number) => found.some(({ lines }) => lines.some((line) => line.at === at));
  const loose = labelled.find(
    ({ label, value, line }) => label === 'salutation' && value !== '' && !isOwn(line.at),
  );
  return loose && readSalutations(loose.value);
}

/** Reads targets and copies. Letters and posts must be read before: they hold a target's short name. */
export function readTargets(extraction: Extraction): FoundAddressee[] {
  const { action } = extraction;
  const { targets, copies } = findAddressees(extraction);
  const messages = [
    ...(action.letters ?? []).flatMap(({ salutation, body }) => [
      ...Object.values(salutation),
      ...Object.values(body).flatMap((one) => one ?? []),
    ]),
    ...(action.posts ?? []).flatMap(({ text }) => Object.values(text)),
  ].map((text) => text ?? '');
  const greeted =
    looseSalutation(extraction, [...targets, ...copies]) ?? action.letters?.[0]?.salutation;
  for (const [at, found] of targets.entries()) {
    const { addressee } = found;
    const known = findShortName(addressee.name, messages);
    if (known) {
      addressee.knownAs = known;
      addressee.id = toSlug(known) || addressee.id;
    }
    if (at === 0 && greeted && Object.keys(addressee.salutation).length === 0)
      addressee.salutation = { ...greeted };
    noteAddressee(extraction, `targets[${at}]`, found);
  }
  for (const [at, found] of copies.entries()) noteAddressee(extraction, `copies[${at}]`, found);
  addContactsBelow(extraction, targets, copies);
  const toRecords = (all: FoundAddressee[]): Addressee[] => all.map(({ addressee }) => addressee);
  if (targets.length > 0) action.targets = toRecords(targets);
  if (copies.length > 0) action.copies = toRecords(copies);
  return targets;
}
