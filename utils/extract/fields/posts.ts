import type { LanguageTag, SuggestedPost } from '../../actions/types.ts';
import { languageOf } from '../languages/detect-language.ts';
import { matchLabels } from '../languages/vocabulary.ts';
import { isSeparator, type Line, type Paragraph, toParagraphs } from '../text/lines.ts';

/** Longest that a suggested post is, in UTF-16 units. */
const MAX_POST = 700;
/** Most lines among which a post may stand that has no sign of one, `#`, `@` or a link. */
const MAX_UNSIGNED_LINES = 30;

/** What stands among the posts and is none: hints, counters, captions. */
const FILE = /\b\d+(?:[.,]\d+)?\s*(?:kb|mb|ko)\b/iu;
const isPost = (text: string) =>
  !FILE.test(text) &&
  text.length >= 25 &&
  text.length <= MAX_POST &&
  /\s/.test(text) &&
  !/^(?:infos?|see|siehe|voir|click|\d+ (?:of|\/) \d+)\b/iu.test(text);

const bare = (text: string) =>
  text
    .replace(
      /^(?:(?:tweet|post|message|mensaje|tuit)\s*\d*|\d{1,2}|(?:EN|ES|DE|FR|IT|NL|PT|AR))\s*[:.)]\s*/u,
      '',
    )
    .replace(/^["“„«»]\s*|\s*["”“«»]$/gu, '')
    .trim();

export interface FoundPost {
  post: SuggestedPost;
  parts: { language: LanguageTag; paragraph: Paragraph }[];
}

/** Paragraphs, and lines that are a post each by the signs that they have. */
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

/** The suggested posts of a section; a message in several languages stands one below the other. */
export function readPosts(lines: readonly Line[], expected: LanguageTag): FoundPost[] {
  const found: FoundPost[] = [];
  let open: FoundPost | undefined;
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (isSeparator(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  for (const group of groups) {
    open = undefined;
    for (const paragraph of toPosts(group)) {
      const text = bare(paragraph.text);
      if (!isPost(text) || matchLabels(text).some(({ end }) => end >= text.length - 1)) continue;
      const language = languageOf(text, expected) ?? expected;
      if (!open || open.post.text[language] !== undefined) {
        open = { post: { text: {} }, parts: [] };
        found.push(open);
      }
      open.post.text[language] = text;
      open.parts.push({ language, paragraph });
    }
  }
  const isSigned = (text: string) => /[#@]\p{L}|https?:/u.test(text);
  const signed = found.filter(({ post }) =>
    Object.values(post.text).some((text) => isSigned(text ?? '')),
  );
  // Buttons and counters stand among posts; a translation of one has its signs, too.
  if (signed.length > 0)
    return signed.map(({ parts }) => {
      const own = parts.filter(({ paragraph }) => isSigned(paragraph.text));
      const text = Object.fromEntries(own.map((one) => [one.language, bare(one.paragraph.text)]));
      return { post: { text }, parts: own };
    });
  // Without any sign of a post in many lines they are what a page says about itself.
  return lines.length < MAX_UNSIGNED_LINES ? found : [];
}

/** Every hashtag of these texts, in their order, each once. */
export function hashtagsIn(texts: readonly string[]): string[] {
  const tags = texts.flatMap(
    (text) => text.match(/(?<![\p{L}\p{N}&/])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu) ?? [],
  );
  return [...new Set(tags)];
}
