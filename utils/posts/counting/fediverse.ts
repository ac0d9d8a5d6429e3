import charRegex from 'char-regex';
import { type AddressGrammar, findAddresses } from './addresses.ts';

/** What a link weighs on Mastodon, however long it is. */
const LINK_WEIGHT = 23;
/** Longest host of a Mastodon account; with a longer one the server sees no mention (server, `Extractor`). */
const LONGEST_HOST = 253;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Number of the signs that a person sees. */
export function countGraphemes(text: string): number {
  return Array.from(graphemes.segment(text)).length;
}

/** Links with a protocol, each as long as Mastodon counts it; its boxes know them by X's grammar, its server by its own. */
function withShortLinks(text: string, by: AddressGrammar): string {
  let shown = '';
  let at = 0;
  for (const { start, end, hasProtocol } of findAddresses(text, by)) {
    if (!hasProtocol) continue;
    shown += text.slice(at, start) + 'x'.repeat(LINK_WEIGHT);
    at = end;
  }
  return shown + text.slice(at);
}

/** Mastodon's server (`StatusLengthValidator`): 23 for an address, and of `@user@host` only `@user`. */
export function countAtServer(text: string): number {
  const local = withShortLinks(text, 'mastodon').replace(
    /(?<![=/\p{L}\p{M}\p{N}\p{Pc}])(@[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@([\p{L}\p{M}\p{N}\p{Pc}.-]+[\p{L}\p{M}\p{N}\p{Pc}]+)/giu,
    (whole, name: string, host: string) => (host.length > LONGEST_HOST ? whole : name),
  );
  return countGraphemes(local);
}

/** As Mastodon's web client knows an account (`counter.js`): letters, digits and `_`, so no name with a dot. */
const BOX_MENTION = /(^|[^/\w])@([a-z0-9_]+)@[a-z0-9.-]+[a-z0-9]/gi;
/** The same in Phanpy, which knows the wide `＠` too. */
const PHANPY_MENTION = /(^|[^/\w])[@＠]([a-z0-9_]+)@[a-z0-9.-]+[a-z0-9]/gi;

let signs: RegExp | undefined;

/** Mastodon's web box: its signs are those of `stringz`, which counts the vowel signs of Indic scripts one by one. */
export function countInMastodonBox(text: string): number {
  signs ??= charRegex();
  const shown = withShortLinks(text, 'x').replace(BOX_MENTION, '$1@$2');
  return shown.match(signs)?.length ?? 0;
}

/** Phanpy's box: accounts as in Mastodon's, signs as a person sees them. */
export function countInPhanpyBox(text: string): number {
  return countGraphemes(withShortLinks(text, 'x').replace(PHANPY_MENTION, '$1@$2'));
}

/** Elk's box (`PublishWidget.vue`): it takes off what a link has above 23, and what an account has besides its name. */
export function countInElkBox(text: string): number {
  let length = countGraphemes(text);
  for (const [link] of text.matchAll(/(?:https?:\/\/|xmpp:)\S+/g)) {
    length -= link.length - Math.min(LINK_WEIGHT, link.length);
  }
  for (const [whole, before = '', name = ''] of text.matchAll(
    /(^|[^/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]/gi,
  )) {
    length -= whole.length - before.length - name.length - 1;
  }
  return Math.max(0, length);
}
