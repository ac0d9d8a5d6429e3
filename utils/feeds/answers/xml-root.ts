/** The roots of feeds, without a prefix and in small letters: RSS 0.9 to 2.0, RDF, Atom. */
export const FEEDS = new Set(['rss', 'rdf', 'feed', 'channel']);

/** The first element of a document. */
export interface Root {
  /** without its prefix, in small letters */
  name: string;
  /** where its `<` stands */
  at: number;
}

/** Most pieces that may stand before the first element: comments, instructions, a document type. */
const MAX_BEFORE = 50;
/** How far a notice of the server's may push the XML back, in UTF-16 units. */
const MAX_NOTICE = 5000;

/** The first element; undefined where no element begins the text. PHP prints its warnings before a feed: they are passed. */
export function findRoot(text: string): Root | undefined {
  const root = elementAt(text, 0);
  if (root && FEEDS.has(root.name)) return root;
  const declared = text.slice(0, MAX_NOTICE).lastIndexOf('<?xml ');
  const later = declared > 0 ? elementAt(text, declared) : undefined;
  return later && FEEDS.has(later.name) && root?.name !== 'html' ? later : root;
}

function elementAt(text: string, start: number): Root | undefined {
  let at = start;
  for (let piece = 0; piece < MAX_BEFORE; piece += 1) {
    at = behindBlanks(text, at);
    if (text[at] !== '<') return undefined;
    if (!/[?!]/.test(text[at + 1] ?? '')) break;
    if (/^<!doctype\s+html\b/i.test(text.slice(at, at + 30))) return { name: 'html', at };
    at = endOf(text, at);
    if (at < 0) return undefined;
  }
  const name = /^<(?:[\w.-]{1,60}:)?([a-z][\w.-]{0,60})/i.exec(text.slice(at, at + 130))?.[1];
  return name ? { name: name.toLowerCase(), at } : undefined;
}

function behindBlanks(text: string, at: number): number {
  const blanks = /[\s\ufeff]*/y;
  blanks.lastIndex = at;
  return at + (blanks.exec(text)?.[0].length ?? 0);
}

/** Where a comment, an instruction or a document type ends; -1 where it does not. */
function endOf(text: string, at: number): number {
  const behind = (sign: string, from: number) => {
    const found = text.indexOf(sign, from);
    return found < 0 ? -1 : found + sign.length;
  };
  if (text.startsWith('<!--', at)) return behind('-->', at + 4);
  if (text.startsWith('<?', at)) return behind('?>', at + 2);
  const end = behind('>', at);
  const open = text.indexOf('[', at);
  if (open < 0 || open > end) return end;
  // A document type may hold declarations between brackets.
  const close = text.indexOf(']', open);
  return close < 0 ? -1 : behind('>', close);
}
