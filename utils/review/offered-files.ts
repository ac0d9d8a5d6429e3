import type { FoundAction } from '../extract/extracted-action.ts';
import type { SourceLine } from '../extract/source-text.ts';

/** A file that a page links to, and that may hold its letter. */
export interface OfferedFile {
  title: string;
  kind: Kind;
  url: string;
}

type Kind = 'Word' | 'RTF' | 'ODT' | 'PDF';

/** Most files that are offered. */
const MAX_FILES = 6;
/** Longest text of a link that can name the kind of a file, in characters; longer ones are sentences. */
const MAX_TITLE = 120;
/** In the order in which they are offered: the first ones keep the letter's paragraphs. */
const KINDS: [Kind, inAddress: RegExp, inText: RegExp][] = [
  // “Spread the word” names no file.
  [
    'Word',
    /\.docx?$/i,
    /(?:^|[([|,/–-] ?|(?:MS|Microsoft|in|im|als|as|en|ormato?)[ -])Word\b|\bdocx?\b/,
  ],
  ['RTF', /\.rtf$/i, /(?<!\p{L})rtf(?!\p{L})/iu],
  ['ODT', /\.odt$/i, /(?<!\p{L})(?:odt|open ?document)(?!\p{L})/iu],
  ['PDF', /\.pdf$/i, /(?<!\p{L})pdf(?!\p{L})/iu],
];

function kindOf(url: string, text: string): Kind | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const byAddress = KINDS.find(([, inAddress]) => inAddress.test(path));
  const byText =
    text.length <= MAX_TITLE ? KINDS.find(([, , inText]) => inText.test(text)) : undefined;
  return (byAddress ?? byText)?.[0];
}

/** Lacks the action what a file may hold: a letter, or somebody to write to? */
export const isInFile = ({ letters = [], targets = [] }: FoundAction) =>
  !letters.some(({ body }) =>
    Object.values(body)
      .flat()
      .some((text) => text?.trim()),
  ) || !targets.some(({ name }) => name.trim());

/** Finds the files that a page links to, those first that keep a letter's paragraphs. */
export function findOfferedFiles(
  lines: readonly SourceLine[],
  documents: FoundAction['documents'] = [],
): OfferedFile[] {
  const found = new Map<string, OfferedFile>();
  const add = (title: string, url: string, kind: Kind | undefined) => {
    if (kind && /^https:/i.test(url) && !found.has(url))
      found.set(url, { title: title.slice(0, MAX_TITLE), kind, url });
  };
  for (const { title, format = '', url = '' } of documents)
    add(title, url, kindOf(url, format || title));
  for (const { text: line, links = [] } of lines) {
    for (const { text, href } of links) add(text || line, href, kindOf(href, text || line));
  }
  const rank = ({ kind }: OfferedFile) => KINDS.findIndex(([one]) => one === kind);
  return [...found.values()].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_FILES);
}
