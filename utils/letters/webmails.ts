import { hostedWebmails } from './hosted-webmails.ts';
import type { Letter } from './letter.ts';
import { selfHostedWebmails } from './self-hosted-webmails.ts';
import type { MessagePlace, Webmail } from './webmail.ts';

export type { MessagePlace, Webmail } from './webmail.ts';

/** Every webmail that Vigil knows. */
export const webmails: readonly Webmail[] = [...hostedWebmails, ...selfHostedWebmails];

/** The webmail whose page this is, by its host name. */
export function webmailOfHost(host: string): Webmail | undefined {
  return webmails.find(({ hosts }) => hosts.includes(host.toLowerCase()));
}

/**
 * Where an open message may stand on a page of this host: as its webmail has it, or, on a host that nobody knows, as any
 * software has it that people run themselves.
 */
export function messagePlacesAt(host: string): MessagePlace[] {
  const webmail = webmailOfHost(host);
  return webmail
    ? (webmail.message ?? [])
    : selfHostedWebmails.flatMap(({ message = [] }) => message);
}

/** Hosts of webmails, and of the frames in which they show mails; what is below one of them belongs to it. */
export const mailHosts: readonly string[] = [
  ...new Set(webmails.flatMap(({ hosts, frames = [] }) => [...hosts, ...frames])),
];

/** Selectors of the pages of software that people run themselves, where a letter is written and where a mail is read. */
export const mailMarks: readonly string[] = [
  ...new Set(
    selfHostedWebmails.flatMap(({ pageSelectors = [], message = [] }) => [
      ...pageSelectors,
      ...message.map(({ frame, body }) => frame ?? body),
    ]),
  ),
];

/** A page on this host may keep its messages in frames from these hosts, which share its domain. */
export function framesAt({ frames = [] }: Webmail, host: string): string[] {
  const domain = (name: string) => name.split('.').slice(-2).join('.');
  return frames.filter((frame) => frame !== host && domain(frame) === domain(host));
}

/** The webmail of this name. */
export function webmailById(id: string): Webmail | undefined {
  return webmails.find((webmail) => webmail.id === id);
}

/** One field of the message, and the part of the letter that goes into it. */
export interface MailField {
  name: keyof Webmail['fields'];
  selectors: readonly string[];
  text: string;
  kind: 'body' | 'line' | 'addresses';
  chipKey?: string;
}

/** What goes where; the body last, so that one undo takes it back, and the person writes on there. */
export function letterFields({ fields, chipKey }: Webmail, letter: Letter): MailField[] {
  // Without blanks: SOGo takes one for a part of the address, and sends it.
  const list = (addresses: string[]) => addresses.map((one) => `${one},`).join('');
  const key = chipKey ? { chipKey } : {};
  const all: MailField[] = [
    { name: 'subject', selectors: fields.subject, text: letter.subject, kind: 'line' },
    { name: 'to', selectors: fields.to, text: list(letter.to), kind: 'addresses', ...key },
    { name: 'cc', selectors: fields.cc, text: list(letter.cc), kind: 'addresses', ...key },
    { name: 'body', selectors: fields.body, text: letter.body, kind: 'body' },
  ];
  return all.filter(({ text }) => text !== '');
}
