import { hasContacts, readContacts } from '../../entities/contacts.ts';
import {
  isBody,
  isEmbassy,
  isHead,
  isPlace,
  isPublisher,
  isSentence,
  withoutTo,
} from '../../entities/names.ts';
import { matchLabels } from '../../languages/vocabulary.ts';
import { isBlank, isSeparator, type Line } from '../../text/lines.ts';

/** Lines that stand together, without a gap. */
type Group = Line[];

/** Groups lines; a blank line or a separator ends a group. */
export function toGroups(lines: readonly Line[]): Group[] {
  const groups: Group[] = [[]];
  for (const line of lines) {
    if (isBlank(line) || isSeparator(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

const hasSalutation = ({ text }: Line) =>
  matchLabels(text).some(({ label }) => label === 'salutation');

/** Is this line a sentence to the reader, and not a part of an address? */
const isProse = (line: Line) =>
  !hasSalutation(line) && isSentence(readContacts(line.text).rest) && line.text.length > 45;

/** Does a group begin with a name, an office or an institution, or does it hold contacts? */
function isAddress(group: Group): boolean {
  const [first] = group;
  if (!first || isPublisher(first.text)) return false;
  const head = withoutTo(first.text.trim().replace(/[:,]$/, ''));
  const isShort = group.every(({ text }) => text.length < 130);
  return (
    group.some((line) => hasContacts(line.text) || hasSalutation(line)) ||
    (isShort && (isHead(head) || isBody(head) || isEmbassy(head))) ||
    (isShort && group.length > 1 && group.slice(1).some(({ text }) => isPlace(text)))
  );
}

/** Does this line ask for a post, `Tweet to @… #…`? */
const asksForPost = ({ text }: Line) => /#\p{L}/u.test(text);

/** Cuts sentences off an address: those before it, and everything from the first one after it. */
function cutGroup(group: Group): { lines: Group; isCut: boolean } {
  // A sentence may go on in the next line.
  const goesOn = (line: Line, at: number) => {
    const before = group[at - 1];
    return before !== undefined && isProse(before) && /^\s*\p{Ll}/u.test(line.text);
  };
  const start = group.findIndex(
    (line, at) => !isProse(line) && !asksForPost(line) && !goesOn(line, at),
  );
  if (start < 0) return { lines: [], isCut: true };
  const end = group.findIndex((line, at) => at > start && (isProse(line) || asksForPost(line)));
  return { lines: group.slice(start, end < 0 ? undefined : end), isCut: end >= 0 };
}

/**
 * Keeps those lines under a label of addressees that are addresses, with the gaps between them. The list ends at the
 * first text after an address that is not one: sections print their own address there.
 */
export function keepAddresses(lines: readonly Line[]): Line[] {
  const groups = toGroups(lines);
  // Some pages put a blank line after every line of an address. Then a group of one line is only a line.
  const isSpread =
    groups.length > 2 && groups.filter(({ length }) => length === 1).length >= groups.length * 0.7;
  const kept: Line[] = [];
  for (const group of groups) {
    const { lines: own, isCut } = cutGroup(group);
    const isOne = own.length > 0 && (isSpread ? !isPublisher(own[0]?.text ?? '') : isAddress(own));
    if (isOne) kept.push(...own, { at: own.at(-1)?.at ?? 0, text: '' });
    if (kept.length > 0 && (isCut || !isOne)) break;
  }
  return isSpread ? lines.filter((line) => isBlank(line) || kept.includes(line)) : kept;
}

/** Finds the address right above a letter: the last groups that are addresses. */
export function findAddressAbove(lines: readonly Line[]): Line[] {
  const kept: Group[] = [];
  for (const group of toGroups(lines).reverse()) {
    const isOne =
      isAddress(group) &&
      group.length > 1 &&
      !group.some((line) => isProse(line) || (line.kind === 'item' && line.text.length > 60));
    if (isOne) kept.unshift(group);
    else if (kept.length > 0) break;
  }
  return kept.flatMap((group) => [...group, { at: group.at(-1)?.at ?? 0, text: '' }]);
}
