import type { NetworkId } from '../../actions/types.ts';
import { tables } from '../languages/index.ts';
import { anyOf } from '../languages/vocabulary.ts';
import { fold } from '../text/fold.ts';

/** What a line gives of how to reach somebody. */
export interface Contacts {
  emails: string[];
  faxes: string[];
  phones: string[];
  forms: string[];
  accounts: { network: NetworkId; handle: string; of?: string | undefined }[];
  notes: string[];
  /** what of the line is none of these: a piece of the address */
  rest: string;
}

type Kind = 'email' | 'fax' | 'phone' | 'form';
const KINDS: readonly Kind[] = ['email', 'fax', 'phone', 'form'];

/** Networks as letters name them; a name without its own entry is no network. */
const NETWORKS: readonly [pattern: string, network: NetworkId][] = [
  ['(?:twitter|x) ?(?:/|\\() ?(?:twitter|x)\\)?|twitter(?: handle| account)?|tweet(?: to)?|x', 'x'],
  ['facebook|fb', 'facebook'],
  ['instagram|ig|insta', 'instagram'],
  ['mastodon', 'mastodon'],
  ['bluesky', 'bluesky'],
  ['threads', 'threads'],
  ['you ?tube', 'youtube'],
  ['tik ?tok', 'tiktok'],
  ['telegram', 'telegram'],
  ['linked ?in', 'linkedin'],
  ['vk(?:ontakte)?', 'vk'],
];

const patternsOf = (kind: Kind) => tables.flatMap((table) => table.labels[kind] ?? []);
const TAG = [
  ...KINDS.map((kind) => `(?<${kind}>${anyOf(patternsOf(kind))})`),
  // What nobody has any more, `Telegrams:`, and the network of nearly the same name must not be taken for each other.
  '(?<wire>telegrams?|telex(?:es)?|cables?|telegramme?s?|telegrammes?|telegrammi|telegramm(?:e)?|telegramas?)',
  ...NETWORKS.map(([pattern, network]) => `(?<${network}>${pattern})`),
].join('|');
/** A label anywhere in a line, `Phone: … I Fax: …`, or before a number without a colon. */
const LABEL = new RegExp(
  `(?:^|[\\s|;,/(•·-])(?:${TAG})(?: ?(?:nos?|nr|n[o°]|numbers?|address(?:es)?|s|account)\\b\\.?)?(?: ?\\([^)]{0,20}\\))?\\s*(?:[:：]\\s*|(?=\\s*\\+\\d)|(?=\\s*00\\d)|(?=\\s*@[a-z])|(?=\\s+\\(?\\d[\\d ()./-]{6,})|(?=\\s+[\\w.-]+@[\\w-]+\\.))`,
  'gu',
);

// Each begins where its signs do: from the middle of a run of them it would be tried over and over.
const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PROTECTED = /\[email\s*protected\]|\[e-?mail\s*geschützt\]|\[email\u00a0protected\]/iu;
const NUMBER = /(?:\(?\+ ?|00)?[\d(][\d\s().\-–/]{4,24}\d/gu;
const URL_PATTERN = /\bhttps?:\/\/[^\s<>"')\]]+|\bwww\.[^\s<>"')\]]+/giu;
const HANDLE = /@([\p{L}\p{N}_][\p{L}\p{N}_.]*(?:@[\p{L}\p{N}.-]+)?)/u;

/** `info(a)host`, `info [at] host`: an address that was disguised from machines. */
const undisguise = (text: string) =>
  text.replace(
    /(?<![\w.-])([\w.-]+)\s{0,3}(?:\(a\)|\(at\)|\[at\]|\[a\]|\{at\}|\(arroba\)|\[arroba\])\s{0,3}([\w-]+)(?:\s{0,3}(?:\(dot\)|\[dot\]|\[punkt\]|\(punkt\))\s{0,3}|\.)/giu,
    '$1@$2.',
  );

const trimEnd = (text: string) => text.replace(/[.,;:)]+$/, '');

function readAccount(network: NetworkId, value: string): Contacts['accounts'] {
  return value
    .split(/\s*(?:\/\/|\||;|,(?=\s*[\p{L}@])|\s\/\s)\s*/u)
    .flatMap((piece): Contacts['accounts'] => {
      const link =
        /(?:https?:\/\/)?(?:www\.)?[\w-]+\.(?:com|net|org|app|me)\/(?:@|intent\/user\?screen_name=)?([\p{L}\p{N}_.-]+)/u.exec(
          piece,
        );
      const handle = HANDLE.exec(piece);
      const name = link?.[1] ?? handle?.[1] ?? /^[\p{L}\p{N}_.]{2,40}$/u.exec(piece.trim())?.[0];
      if (!name) return [];
      const before =
        link || !handle
          ? ''
          : piece
              .slice(0, handle.index)
              .replace(/[\s:–-]+$/, '')
              .trim();
      return [{ network, handle: trimEnd(name), ...(before ? { of: before } : {}) }];
    });
}

const networkOfUrl = (url: string): NetworkId | undefined =>
  /\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\//i.test(url)
    ? 'x'
    : /facebook\.com\//i.test(url)
      ? 'facebook'
      : /instagram\.com\//i.test(url)
        ? 'instagram'
        : undefined;

/** What a line of an addressee's block says; its rest is a line of the address, a name or an office. */
export function readContacts(line: string): Contacts {
  const found: Contacts = {
    emails: [],
    faxes: [],
    phones: [],
    forms: [],
    accounts: [],
    notes: [],
    rest: '',
  };
  const text = undisguise(line);
  const folded = fold(text);
  const labels = [...folded.matchAll(LABEL)];
  const first = labels[0]?.index ?? text.length;
  const before = text.slice(0, first);
  for (const [at, match] of labels.entries()) {
    const value = text
      .slice(match.index + match[0].length, labels[at + 1]?.index)
      .replace(/[\s|(I]+$/u, (end) => (/[^\sI|(]/.test(end) ? end : ''))
      .trim();
    const kind = Object.keys(match.groups ?? {}).find((key) => match.groups?.[key] !== undefined);
    if (kind === 'fax' || kind === 'phone') {
      const numbers = value.match(NUMBER)?.map((one) => one.trim()) ?? [];
      found[kind === 'fax' ? 'faxes' : 'phones'].push(...numbers);
      const said = value.replace(NUMBER, '').match(/\(([^)]{8,})\)/u)?.[1];
      if (said) found.notes.push(said.trim());
    } else if (kind === 'email' || kind === 'form') {
      if (PROTECTED.test(value))
        found.notes.push(
          `${text.slice(match.index, match.index + match[0].length).trim()} ${value}`
            .trim()
            .replace(/[\s,;]+$/, ''),
        );
      found.emails.push(...(value.match(EMAIL) ?? []).map(trimEnd));
      found.forms.push(...(value.match(URL_PATTERN) ?? []).map(trimEnd));
    } else if (kind === 'wire' || (kind === 'telegram' && !/@|t\.me\//.test(value))) {
      found.notes.push(text.slice(match.index, labels[at + 1]?.index).trim());
    } else if (kind) {
      found.accounts.push(...readAccount(kind as NetworkId, value));
    }
  }
  let rest = before;
  if (PROTECTED.test(rest)) {
    found.notes.push(rest.trim());
    rest = '';
  }
  found.emails.push(...(rest.match(EMAIL) ?? []).map(trimEnd));
  for (const url of rest.match(URL_PATTERN) ?? []) {
    const network = networkOfUrl(url);
    if (network) found.accounts.push(...readAccount(network, url));
    else found.forms.push(trimEnd(url));
  }
  // What stands behind an address in its line is no part of what stands before it.
  const [ahead = '', ...behind] = rest
    .replace(/[<(]\s*(?=[\p{L}\p{N}._%+'-]+@)/gu, '')
    .split(EMAIL);
  rest = (/[\p{L}\p{N}]/u.test(ahead) ? ahead : behind.join(' ')).replace(URL_PATTERN, ' ');
  const bare = /^\s*@([A-Za-z0-9_]{2,30})\s*$/.exec(rest);
  if (bare?.[1]) {
    found.accounts.push({ network: 'x', handle: bare[1] });
    rest = '';
  }
  const onlyMarks = !/[\p{L}\p{N}]/u.test(rest);
  found.rest = onlyMarks
    ? ''
    : rest
        .replace(/\s+/g, ' ')
        .replace(/[\s|;(]+$/u, '')
        .replace(/^[\s|;)]+/u, '')
        .trim();
  found.emails = [...new Set(found.emails)];
  found.forms = found.forms.map((url) =>
    /^www\./i.test(url) ? `https://${url}` : url.replace(/^http:/i, 'https:'),
  );
  return found;
}

/** Does a line hold something by which somebody can be reached? */
export function hasContacts(line: string): boolean {
  const { emails, faxes, phones, forms, accounts, notes } = readContacts(line);
  return (
    emails.length + faxes.length + phones.length + forms.length + accounts.length + notes.length > 0
  );
}
