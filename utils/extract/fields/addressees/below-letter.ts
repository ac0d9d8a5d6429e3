import { contactsOf } from '../../entities/contacts.ts';
import { isPublisher } from '../../entities/names.ts';
import { hasWord, matchLabels } from '../../languages/vocabulary.ts';
import { isBlank, isSeparator, type Line } from '../../text/lines.ts';
import type { Extraction } from '../extraction.ts';
import type { FoundAddressee } from './read-addressee.ts';

/** Most lines below a letter that are searched, and between its address and its beginning. */
const [MAX_BELOW, MAX_ABOVE] = [10, 12];
/** Labels of what may stand between; others begin something else. */
const INNER = /^(?:copies|email|fax|phone|post|delivery|form)$/;
const speaksOfOrganiser = hasWord('organiserWords', 'privateWords');

/**
 * Gives a target whose address heads the letter the contacts that stand below the letter: `You can mail, too: …`.
 * What it has, stays.
 */
export function addContactsBelow(
  { lines, letters, note }: Extraction,
  targets: readonly FoundAddressee[],
  copies: readonly FoundAddressee[],
): void {
  const [only, other] = targets;
  const letter = letters.find(({ first }) => {
    const last = only?.lines.at(-1)?.at ?? first;
    return last < first && first - last < MAX_ABOVE;
  });
  if (!only || other || !letter) return;
  const isOthers = (line: Line) =>
    copies.some(({ lines: own }) => own.some(({ at }) => at === line.at));
  const { addressee } = only;
  const keys = (['emails', 'faxes', 'phones'] as const).filter((key) => !addressee[key].length);
  let left = MAX_BELOW;
  for (const line of lines.slice(letter.last + 1)) {
    if (isBlank(line)) continue;
    const isEnd = line.kind === 'heading' || isSeparator(line) || isPublisher(line.text);
    const [label] = matchLabels(line.text);
    if (isEnd || left < 1 || (label && !INNER.test(label.label))) break;
    left -= 1;
    if (isOthers(line) || speaksOfOrganiser(line.text)) continue;
    const found = contactsOf(line);
    for (const key of keys) {
      if (found[key].length === 0) continue;
      addressee[key].push(...found[key].filter((one) => !addressee[key].includes(one)));
      note({ path: `targets[0].${key}`, certainty: 'doubtful', first: line.at, doubt: 'guessed' });
    }
  }
}
