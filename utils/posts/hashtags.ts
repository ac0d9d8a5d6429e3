import { has } from './grammar.ts';
import { languageOf } from './languages/index.ts';
import { findLinks, findTags, type Mark } from './marks.ts';
import type { Hashtags } from './networks.ts';

/** Signs behind which a network that wants white space before a tag gets it, and a reader misses nothing. */
const JOINING = /[\p{P}\p{S}]/u;

const EMOJI = '(?:\\p{Extended_Pictographic}|[\\u{1f3fb}-\\u{1f3ff}\\ufe0f\\u200d])';
const PARTS = '[\\s,;|/·•&+–—-]';
/** What Bluesky reads on over, and no reader: emoji, and signs that part tags. */
const RUNS_ON = /^(?:\p{Extended_Pictographic}|[|·•])/u;
/** Nothing but what parts tags: signs, and `and` where a row of tags stands by itself. */
const APART = new RegExp(`^${PARTS}*$`, 'u');
/** Nothing but what can follow the tags at a text's end: links, tags, signs, emoji. */
const ONLY_END = new RegExp(
  `^(?:[.!…)\\]]|${EMOJI}|${PARTS}|https?://\\S+|[#＃][^\\s#＃]+)*$`,
  'u',
);
const ENDED = new RegExp(`[.!?…。！？؟।]["”»)’]*(?:\\s|${EMOJI})*[([（]?$`, 'u');
/** An account at a text's end. */
const IS_ACCOUNT = /(?:^|\s)(?:@|u\/)\S+\s*$/;
/** `Hashtags:`, as a sentence of its own. */
const LABEL =
  /(?<=^|[.!?…]\s{1,2}|\n)(?:#|(?:hash)?tags?|hashtags?|etiquetas?|mots-dièse|schlagw[oö]rter?|тег[иы]?|хештег[иы]?)\s?:\s*$/iu;

/** Tags in a row, and whether the row says nothing that the text needs. */
function droppedRows(text: string, tags: readonly Mark[], { language, names }: Wording): Mark[] {
  const { and, leads } = languageOf(language);
  const rows: { tags: [Mark, ...Mark[]]; hasAnd: boolean }[] = [];
  for (const tag of tags) {
    const row = rows.at(-1);
    const last = row?.tags.at(-1);
    const between = last ? text.slice(last.end, tag.start) : '\n';
    const joined = between.replace(/(?<=\s)[\p{L}\p{M}]+(?=\s)/gu, (word) =>
      has(and, word) ? '' : word,
    );
    if (row && between.length < 12 && APART.test(joined) && !/\n/.test(between)) {
      row.tags.push(tag);
      row.hasAnd ||= joined !== between;
    } else rows.push({ tags: [tag], hasAnd: false });
  }
  return rows.flatMap(({ tags: row, hasAnd }) => {
    const [first, last] = [row[0], row.at(-1) ?? row[0]];
    const before = text.slice(Math.max(0, first.start - 60), first.start);
    const after = text.slice(last.end, last.end + 400);
    const isTail = /\S/.test(before) && isEnd(after.split('\n', 1)[0] ?? '', names);
    const opensLine = /(?:^|\n)\s*$/.test(before);
    const isLine = opensLine && /^[^\S\n]*(?:\n|$)/.test(after);
    // `#A #B The text begins`: a line of tags without its line break.
    const isHead = opensLine && row.length > 1 && /^\s+[¡¿"“«„]?\p{Lu}/u.test(after);
    const isRest = /\S/.test(text.slice(0, first.start) + text.slice(last.end));
    if (!isTail && !((isLine || isHead) && isRest)) return [];
    if (opensLine || ENDED.test(before) || LABEL.test(before)) return row;
    if (names.endsAt(before.trimEnd()) || IS_ACCOUNT.test(before)) return row;
    if (/https?:\/\/\S+\s*$/.test(before)) return row;
    // `in #Lima and #Cusco`: words of the sentence.
    if (hasAnd) return [];
    // `in #Lima #Peru`: the first is a word of the sentence.
    const word = /([\p{L}\p{M}]+)\s+$/u.exec(before)?.[1] ?? '';
    if (has(leads, word) || /[\p{L}\p{N}]:\s*$/u.test(before)) return row.slice(1);
    return row.length > 1 ? row : [];
  });
}

/** The text without these tags, and without what parted them from others. */
function withoutTags(text: string, dropped: readonly Mark[], { language, names }: Wording): string {
  const { and } = languageOf(language);
  let result = '';
  let at = 0;
  const cutEnd = (pattern: RegExp) => {
    const cut = Math.max(0, result.length - 60);
    result = result.slice(0, cut) + result.slice(cut).replace(pattern, '');
  };
  for (const { start, end } of dropped) {
    result += text.slice(at, start);
    at = end;
    cutEnd(/(?:[^\S\n]*[,;|/·•&+–—-])?[^\S\n]*$/u);
    const word = /(?<=[\s#＃][^\s]*)[^\S\n]+([\p{L}\p{M}]+)$/u.exec(result.slice(-40));
    const wasTag = dropped.some((one) => one !== dropped[0] && one.start === start);
    if (word && wasTag && has(and, word[1] ?? '')) result = result.slice(0, -word[0].length);
    cutEnd(LABEL);
    cutEnd(/[^\S\n]+$/u);
    const closes = /^\s*[)\]）]/.exec(text.slice(at, at + 4));
    if (closes && /[([（]$/.test(result)) {
      cutEnd(/\s*[([（]$/u);
      at += closes[0].length;
    }
    if (/[.!?…]$/.test(result.slice(-1)) && /^[.!…]/.test(text.slice(at, at + 1))) at += 1;
    // `Name #A Name`: two names, with nothing else between them now.
    if (
      /^ \S/.test(text.slice(at, at + 2)) &&
      names.atStart(text.slice(at + 1, at + 120)) > 0 &&
      (names.endsAt(result.slice(-120)) || IS_ACCOUNT.test(result.slice(-120)))
    )
      result += ',';
    if (/(?:^|\n)$/.test(result.slice(-1)))
      at += /^\s*\n?/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  }
  return (result + text.slice(at)).replace(/\n{3,}/g, '\n\n').trim();
}

/** What must be known of a text besides its tags. */
interface Wording {
  language: string;
  names: Names;
}

/** Finds the names of those whom an action addresses. */
export interface Names {
  /** does a text end with one? */
  endsAt(before: string): boolean;
  /** how long the one is with which a text begins; 0: none */
  atStart(after: string): number;
}
const NO_NAMES: Names = { endsAt: () => false, atStart: () => 0 };

/** Is there nothing behind the tags but links, tags, signs and whom the post addresses? */
function isEnd(after: string, names: Names): boolean {
  let rest = after.slice(0, 300);
  for (;;) {
    rest = rest.replace(/^(?:[\s,;&]+|[@＠]\S+|u\/\S+)+/u, '');
    const length = names.atStart(rest);
    if (length === 0) return ONLY_END.test(rest);
    rest = rest.slice(length);
  }
}

/**
 * The text with its tags as this network takes them. Where nothing links them, tags at the end go, and the others are
 * words (a `#` at a line's start can make a heading). Where white space must stand before a tag, it does. There are
 * no more than the network allows.
 */
export function fitHashtags(
  text: string,
  { linked, most, grammar }: Hashtags,
  language = '',
  names: Names = NO_NAMES,
): string {
  const read = (any: string) => findTags(any, 'x', findLinks(any));
  const tags = read(text);
  const tooMany = linked === 'never' ? tags : tags.slice(most ?? tags.length);
  const gone = droppedRows(text, tags, { language, names }).filter((tag) => tooMany.includes(tag));
  const rest =
    gone.length > 0 && gone.length < tags.length + 1
      ? withoutTags(text, gone, { language, names })
      : text;
  const isEmpty = !/[\p{L}\p{N}]/u.test(rest);
  const kept = isEmpty ? text : rest;
  let result = '';
  let at = 0;
  let count = 0;
  for (const { start, end } of isEmpty ? tags : read(kept)) {
    count += 1;
    result += kept.slice(at, start);
    const ahead = /.$/u.exec(kept.slice(Math.max(0, start - 2), start))?.[0] ?? ' ';
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
    // Bluesky reads on to the next white space.
    const runsOn = grammar === 'bluesky' && !isWord && RUNS_ON.test(kept.slice(at, at + 2));
    if (runsOn) result += ' ';
  }
  return result + kept.slice(at);
}
