import type { Letter } from './letter.ts';

/** What may not fit into a link: the recipients, those who get a copy, and the letter's text. */
export type MailPart = 'to' | 'cc' | 'body';

export interface MailLink {
  url: string;
  /** is the letter's body in it, or must it be pasted? */
  isFilled: boolean;
  /** are all its recipients in it, with those who get a copy? */
  isAddressed: boolean;
  /** what is not in it, for the person to paste */
  leftOut: readonly MailPart[];
}

const header = (name: string, value: string) =>
  value ? [`${name}=${encodeURIComponent(value.toWellFormed())}`] : [];

/** Addresses keep their `@` and the commas between them (RFC 6068, section 2). */
const addresses = (list: string[]) =>
  list.map((one) => encodeURIComponent(one.toWellFormed()).replaceAll('%40', '@')).join(',');

/** A `mailto:` link (RFC 6068) with this letter and this body, however long. */
export function mailtoWith({ to, cc, subject }: Letter, body: string): string {
  const headers = [
    ...(cc.length > 0 ? [`cc=${addresses(cc)}`] : []),
    ...header('subject', subject),
    ...header('body', body.replace(/\r\n?|\n/g, '\r\n')),
  ];
  return `mailto:${addresses(to)}${headers.length > 0 ? `?${headers.join('&')}` : ''}`;
}
