import { findAddresses } from './counting/addresses.ts';
import { countGraphemes } from './counting/fediverse.ts';
import { TLDS } from './counting/tlds.ts';
import type { Network, TagGrammar } from './network.ts';
import { isHandle } from './profiles.ts';

/** A piece of a text that a network makes a link of; UTF-16 offsets. */
export interface Mark {
  kind: 'mention' | 'hashtag' | 'link';
  start: number;
  end: number;
}

/** Letters (no marks), digits, and the signs that X takes into a tag (twitter-text, `hashtagSpecialChars`). */
const X_TAG =
  '\\p{L}\\p{Nd}_\\u200c\\u200d\\ua67e\\u05be\\u05f3\\u05f4\\uff5e\\u301c\\u309b\\u309c\\u30a0\\u30fb\\u3003\\u0f0b\\u0f0c\\xb7';

/** What no tag ends before (twitter-text, `endHashtagMatch`). */
const X_TAG_ENDS_NOT = /^(?:[#＃]|:\/\/)/;

/** The longest tag that Bluesky takes, with its sign (atproto, lexicon of facets). */
const LONGEST_TAG = 65;

const isShortEnough = (tag: string) =>
  tag.length <= LONGEST_TAG || (tag.length < 1000 && countGraphemes(tag) <= LONGEST_TAG);

/** How a network finds a tag: what may be one, and how much of it is. */
const TAGS: Record<TagGrammar, { tag: RegExp; trim: (found: string) => string }> = {
  // twitter-text, `validHashtag`: a tag may follow an emoji, whose last sign can be a mark.
  x: {
    tag: new RegExp(
      `(?<![${X_TAG}&])(?<!(?![\\ufe0e\\ufe0f])\\p{M})[#＃](?![\\ufe0f\\u20e3])[${X_TAG}\\p{M}]+`,
      'gu',
    ),
    trim: (found) => (/[\p{L}\p{M}]/u.test(found) ? found : ''),
  },
  // atproto, `TAG_REGEX`: up to the next white space, without the punctuation at its end.
  bluesky: {
    tag: /(?<!\S)[#＃](?!\ufe0f)(?:(?![\u00ad\u2060\u200a-\u200c]|\u200d|\u20e2)\S)+/gu,
    trim: (found) => {
      const tag = withoutEnd(found, /\p{P}/u);
      const isTag = /[^\d\s\p{P}]/u.test(tag.slice(1));
      return isTag && isShortEnough(tag) ? tag : '';
    },
  },
  // Mastodon, `HASHTAG_RE`: middle dots and joiners inside.
  mastodon: {
    tag: /(?<!\S)[#＃](?![\u00b7\u30fb\u200c])[\p{L}\p{M}\p{N}_\u00b7\u30fb\u200c]+/gu,
    trim: (found) => {
      const tag = withoutEnd(found, /[\u00b7\u30fb\u200c]/u);
      return /\p{L}/u.test(tag) ? tag : '';
    },
  },
};

/** The text without the signs of this kind at its end; by hand, as a pattern would try each run of them anew. */
function withoutEnd(text: string, sign: RegExp): string {
  const signs = [...text];
  while (signs.length > 0 && sign.test(signs.at(-1) ?? '')) signs.pop();
  return signs.join('');
}

/** Asks, for places in rising order, whether they lie in one of these marks, which are in order, too. */
function insideOf(marks: readonly Mark[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next < marks.length && (marks[next]?.end ?? 0) <= at) next += 1;
    return at >= (marks[next]?.start ?? Number.POSITIVE_INFINITY);
  };
}

/** The addresses that X makes links of. */
export function findLinks(text: string): Mark[] {
  return findAddresses(text).map(({ start, end }) => ({ kind: 'link', start, end }));
}

/** The tags of a text outside of these links. */
export function findTags(text: string, grammar: TagGrammar, links: readonly Mark[]): Mark[] {
  const isInLink = insideOf(links);
  const { tag, trim } = TAGS[grammar];
  return [...text.matchAll(tag)].flatMap(({ index, 0: found }) => {
    const { length } = trim(found);
    const after = text.slice(index + found.length, index + found.length + 3);
    if (length < 2 || isInLink(index) || (grammar === 'x' && X_TAG_ENDS_NOT.test(after))) return [];
    return [{ kind: 'hashtag' as const, start: index, end: index + length }];
  });
}

const KNOWN_ENDS = new Set(TLDS);

/** Is this the name of a host that can exist, by its last label? `example` and `test` are for tests (RFC 2606). */
export function isDomain(name: string): boolean {
  const last = name.split('.').at(-1)?.toLowerCase() ?? '';
  return name.includes('.') && (KNOWN_ENDS.has(last) || /^(?:example|test|xn--.+)$/.test(last));
}

/** Signs of Latin with which a name goes on, so that X finds no mention (twitter-text, `endMentionMatch`). */
export const X_GOES_ON =
  /^(?:[@＠]|[\u0300-\u036f]|:\/\/|[\xc0-\xd6\xd8-\xf6\xf8-\xff\u0100-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb\u1e00-\u1eff])/;
/** What stands before a mention on X: nothing of a word in ASCII, but `RT` (twitter-text, `validMentionPrecedingChars`). */
export const X_BEFORE = '(?<=^|[^a-zA-Z0-9_!#$%&*@＠]|(?:^|[^a-zA-Z0-9_+~.-])(?:rt|RT|rT|Rt):?)';

const MENTIONS: Record<NonNullable<Network['mentionForm']>, RegExp> = {
  // A list, `@name/list`, is looked behind as a whole, and links the name.
  x: new RegExp(`${X_BEFORE}[@＠]([a-zA-Z0-9_]{1,20})(?:/[a-zA-Z][a-zA-Z0-9_-]{0,24})?`, 'g'),
  // atproto, `MENTION_REGEX`: up to the last place where a word begins or ends.
  domain: /(?<=^|\s|\()@([a-zA-Z0-9.-]+)\b/g,
  // Mastodon, `MENTION_RE`.
  server:
    /(?<![=/\p{L}\p{M}\p{N}_])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*@[\p{L}\p{M}\p{N}_]+(?:[.-]+[\p{L}\p{M}\p{N}_]+)*)/giu,
  'u/': /(?<![\p{L}\p{N}_/])\/?u\/([A-Za-z0-9_-]+)/gu,
};
const AT_NAME = /(?<![\p{L}\p{N}_@/.=])@([A-Za-z0-9_.-]+)/gu;
const AT_NAME_ANY_SCRIPT = /(?<![\p{L}\p{N}_@/.=])@([\p{L}\p{N}_.·-]+)/gu;

/** How much of this can be a name on the network: signs that end a sentence, and a second word, are none of it. */
function handleIn(found: string, network: Network): string | undefined {
  let handle = withoutEnd(found, /[.·-]/);
  while (handle !== '' && !isHandle(network, handle)) {
    const end = Math.max(handle.lastIndexOf('.'), handle.lastIndexOf('-'));
    handle = end < 0 ? '' : withoutEnd(handle.slice(0, end), /[.·-]/);
  }
  return handle || undefined;
}

/** The accounts that this network links in a text, in front of which the person need not pick any. */
function findMentions(text: string, network: Network): Mark[] {
  const { mentionForm: form, handle } = network;
  if (network.mentions === 'picked' || handle === null) return [];
  const anyScript = handle.flags.includes('u');
  const pattern = form ? MENTIONS[form] : anyScript ? AT_NAME_ANY_SCRIPT : AT_NAME;
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: found = '' }) => {
    const mark = { kind: 'mention' as const, start: index };
    if (form === 'x') {
      const end = index + whole.length;
      return X_GOES_ON.test(text.slice(end, end + 3))
        ? []
        : [{ ...mark, end: index + 1 + found.length }];
    }
    if (form === 'domain' && !isDomain(found)) return [];
    // Mastodon, `end_mention_match`: `@name@host@` means nobody.
    if (
      form === 'server' &&
      /^[@＠]/.test(text.slice(index + whole.length, index + whole.length + 1))
    )
      return [];
    const name = form ? (isHandle(network, found) ? found : undefined) : handleIn(found, network);
    return name ? [{ ...mark, end: index + whole.length - found.length + name.length }] : [];
  });
}

/** Bluesky's links (atproto, `URL_REGEX`): a domain with an end that exists, and all that follows it. */
const BLUESKY_LINK = /(?<=^|\s|\()(?:https?:\/\/\S+|([a-z][a-z0-9]*(?:\.[a-z0-9]+)+)\S*)/gim;

function findBlueskyLinks(text: string): Mark[] {
  return [...text.matchAll(BLUESKY_LINK)].flatMap(({ index, 0: found, 1: domain }) => {
    if (domain !== undefined && !isDomain(domain)) return [];
    let link = found.replace(/[.,;:!?]$/, '');
    if (!link.includes('(')) link = link.replace(/\)$/, '');
    return [{ kind: 'link' as const, start: index, end: index + link.length }];
  });
}

function linksOn(text: string, network: Network): Mark[] {
  if (network.counting === 'bluesky') return findBlueskyLinks(text);
  const isByServer = network.linksNeedProtocol;
  return findAddresses(text, isByServer ? 'mastodon' : 'x').flatMap(
    ({ start, end, hasProtocol }) =>
      isByServer && !hasProtocol ? [] : [{ kind: 'link' as const, start, end }],
  );
}

/** Whatever this network makes a link of, in order: addresses, accounts, tags. */
export function findMarks(text: string, network: Network): Mark[] {
  const { linked, most = Number.POSITIVE_INFINITY, grammar = 'x' } = network.hashtags;
  const links = linksOn(text, network);
  const tags =
    linked === 'never'
      ? []
      : findTags(text, grammar, links).filter(
          ({ start }) => linked === 'anywhere' || start === 0 || /\s/.test(text[start - 1] ?? ''),
        );
  const all = [...links, ...findMentions(text, network), ...tags.slice(0, most)];
  const marks: Mark[] = [];
  for (const mark of all.sort((one, other) => one.start - other.start)) {
    if (mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
  }
  return marks;
}
