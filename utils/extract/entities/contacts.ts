import type { NetworkId } from '../../actions/types.ts';
import {
  accountAt,
  firstNetwork,
  type Network,
  networkById,
  networks,
  readProfile,
} from '../../posts/networks.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { tables } from '../languages/index.ts';
import { anyOf, matchLabels } from '../languages/vocabulary.ts';
import { findDates } from './find-dates.ts';
import { isHead } from './names.ts';

/** What a line says about how to reach somebody. */
export interface Contacts {
  emails: string[];
  faxes: string[];
  phones: string[];
  forms: string[];
  accounts: { network: NetworkId; handle: string; of?: string | undefined }[];
  notes: string[];
  /** the rest of the line: a name, an office or a part of the address */
  rest: string;
}

type Kind = 'email' | 'fax' | 'phone' | 'form';
const KINDS: readonly Kind[] = ['email', 'fax', 'phone', 'form'];

/** A network's names in letters: `YouTube`, `You Tube`, and two of them at once, `X/Twitter`, `Twitter (X)`. */
function patternOf({ name, labels = [name] }: Network): string {
  const names = labels
    .map((label) => fold(label.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).replaceAll(' ', ' ?'))
    .sort((one, other) => other.length - one.length);
  const any = `(?:${names.join('|')})`;
  return `${any}(?: ?[/(] ?${any}\\)?)?`;
}

/** The networks that letters name, and on which somebody can have an account. */
const NETWORKS_WITH_ACCOUNTS = networks.filter(
  ({ handle, labels }) => handle !== null && labels?.length !== 0,
);

const patternsOf = (kind: Kind) => tables.flatMap((table) => table.labels[kind] ?? []);
const CONTACT_KIND = [
  ...KINDS.map((kind) => `(?<${kind}>${anyOf(patternsOf(kind))})`),
  ...NETWORKS_WITH_ACCOUNTS.map((network) => `(?<${network.id}>${patternOf(network)})`),
  '(?<wire>telegrams?|telex(?:es)?|cables?|telegramme?s?|telegrammes?|telegrammi|telegramm(?:e)?|telegramas?)',
].join('|');
/** A label anywhere in a line, `Phone: … I Fax: …`, or before a number without a colon. */
const CONTACT_LABEL = new RegExp(
  `(?:^|[\\s|;,/(•·-])(?:${CONTACT_KIND})(?: ?(?:nos?|nr|n[o°]|numbers?|address(?:es)?|s|account)\\b\\.?)?(?: ?\\((?=[^)]{0,20}\\p{L})[^)]{0,20}\\))?\\s*(?:[:：]\\s*|(?=\\s*\\+\\d)|(?=\\s*00\\d)|(?=\\s*@[a-z])|(?=\\s+\\(?\\d[\\d ()./-]{6,})|(?=\\s+[\\w.-]+@[\\w-]+\\.))`,
  'gu',
);

// None may begin in the middle of an address: it would be tried again at every character.
const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PROTECTED_EMAIL = /\[email\s*protected\]|\[e-?mail\s*geschützt\]|\[email\u00a0protected\]/iu;
const PHONE_NUMBER = /(?:\(?\+ ?|00)?[\d(][\d\s().\-–/]{4,24}\d/gu;
const LOOSE_NUMBER = /\s(\+?\(?\d[\d ()/-]{8,20}\d)\s*$/u;
const URL_PATTERN = /\bhttps?:\/\/[^\s<>"')\]]+|\bwww\.[^\s<>"')\]]+/giu;
const HANDLE = /@([\p{L}\p{N}_][\p{L}\p{N}_.]*(?:@[\p{L}\p{N}.-]+)?)/u;

/** A label that lost the break before it: `IranFax:`. */
const GLUED_LABEL =
  /(?<=\p{Ll}{2}|\d)(?=(?:Tel(?:ephone|e[fp]h?on)?|Phone|Fax|E-?[Mm]ail)\.?\s?:)/gu;
/** An address that lost the break behind it: `office@host.exampleThis`. */
const GLUED_END = /(?<=\.\p{Ll}{2,8})\p{Lu}\p{Ll}.*$/u;
/** A number alone on its line, with its country or town before it. */
const WHOLE_NUMBER =
  /^\s*((?:\(?\+|00?|\(|\d{1,3} )[\d ()./–-]{7,22}\d)\s*(?:\([^)]{3,60}\)\s*)?$/u;

/** `info(a)host`, `info [at] host`, `: info at host.example`: an address that was disguised from machines. */
const undisguise = (text: string) =>
  text
    .replace(GLUED_LABEL, ' ')
    .replace(
      /(?<=[:,;(]\s?)([\w.-]{2,40}) at ((?:[\w-]{1,40}\.){1,4}[a-z]{2,8})(?![\w-])/gu,
      '$1@$2',
    )
    .replace(
      /(?<![\w.-])([\w.-]+)\s{0,3}[([{](?:a|at|ät|arroba|arobase|chiocciola|zavináč|małpa|apenstaartje|snabel-?a)[)\]}]\s{0,3}([\w-]+)(?:\s{0,3}[([{](?:dot|punkt|punto|point|ponto|punt|kropka|tečka|prick)[)\]}]\s{0,3}|\.)/giu,
      '$1@$2.',
    )
    // Spelled out in capitals: `info AT host DOT example`.
    .replace(
      /(?<![\w.-])[\w.-]{2,40} AT [\w-]{1,40}(?: DOT [\w-]{1,40}){1,3}(?![\w-])/gu,
      (address) => address.replace(' AT ', '@').replaceAll(' DOT ', '.'),
    );

const trimEnd = (text: string) => text.replace(/[.,;:)]+$/, '');
const trimMail = (text: string) => trimEnd(text.replace(GLUED_END, ''));

/** `Telegram` once meant a wire, and today may mean a network. */
const WIRE = /^\P{L}*telegram/u;
/** Signs of an account, which the address of a wire does not have. */
const SHOWS_ACCOUNT = /@|\w\.\w+\//u;

/** An address in a value, with or without its protocol. */
const ADDRESS = /(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/[^\s<>"')\]]*/iu;

/** Reads the accounts after a network's label. An address without an account counts as a form. */
function readAccounts(network: Network, value: string): Pick<Contacts, 'accounts' | 'forms'> {
  const found: Pick<Contacts, 'accounts' | 'forms'> = { accounts: [], forms: [] };
  for (const piece of value.split(/\s*(?:(?<!:)\/\/|\||;|,(?=\s*[\p{L}@])|\s\/\s)\s*/u)) {
    const address = ADDRESS.exec(piece)?.[0];
    if (address !== undefined) {
      const page = trimEnd(address);
      const handle = readProfile(network, page);
      const account = handle === undefined ? accountAt(page) : { network, handle };
      if (account) found.accounts.push({ network: account.network.id, handle: account.handle });
      else found.forms.push(/^https?:/i.test(page) ? page : `https://${page}`);
      continue;
    }
    const handle = HANDLE.exec(piece);
    const name = handle?.[1] ?? /^[\p{L}\p{N}_.]{2,40}$/u.exec(piece.trim())?.[0];
    if (!name) continue;
    const before = piece
      .slice(0, handle?.index ?? 0)
      .replace(/[\s:–-]+$/, '')
      .trim();
    found.accounts.push({
      ...{ network: network.id, handle: trimEnd(name) },
      ...(before ? { of: before } : {}),
    });
  }
  return found;
}

/** Reads the contacts on a line of an addressee. */
export const readContacts = remember(findContacts);

function findContacts(line: string): Contacts {
  const found: Contacts = {
    ...{ emails: [], faxes: [], phones: [], forms: [], accounts: [], notes: [], rest: '' },
  };
  const text = undisguise(line);
  const labels = [...fold(text).matchAll(CONTACT_LABEL)];
  for (const [at, match] of labels.entries())
    readLabelled(found, match, text.slice(match.index, labels[at + 1]?.index));
  readUnlabelled(found, text.slice(0, labels[0]?.index), labels.length > 0);
  found.emails = [...new Set(found.emails)];
  found.forms = found.forms.map((url) =>
    /^www\./i.test(url) ? `https://${url}` : url.replace(/^http:/i, 'https:'),
  );
  return found;
}

/** Reads what stands behind a label. @param whole the label with all up to the next one */
function readLabelled(found: Contacts, match: RegExpExecArray, whole: string): void {
  const value = whole
    .slice(match[0].length)
    // A capital I stands for a bar between contacts.
    .replace(/(?:\s+I|[\s|(])+$/u, '')
    .replace(/ \/ (?=[(+])/g, ' | ')
    .trim();
  const kind = Object.keys(match.groups ?? {}).find((key) => match.groups?.[key] !== undefined);
  const emails = (value.match(EMAIL) ?? []).map(trimMail);
  if (kind === 'fax' || kind === 'phone') {
    const numbers = value.match(PHONE_NUMBER)?.map((one) => one.trim()) ?? [];
    found[kind === 'fax' ? 'faxes' : 'phones'].push(...numbers);
    found.emails.push(...emails);
    const remark = value.replace(PHONE_NUMBER, '').match(/\(([^)]{8,})\)/u)?.[1];
    if (remark) found.notes.push(remark.trim());
  } else if (kind === 'email' || kind === 'form') {
    const label = whole.slice(0, match[0].length).trim();
    if (PROTECTED_EMAIL.test(value))
      found.notes.push(`${label} ${value}`.trim().replace(/[\s,;]+$/, ''));
    found.emails.push(...emails);
    found.forms.push(...(value.match(URL_PATTERN) ?? []).map(trimEnd));
  } else if (kind === 'wire' || (WIRE.test(match[0]) && !SHOWS_ACCOUNT.test(value))) {
    found.notes.push(whole.trim());
  } else {
    const network = networkById(kind ?? '');
    if (!network) return;
    const { accounts, forms } = readAccounts(network, value);
    found.accounts.push(...accounts);
    found.forms.push(...forms);
  }
}

/** Reads what stands before the first label, and keeps the text that is no contact. */
function readUnlabelled(found: Contacts, before: string, isLabelled: boolean): void {
  let rest = before;
  if (PROTECTED_EMAIL.test(rest)) {
    found.notes.push(rest.trim());
    rest = '';
  }
  found.emails.push(...(rest.match(EMAIL) ?? []).map(trimMail));
  for (const url of rest.match(URL_PATTERN) ?? []) {
    const account = accountAt(trimEnd(url));
    if (account) found.accounts.push({ network: account.network.id, handle: account.handle });
    else found.forms.push(trimEnd(url));
  }
  // Text after an e-mail address does not continue the text before it.
  const [ahead = '', ...behind] = rest
    .replace(/[<(]\s*(?=[\p{L}\p{N}._%+'-]+@)/gu, '')
    .split(EMAIL);
  rest = (/[\p{L}\p{N}]/u.test(ahead) ? ahead : behind.join(' ')).replace(URL_PATTERN, ' ');
  const bare = /^\s*@([A-Za-z0-9_]{2,30})\s*$/.exec(rest);
  if (bare?.[1]) {
    found.accounts.push({ network: firstNetwork.id, handle: bare[1] });
    rest = '';
  }
  const whole = isLabelled ? null : WHOLE_NUMBER.exec(rest);
  if (whole?.[1] && whole[1].replace(/\D/g, '').length >= 9 && findDates(whole[1]).length === 0) {
    found.phones.push(whole[1]);
    rest = '';
  }
  // A number without its label, at the end of an address that has other contacts.
  const loose = isLabelled ? LOOSE_NUMBER.exec(rest) : null;
  if (loose?.[1] && loose[1].replace(/\D/g, '').length >= 9) {
    found.phones.push(loose[1]);
    rest = rest.slice(0, loose.index);
  }
  if (/[\p{L}\p{N}]/u.test(rest))
    found.rest = squeeze(rest.replace(/[\s|;(]+$/u, '').replace(/^[\s|;)]+/u, ''));
}

/** Does a line hold an address, a number, an account or another contact? */
export function hasContacts(line: string): boolean {
  const { rest: _, ...lists } = readContacts(line);
  return Object.values(lists).some((list) => list.length > 0);
}

/** The mail addresses of a `mailto:` link, decoded. */
const mailsOf = (href: string) => decode(href).replace(/\?.*$/su, '').match(EMAIL) ?? [];
const phoneOf = (href: string) =>
  decode(href)
    .replace(/[;?].*$/su, '')
    .match(PHONE_NUMBER)?.[0];

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // A per cent sign that encodes nothing.
    return href;
  }
}

/** A line with its links, whose addresses are not in the text. */
interface LinkedText {
  text: string;
  links?: { text: string; href: string }[];
}

/**
 * Reads the contacts on a line, those in its text and those that only its links know. The words of such a link,
 * `E-mail the minister`, are no part of an address; a name that is linked stays.
 */
export function contactsOf({ text, links = [] }: LinkedText): Contacts {
  let bare = text;
  const linked: Pick<Contacts, 'emails' | 'phones' | 'accounts'> = {
    ...{ emails: [], phones: [], accounts: [] },
  };
  for (const { text: words, href } of links) {
    const emails = /^mailto:/i.test(href) ? mailsOf(href.slice(7)) : [];
    const phone = /^tel:/i.test(href) ? phoneOf(href.slice(4)) : undefined;
    const account = /^https:/i.test(href) ? accountAt(href) : undefined;
    if (emails.length === 0 && !phone && !account) continue;
    if (/[@\d]/.test(words) && !account) continue;
    linked.emails.push(...emails);
    if (phone) linked.phones.push(phone);
    if (account) linked.accounts.push({ network: account.network.id, handle: account.handle });
    if (words && !isHead(words)) bare = bare.replace(words, ' ');
  }
  const found = readContacts(bare);
  const isKnown = ({ network, handle }: Contacts['accounts'][number]) =>
    found.accounts.some((one) => one.network === network && fold(one.handle) === fold(handle));
  // A label without its value led to the link.
  const isLabel = matchLabels(found.rest).some(({ end }) => end >= found.rest.length);
  return {
    ...found,
    emails: [...new Set([...found.emails, ...linked.emails])],
    phones: [...found.phones, ...linked.phones],
    accounts: [...found.accounts, ...linked.accounts.filter((one) => !isKnown(one))],
    rest: links.length > 0 && isLabel ? '' : found.rest,
  };
}
