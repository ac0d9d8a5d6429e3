import type { LanguageTag, SuggestedPost } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { matchLabels } from '../languages/vocabulary.ts';
import { isSeparator, type Line, type Paragraph, toParagraphs } from '../text/lines.ts';

/** Longest suggested post, in UTF-16 units. */
const MAX_POST = 700;
/** Longest section, in lines, in which texts without `#`, `@` or a link count as posts. */
const MAX_UNSIGNED_LINES = 30;

/** The way to a page through its site, `Home › Actions › Peru`. */
const BREADCRUMBS = /\s[›»]\s.*\s[›»]\s/u;

/** Most UTF-16 units of the words before an address in plain text that opens a network. */
const MAX_BUTTON = 60;

/** The size of a file, which is not part of a post. */
const FILE_SIZE = /\b\d+(?:[.,]\d+)?\s*(?:kb|mb|ko)\b/iu;
const isPost = (text: string) =>
  !FILE_SIZE.test(text) &&
  // An imprint may hold an account, too.
  !/[\w.-]+@[\w-]+\.\p{L}/u.test(text) &&
  text.length >= 25 &&
  text.length <= MAX_POST &&
  /\s/.test(text) &&
  !/^(?:infos?|see|siehe|voir|click|\d+ (?:of|\/) \d+)\b/iu.test(text);

/** Removes a number, a label and quotation marks around a post. */
const removeLabel = (text: string) =>
  text
    .replace(
      /^(?:(?:tweet|post|message|mensaje|tuit)\s*\d*|\d{1,2}|(?:EN|ES|DE|FR|IT|NL|PT|AR))\s*[:.)]\s*/u,
      '',
    )
    .replace(/^["“„«»]\s*|\s*["”“«»]$/gu, '')
    .trim();

/** A post, and the paragraphs that its texts were read from. */
export interface FoundPost {
  post: SuggestedPost;
  parts: { language: LanguageTag; paragraph: Paragraph }[];
}

/** Does a text have what posts have: a hashtag, a handle or a link? */
const isSigned = (text: string) => /[#@]\p{L}|https?:/u.test(text);
export const isSignedPost = ({ post }: FoundPost) =>
  Object.values(post.text).some((text) => isSigned(text ?? ''));

/** Splits lines into paragraphs. Where several lines have `#` or `@`, each line is one. */
function toPosts(lines: readonly Line[]): Paragraph[] {
  const isEach = lines.filter(({ text }) => /[#@]\p{L}/u.test(text)).length >= 2;
  const filled = lines.filter(({ text }) => text.trim());
  const isBroken = filled.some(({ text }, at) => at > 0 && /^\p{Ll}/u.test(text.trim()));
  if (!isEach || isBroken || filled.some(({ width }) => width !== undefined))
    return toParagraphs(lines);
  return filled.map(({ text, at }) => ({
    text: text.replace(/\s+/g, ' ').trim(),
    first: at,
    last: at,
  }));
}

const ADDRESS = /https?:\/\/\S+/gu;
/** The posts of the addresses in a text that open a network with one. */
const sharedIn = (text: string) =>
  (text.match(ADDRESS) ?? []).flatMap((one) => {
    if (!/\/(?:intent|share)/i.test(one) || !URL.canParse(one)) return [];
    return new URL(one).searchParams.get('text') ?? [];
  });

/** A line without its buttons, `Post this on X`, which open a network, and without the address of one in plain text. */
const withoutButtons = (line: Line): Line => {
  if (sharedIn(line.text).length > 0 && line.text.replace(ADDRESS, '').length < MAX_BUTTON)
    return { ...line, text: '' };
  const buttons = line.links?.filter(({ post }) => post) ?? [];
  const text = buttons.reduce((rest, button) => rest.replace(button.text, ''), line.text);
  return { ...line, text: text.trim() };
};

/** Reads the suggested posts of a section. Texts in different languages, one below the other, are one post. */
export function readPosts(lines: readonly Line[], expected: LanguageTag): FoundPost[] {
  const found: FoundPost[] = [];
  let open: FoundPost | undefined;
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (isSeparator(line) || BREADCRUMBS.test(line.text)) groups.push([]);
    else groups.at(-1)?.push(withoutButtons(line));
  }
  for (const group of groups) {
    open = undefined;
    for (const paragraph of toPosts(group)) {
      const text = removeLabel(paragraph.text);
      if (!isPost(text) || matchLabels(text).some(({ end }) => end >= text.length - 1)) continue;
      const language = detectLanguage(text, expected) ?? expected;
      if (!open || open.post.text[language] !== undefined) {
        open = { post: { text: {} }, parts: [] };
        found.push(open);
      }
      open.post.text[language] = text;
      open.parts.push({ language, paragraph });
    }
  }
  const signed = found.filter(isSignedPost);
  // Buttons and counters among posts have no hashtag, handle or link. Translations of a post have them, too.
  if (signed.length > 0)
    return signed.map(({ parts }) => {
      const own = parts.filter(({ paragraph }) => isSigned(paragraph.text));
      const text = Object.fromEntries(
        own.map((one) => [one.language, removeLabel(one.paragraph.text)]),
      );
      return { post: { text }, parts: own };
    });
  // Many lines without hashtag, handle or link are a page's text about itself.
  return lines.length < MAX_UNSIGNED_LINES ? found : [];
}

/** Fewest letters that a post has beyond the title of the page that a link shares. */
const MIN_OWN = 20;
/** Most linked posts that are read, and most titles that they are compared with. */
const MAX_LINKED = 50;
const splitWords = (text: string) =>
  fold(text.replace(/https?:\S+|#\S+|(?<!\S)via @\S+/giu, ' ')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * Reads the posts that the page's links open a network with. A link that only shares the page, with its title and
 * address, has none; a post that is known already, or comes for each network, counts once.
 * @param options.title the page's own title
 */
export function readLinkedPosts(
  lines: readonly Line[],
  {
    title = '',
    expected,
    known,
  }: { title?: string | undefined; expected: LanguageTag; known: readonly FoundPost[] },
): FoundPost[] {
  const heads = lines.filter(({ kind, level = 6 }) => kind === 'heading' && level < 3);
  const titles = [title, ...heads.map(({ text }) => text)]
    .slice(0, MAX_LINKED)
    .map((text) => new Set(splitWords(text)));
  const keys = known.flatMap(({ parts }) =>
    parts.map(({ paragraph }) => splitWords(paragraph.text).join(' ')),
  );
  const linked = lines.flatMap(({ at, text, links = [] }) =>
    [...links.map(({ post = '' }) => post), ...sharedIn(text)].map((post) => ({
      ...{ text: post, first: at, last: at },
    })),
  );
  return linked.flatMap((paragraph): FoundPost[] => {
    const { text } = paragraph;
    const words = splitWords(text);
    const key = words.join(' ');
    const isTitle = (one: Set<string>) =>
      words.filter((word) => !one.has(word)).join('').length < MIN_OWN;
    if (keys.length > MAX_LINKED || !isPost(text)) return [];
    if (titles.some(isTitle) || keys.some((one) => one.includes(key))) return [];
    keys.push(key);
    const language = detectLanguage(text, expected) ?? expected;
    return [{ post: { text: { [language]: text } }, parts: [{ language, paragraph }] }];
  });
}

/**
 * Finds every hashtag of these texts, in order, each once.
 * @example findHashtags(['Free her! #Peru #JusticiaYa']) // ['#Peru', '#JusticiaYa']
 */
export function findHashtags(texts: readonly string[]): string[] {
  const tags = texts.flatMap(
    (text) => text.match(/(?<![\p{L}\p{N}&/])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu) ?? [],
  );
  return [...new Set(tags)];
}
