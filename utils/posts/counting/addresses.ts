import punycode from 'punycode/punycode.js';
import { TLDS } from './tlds.ts';

/** A web address in a text; UTF-16 offsets. */
export interface Address {
  start: number;
  end: number;
  /**
   * UTF-16 units that X's counter passes over: fewer than the link has where another script runs into its
   * domain, as X then takes the link for its ASCII part and its path
   */
  counted: number;
  hasProtocol: boolean;
}

/** Longest address that X shortens, in characters with its protocol; longest label of a name (RFC 1035). */
const LONGEST_ADDRESS = 4096;
const LONGEST_LABEL = 63;
/** Longest path of X's own short addresses. */
const LONGEST_SLUG = 40;

// These pieces are X's published grammar (twitter-text, configuration v3), which works on UTF-16 units too.
const LATIN =
  '\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\xFF\\u0100-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF';
const CYRILLIC = '\\u0400-\\u04FF';
const DIRECTIONS = '\\u202A-\\u202E\\u061C\\u200E\\u200F\\u2066-\\u2069';
const NO_CHARACTERS = '\\uFFFE\\uFEFF\\uFFFF';
const SPACES =
  '\\x09-\\x0D\\x20\\x85\\xA0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const PUNCTUATION = "!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$";

const NAME = `[^${PUNCTUATION}${SPACES}${NO_CHARACTERS}${DIRECTIONS}]`;
const SUBDOMAIN = `(?:(?:${NAME}(?:[_-]|${NAME})*)?${NAME}\\.)`;
const DOMAIN_NAME = `(?:(?:${NAME}(?:-|${NAME})*)?${NAME}\\.)`;
const PUNYCODE = 'xn--[\\-0-9a-z]+';
const TOP = `(?:(?:${TLDS.join('|')})(?=[^0-9a-zA-Z@+-]|$)|${PUNYCODE})`;
const BEFORE = `(?:[^A-Za-z0-9@＠$#＃${NO_CHARACTERS}]|[${DIRECTIONS}]|^)`;
const PATH_PART = `[a-z${CYRILLIC}0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${LATIN}]`;
const BRACKETS = `\\((?:${PATH_PART}+|(?:${PATH_PART}*\\(${PATH_PART}+\\)${PATH_PART}*))\\)`;
const PATH_END = `[+\\-a-z${CYRILLIC}0-9=_#/${LATIN}]`;
const PATH = `(?:${PATH_PART}*(?:${BRACKETS}${PATH_PART}*)*${PATH_END}|${BRACKETS}|@${PATH_PART}+/)`;
const QUERY_PART = "[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]";
const QUERY_END = '[a-z0-9\\-_&=#/]';
const QUERY = `\\?${QUERY_PART}*${QUERY_END}`;

// What Mastodon's server has in their place, so that a path can be in any script (server, `twitter_regex.rb`).
const ANY_PART = `[^${SPACES}<>()?]`;
const ANY_BRACKETS = `\\((?:${ANY_PART}+|${ANY_PART}*\\(${ANY_PART}+\\)${ANY_PART}*)\\)`;
const ANY_END = `(?:[^${SPACES}()?!*"'「」<>;:=,.$%\\[\\]~&|@]|${ANY_BRACKETS})`;
const ANY_PATH = `(?:${ANY_PART}*(?:${ANY_BRACKETS}${ANY_PART}*)*${ANY_END}|${ANY_PART}+/)`;
const ANY_SIGN = '\\xa0-\\ufdcf\\ufdf0-\\uffef';
const ANY_QUERY = `\\?[a-z0-9!?*'();:&=+$/%#\\[\\]\\-_.,~|@^${ANY_SIGN}]*[a-z0-9_&=#/\\-${ANY_SIGN}]`;

/** Whose grammar: X's, or that of Mastodon's server. */
export type AddressGrammar = 'x' | 'mastodon';

const grammar = () => ({
  domain: new RegExp(
    `(?<before>${BEFORE})(?<protocol>https?:\\/\\/)?(?<domain>${SUBDOMAIN}*${DOMAIN_NAME}${TOP})`,
    'gi',
  ),
  rest: {
    x: new RegExp(`(?::[0-9]+)?(?<path>\\/${PATH}*)?(?:${QUERY})?`, 'iy'),
    mastodon: new RegExp(`(?::[0-9]+)?(?<path>\\/${ANY_PATH}*)?(?:${ANY_QUERY})?`, 'iy'),
  },
  /** what can be a domain, and a name that ends one */
  run: new RegExp(`(?:${NAME}|[._-])+`, 'g'),
  ending: new RegExp(`\\.${TOP}`, 'gi'),
  asciiDomain: new RegExp(`(?:[\\-a-z0-9${LATIN}]+\\.)+${TOP}`, 'gi'),
  short: new RegExp(`^https?:\\/\\/t\\.co\\/([a-z0-9]+)(?:${QUERY})?`, 'i'),
});
let made: ReturnType<typeof grammar> | undefined;
/** Made at the first count: 1,500 names take a moment. */
const theGrammar = () => {
  made ??= grammar();
  return made;
};

/** Does each of its labels fit, as the name system writes it (RFC 3492)? */
function isRealDomain(domain: string): boolean {
  if (domain.startsWith('xn--') && domain.search(theGrammar().asciiDomain) < 0) return false;
  return domain.split('.').every((label) => {
    const { length } = punycode.toASCII(label);
    return length > 0 && length <= LONGEST_LABEL;
  });
}

/** From where to where a domain may stand: names parted by points, the last of them one that ends a domain. */
function* domainsIn(text: string): Generator<{ from: number; to: number }> {
  const { run, ending } = theGrammar();
  for (const { index, 0: found } of text.matchAll(run)) {
    if (!found.includes('.')) continue;
    // No name begins or ends with a line, so none goes over such a place.
    let from = index;
    for (const piece of found.split(/(?<=\.)(?=[._-])|(?<=[_-])(?=\.)/)) {
      const to = from + piece.length;
      ending.lastIndex = from;
      const view = text.slice(0, to + 1);
      let last = -1;
      for (let end = ending.exec(view); end; end = ending.exec(view)) {
        last = ending.lastIndex;
        ending.lastIndex = end.index + 1;
      }
      if (last > 0) yield { from, to: last };
      from = to;
    }
  }
}

/** As much of an address is looked at behind its domain: a longer one is no link. */
const LONGEST_REST = LONGEST_ADDRESS + 64;

interface Match {
  before: string;
  url: string;
  protocol: string | undefined;
  domain: string;
  path: string | undefined;
  end: number;
}

/**
 * Each address by the grammar, in a time that grows with the text only: the grammar alone would go through `a.a.a…` anew from
 * every letter, so it sees a domain only where one can be, and no more behind it than a link can have.
 */
function* matches(text: string, by: AddressGrammar): Generator<Match> {
  const { domain: grammarOfDomain, rest: rests } = theGrammar();
  const rest = rests[by];
  let at = 0;
  for (const { from, to } of domainsIn(text)) {
    if (to <= at) continue;
    const view = text.slice(0, to + 1);
    const [protocolBefore = ''] =
      /https?:\/\/$/i.exec(text.slice(Math.max(0, from - 8), from)) ?? [];
    grammarOfDomain.lastIndex = Math.max(at, from - protocolBefore.length - 1);
    for (let found = grammarOfDomain.exec(view); found; found = grammarOfDomain.exec(view)) {
      const { before = '', protocol, domain = '' } = found.groups ?? {};
      const domainEnd = found.index + found[0].length;
      rest.lastIndex = domainEnd;
      const after = rest.exec(text.slice(0, domainEnd + LONGEST_REST));
      at = domainEnd + (after?.[0].length ?? 0);
      const url = text.slice(found.index + before.length, at);
      yield { before, url, protocol, domain, path: after?.groups?.path, end: at };
      if (at >= to) break;
      grammarOfDomain.lastIndex = at;
    }
  }
}

/**
 * The web addresses that X makes links of, bare domains included (twitter-text, "extractUrlsWithIndices").
 * Mastodon's server takes those with a protocol, with a path in any script (`StatusLengthValidator`).
 */
export function findAddresses(text: string, by: AddressGrammar = 'x'): Address[] {
  if (!text.includes('.')) return [];
  const { asciiDomain, short } = theGrammar();
  const found: Address[] = [];
  for (const { before, url, protocol, domain, path, end } of matches(text, by)) {
    const start = end - url.length;
    if (!isRealDomain(domain)) continue;
    if ((protocol ?? 'https://').length + url.length > LONGEST_ADDRESS) continue;
    if (protocol) {
      const [shortened, slug = ''] = url.match(short) ?? [];
      if (slug.length > LONGEST_SLUG) continue;
      const { length } = shortened ?? url;
      found.push({ start, end: start + length, counted: length, hasProtocol: true });
      continue;
    }
    if (/[-_./]$/.test(before)) continue;
    // Scripts without spaces run into a domain: only its ASCII parts count, the path goes with the last.
    const parts: Address[] = [];
    let from = 0;
    // Not by `matchAll`, which makes the long pattern anew each time.
    asciiDomain.lastIndex = 0;
    for (let one = asciiDomain.exec(domain); one; one = asciiDomain.exec(domain)) {
      const [part] = one;
      // By its text, as X does it: the same text further ahead is taken for it.
      const at = domain.indexOf(part, from);
      from = at + part.length;
      parts.push({
        start: start + at,
        end: start + from,
        counted: part.length,
        hasProtocol: false,
      });
    }
    const last = parts.at(-1);
    if (last && path) {
      last.counted += url.length - domain.length;
      last.end = end;
    }
    found.push(...parts);
  }
  return found;
}
