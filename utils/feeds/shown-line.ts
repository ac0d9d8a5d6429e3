import { dropUnneeded, findHidden, isPlain } from '../text/unseen.ts';

/** Longest line of a stranger's that is shown, in UTF-16 units. */
export const MAX_SHOWN = 200;
/** How much of a text is looked at, and how many accents one letter keeps: no script has more. */
const [MAX_LOOKED_AT, MAX_ACCENTS] = [2000, 6];
/** Controls, and what turns a line round: tools put the latter at the ends of titles in Arabic and Hebrew. */
const TURNING =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]+/g;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Noncharacter_Code_Point}]+/gu;
const ACCENTS = new RegExp(`(\\p{M}{${MAX_ACCENTS}})\\p{M}+`, 'gu');

/**
 * A text of a stranger's that is shown before anything has checked it, such as the title of a feed: one line, without what
 * hides, turns or covers anything, not longer than 200 UTF-16 units. Joiners and the like stay where a script needs them.
 * @returns '' where nothing is left that a person sees
 */
export function showLine(text: string): string {
  let line = text.slice(0, MAX_LOOKED_AT).toWellFormed();
  if (!isPlain(line)) {
    line = dropUnneeded(line.replace(TURNING, ' ').replace(ACCENTS, '$1'));
    if (findHidden(line)) line = line.replace(UNSEEN, '').replace(ACCENTS, '$1');
    if (!/[^\s\p{Default_Ignorable_Code_Point}]/u.test(line)) return '';
  }
  line = line.replace(/\s+/g, ' ').trim();
  if (line.length <= MAX_SHOWN) return line;
  const cut = line.slice(0, MAX_SHOWN - 2);
  const end = cut.lastIndexOf(' ');
  // A sign may have been cut in half.
  return `${(end > MAX_SHOWN / 2 ? cut.slice(0, end) : cut).toWellFormed().replace(/\ufffd$/, '')} …`;
}
