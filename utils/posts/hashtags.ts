import type { Hashtags } from './networks.ts';

/** A tag as people write it: letters and marks of any script, digits, `_`, with at least one letter. */
export const TAG = /(?<![\p{L}\p{M}\p{N}_&/])[#＃](?=[\p{N}_]*\p{L})([\p{L}\p{M}\p{N}_]+)/gu;

/** Opening signs. Where a tag needs white space before it, a tag right behind one of these is not linked. */
const OPENING = /[¡¿(["'“‘«„[]$/u;

/**
 * The text with its tags as this network takes them: words where nothing would link them (and where a `#` at a
 * line's start can make a heading), apart from an opening sign where white space must stand before one, and no
 * more than it allows.
 */
export function fitHashtags(text: string, { linked, most }: Hashtags): string {
  let count = 0;
  return text.replace(TAG, (tag, word: string, at: number) => {
    count += 1;
    if (linked === 'never' || (most !== undefined && count > most)) return word;
    const isApart = linked === 'after-space' && OPENING.test(text.slice(0, at));
    return isApart ? ` ${tag}` : tag;
  });
}
