import type { Letter } from './letter.ts';

/**
 * Longest link that every mail program and webmail takes, in characters: Windows cuts at about 2,048, and
 * servers on the way refuse longer ones.
 */
export const LONGEST_LINK = 1800;

export interface MailLink {
  url: string;
  /** is the letter's body in it, or must it be pasted? */
  isFilled: boolean;
  /** are its recipients in it, or were they too many for any link? */
  isAddressed: boolean;
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
