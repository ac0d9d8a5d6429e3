import type { Addressee } from '../../../actions/types.ts';
import { toSlug } from '../../../text/fold.ts';
import { hasContacts } from '../../entities/contacts.ts';
import { isTitled } from '../../entities/names.ts';
import { matchLabels } from '../../languages/vocabulary.ts';
import type { Section } from '../../layout/sections.ts';
import type { Line } from '../../text/lines.ts';
import type { Extraction } from '../extraction.ts';
import { isPlaceAndDate, isToFill } from '../letter-lines.ts';
import { findAddressAbove, keepAddresses } from './address-lines.ts';
import { joinEntries, unfoldColumns } from './blocks.ts';
import { type FoundAddressee, readAddressees } from './read-addressee.ts';

/** Finds the addressee right above the model letter, where it stands without a label since 2018. */
function findLinesAboveLetter(
  sections: readonly Section[],
  letters: readonly { first: number }[],
  inLetter: (line: Line) => boolean,
): Line[] {
  const [letter] = letters;
  const home = sections.findIndex(({ lines }) => lines.some(({ at }) => at === letter?.first));
  if (home < 0 || !letter) return [];
  // A subject or a place and date may stand between address and letter.
  const isNear = ({ label }: Section, place: number) =>
    place === home || (place === home - 1 && ['loose', 'action', 'letter', 'head'].includes(label));
  const above = sections
    .filter(isNear)
    .flatMap(({ lines }) => lines)
    .filter(
      (line) =>
        line.at < letter.first &&
        !inLetter(line) &&
        !isPlaceAndDate(line.text) &&
        !isToFill(line.text) &&
        !matchLabels(line.text).some(({ label }) => label === 'subject'),
    );
  return findAddressAbove(unfoldColumns(above));
}

/** Finds addressees without a label: their blocks hold a salutation, or a contact such as a fax number. */
function findUnlabelledBlocks(
  sections: readonly Section[],
  inLetter: (line: Line) => boolean,
): Line[] {
  const blocks: Line[][] = [[]];
  for (const line of sections.flatMap(({ lines }) => [
    ...lines,
    { at: lines.at(-1)?.at ?? 0, text: '' },
  ])) {
    if (!line.text.trim()) blocks.push([]);
    else if (!inLetter(line)) blocks.at(-1)?.push(line);
  }
  const isAddress = (block: Line[]) =>
    block.length > 1 &&
    block.every(({ text, kind }) => text.length < 130 && kind === undefined) &&
    block.some(
      ({ text }) =>
        hasContacts(text) || matchLabels(text).some(({ label }) => label === 'salutation'),
    );
  return blocks
    .filter(isAddress)
    .flatMap((block) => [...block, { at: block.at(-1)?.at ?? 0, text: '' }]);
}

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

/** Finds who gets letters and who gets copies: under their labels, above the letter, or by the contacts in a block. */
function findTargets({ sections, letters, under, inLetter }: Extraction) {
  const linesUnder = (label: Section['label']) =>
    under(label).flatMap((section) => [
      ...section.lines.filter((line) => !inLetter(line)),
      { at: section.lines.at(-1)?.at ?? 0, text: '' },
    ]);
  let targets = readAddressees(
    keepAddresses(joinEntries(linesUnder('targets')).filter(({ text }) => !isPlaceAndDate(text))),
  );
  if (targets.length === 0)
    targets = readAddressees(findLinesAboveLetter(sections, letters, inLetter));
  if (targets.length === 0) {
    const others = under('head', 'loose', 'demands', 'action', 'kind');
    targets = readAddressees(findUnlabelledBlocks(others, inLetter));
  }
  const copies = readAddressees(keepAddresses(joinEntries(linesUnder('copies'))));
  const own = new Set(copies.map(({ addressee }) => addressee.name));
  return { targets: targets.filter(({ addressee }) => !own.has(addressee.name)), copies };
}

/** Reads targets and copies. Letters and posts must be read before: they hold a target's short name. */
export function readTargets(extraction: Extraction): FoundAddressee[] {
  const { action, note } = extraction;
  const { targets, copies } = findTargets(extraction);
  const messages = [
    ...(action.letters ?? []).flatMap(({ salutation, body }) => [
      ...Object.values(salutation),
      ...Object.values(body).flatMap((one) => one ?? []),
    ]),
    ...(action.posts ?? []).flatMap(({ text }) => Object.values(text)),
  ].map((text) => text ?? '');
  const greeted = action.letters?.[0]?.salutation;
  for (const [at, { addressee, isNamed, lines }] of targets.entries()) {
    const known = findShortName(addressee.name, messages);
    if (known) {
      addressee.knownAs = known;
      addressee.id = toSlug(known) || addressee.id;
    }
    if (at === 0 && greeted && Object.keys(addressee.salutation).length === 0)
      addressee.salutation = { ...greeted };
    const [first, last] = [lines[0]?.at ?? 0, lines.at(-1)?.at];
    note({ path: `targets[${at}]`, certainty: isNamed ? 'sure' : 'likely', first, last });
  }
  for (const [at, { lines }] of copies.entries()) {
    const [first, last] = [lines[0]?.at ?? 0, lines.at(-1)?.at];
    note({ path: `copies[${at}]`, certainty: 'sure', first, last });
  }
  const toRecords = (all: FoundAddressee[]): Addressee[] => all.map(({ addressee }) => addressee);
  if (targets.length > 0) action.targets = toRecords(targets);
  if (copies.length > 0) action.copies = toRecords(copies);
  return targets;
}
