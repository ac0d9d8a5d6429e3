import { has } from './grammar.ts';
import { languageOf } from './languages/index.ts';
import { findLinks, findTags, type Mark } from './marks.ts';
import type { Hashtags } from './networks.ts';

/** Signs behind which a network that wants white space before a tag gets it, and a reader misses nothing. */
const JOINING = /[\p{P}\p{S}]/u;

/** Is there nothing but what parts tags between these two places? */
const isApart = (between: string) => /^[\s,;|/·•&+–—-]*$/u.test(between);

/** Tags in a row, and whether the row says nothing that the text needs. */
function droppedRows(text: string, tags: readonly Mark[], language: string): Mark[] {
  const rows: Mark[][] = [];
  for (const tag of tags) {
    const last = rows.at(-1)?.at(-1);
    const between = last && text.slice(last.end, tag.start);
    if (
      last &&
      between !== undefined &&
      between.length < 12 &&
      isApart(between) &&
      !/\n/.test(between)
    ) {
      rows.at(-1)?.push(tag);
    } else rows.push([tag]);
  }
  return rows.flatMap((row) => {
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last) return [];
    const before = text.slice(Math.max(0, first.start - 60), first.start);
    const after = text.slice(last.end, last.end + 60);
    const isTail = /^[\s.!…]*(?:$|\n|https?:\/\/\S+\s*(?:$|\n))/.test(after) && /\S/.test(before);
    const opensLine = /(?:^|\n)\s*$/.test(before);
    const isLine = opensLine && /^[^\S\n]*(?:\n|$)/.test(after);
    if (!isTail && !(isLine && /\S/.test(text.slice(0, first.start) + text.slice(last.end))))
      return [];
    if (opensLine || /[.!?…。！？]["”»)]*\s*$/.test(before)) return row;
    // `in #Lima #Peru`: the first is a word of the sentence.
    const word = /([\p{L}\p{M}]+)\s+$/u.exec(before)?.[1] ?? '';
    if (has(languageOf(language).leads, word) || /[\p{L}\p{N}]:\s*$/u.test(before))
      return row.slice(1);
    return row.length > 1 ? row : [];
  });
}

/** The text without these tags, and without what parted them from others. */
function withoutTags(text: string, dropped: readonly Mark[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of dropped) {
    result += text.slice(at, start);
    at = end;
    const cut = Math.max(0, result.length - 12);
    result =
      result.slice(0, cut) + result.slice(cut).replace(/(?:[^\S\n]*[,;|/·•&+–—-])?[^\S\n]*$/u, '');
    if (/[.!?…]$/.test(result.slice(-1)) && /^[.!…]/.test(text.slice(at, at + 1))) at += 1;
    if (/(?:^|\n)$/.test(result.slice(-1)))
      at += /^\s*\n?/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  }
  return (result + text.slice(at)).replace(/\n{3,}/g, '\n\n').trim();
}

/**
 * The text with its tags as this network takes them. Where nothing links them, tags at the end go, and the others are
 * words (a `#` at a line's start can make a heading). Where white space must stand before a tag, it does. There are
 * no more than the network allows.
 */
export function fitHashtags(text: string, { linked, most }: Hashtags, language = ''): string {
  const read = (any: string) => findTags(any, 'x', findLinks(any));
  const tags = read(text);
  const tooMany = linked === 'never' ? tags : tags.slice(most ?? tags.length);
  const gone = droppedRows(text, tags, language).filter((tag) => tooMany.includes(tag));
  const rest = gone.length > 0 && gone.length < tags.length + 1 ? withoutTags(text, gone) : text;
  const isEmpty = !/[\p{L}\p{N}]/u.test(rest);
  const kept = isEmpty ? text : rest;
  let result = '';
  let at = 0;
  let count = 0;
  for (const { start, end } of isEmpty ? tags : read(kept)) {
    count += 1;
    result += kept.slice(at, start);
    const ahead = kept[start - 1] ?? ' ';
    const isWord = linked === 'never' || (most !== undefined && count > most);
    const isGlued = JOINING.test(ahead) || ahead === '\ufe0f' || ahead === '\ufe0e';
    // `#A/#B`: one tag to a network that reads on to the next white space.
    if (linked === 'after-space' && isGlued) {
      if (/[/|·+&–—-]$/u.test(ahead) && /[\p{L}\p{N}]$/u.test(result.slice(0, -1))) {
        result = `${result.slice(0, -1)} ${ahead}`;
      }
      result += ' ';
    }
    if (isWord && /\p{S}$|[\ufe0e\ufe0f]$/u.test(ahead)) result += ' ';
    result += isWord ? kept.slice(start + 1, end) : kept.slice(start, end);
    at = end;
  }
  return result + kept.slice(at);
}
