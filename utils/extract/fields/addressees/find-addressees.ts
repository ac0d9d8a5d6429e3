import type { Addressee } from '../../../actions/types.ts';
import { toSlug } from '../../../text/fold.ts';
import { hasContacts } from '../../entities/contacts.ts';
import { isTitled } from '../../entities/names.ts';
import { matchLabels } from '../../languages/vocabulary.ts';
import type { Section } from '../../layout/sections.ts';
import type { Line } from '../../text/lines.ts';
import type { Extraction } from '../extraction.ts';
import { isPlaceAndDate, isToFill } from '../letters.ts';
import { addressAbove, keepAddresses } from './address-lines.ts';
import { joinEntries, unfoldColumns } from './blocks.ts';
import { type FoundAddressee, readAddressees } from './read-addressee.ts';

/** Since 2018 the addressee stands right above the model letter, under no label of its own. */
function aboveLetter(
  sections: readonly Section[],
  letters: readonly { first: number }[],
  inLetter: (line: Line) => boolean,
): Line[] {
  const [letter] = letters;
  const home = sections.findIndex(({ lines }) => lines.some(({ at }) => at === letter?.first));
  if (home < 0 || !letter) return [];
  // Its subject or a place and date may part the letter from the address.
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
  return addressAbove(unfoldColumns(above));
}

/** Blocks that are addressees by what stands in them, a salutation or a fax number, under no label at all. */
function unlabelledBlocks(sections: readonly Section[], inLetter: (line: Line) => boolean): Line[] {
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

/** The name by which others speak of somebody: some words of the whole name, in its order. */
function knownAs(name: string, texts: readonly string[]): string | undefined {
  const words = name.split(/\s+/);
  if (words.length < 3) return undefined;
  let best: { text: string; count: number } | undefined;
  // One is called by one's first name and one of the others.
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

/** Finds the people to write to and those who get copies: under their labels, above the letter, or by what a block holds. */
function findTargets({ sections, letters, under, inLetter }: Extraction) {
  const linesUnder = (label: Section['label']) =>
    under(label).flatMap((section) => [
      ...section.lines.filter((line) => !inLetter(line)),
      { at: section.lines.at(-1)?.at ?? 0, text: '' },
    ]);
  let targets = readAddressees(
    keepAddresses(joinEntries(linesUnder('targets')).filter(({ text }) => !isPlaceAndDate(text))),
  );
  if (targets.length === 0) targets = readAddressees(aboveLetter(sections, letters, inLetter));
  if (targets.length === 0) {
    const others = under('head', 'loose', 'demands', 'action', 'kind');
    targets = readAddressees(unlabelledBlocks(others, inLetter));
  }
  const copies = readAddressees(keepAddresses(joinEntries(linesUnder('copies'))));
  const own = new Set(copies.map(({ addressee }) => addressee.name));
  return { targets: targets.filter(({ addressee }) => !own.has(addressee.name)), copies };
}

/** Reads targets and copies; after the letters and posts, which tell by what name a target is known. */
export function readTargets(extraction: Extraction): FoundAddressee[] {
  const { action, note } = extraction;
  const { targets, copies } = findTargets(extraction);
  const spoken = [
    ...(action.letters ?? []).flatMap(({ salutation, body }) => [
      ...Object.values(salutation),
      ...Object.values(body).flatMap((one) => one ?? []),
    ]),
    ...(action.posts ?? []).flatMap(({ text }) => Object.values(text)),
  ].map((text) => text ?? '');
  const greeted = action.letters?.[0]?.salutation;
  for (const [at, { addressee, isNamed, lines }] of targets.entries()) {
    const known = knownAs(addressee.name, spoken);
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
  const of = (all: FoundAddressee[]): Addressee[] => all.map(({ addressee }) => addressee);
  if (targets.length > 0) action.targets = of(targets);
  if (copies.length > 0) action.copies = of(copies);
  return targets;
}
