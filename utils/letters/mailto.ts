import type { Letter } from './letter.ts';

/** Longest `mailto:` that every mail program takes, in characters (Windows cuts at about 2,048). */
const LONGEST = 1800;

export interface MailLink {
  url: string;
  /** is the letter's body in it, or must it be pasted? */
  filled: boolean;
}

const header = (name: string, value: string) =>
  value ? [`${name}=${encodeURIComponent(value.toWellFormed())}`] : [];

/** Addresses keep their `@` and the commas between them (RFC 6068, section 2). */
const addresses = (list: string[]) =>
  list.map((one) => encodeURIComponent(one).replaceAll('%40', '@')).join(',');

/** A `mailto:` link (RFC 6068) with the letter; without its body when it would be too long. */
export function mailLink(letter: Letter): MailLink {
  const build = (body: string) => {
    const headers = [
      ...(letter.cc.length > 0 ? [`cc=${addresses(letter.cc)}`] : []),
      ...header('subject', letter.subject),
      ...header('body', body.replace(/\r?\n/g, '\r\n')),
    ];
    return `mailto:${addresses(letter.to)}${headers.length > 0 ? `?${headers.join('&')}` : ''}`;
  };
  const whole = build(letter.body);
  return whole.length <= LONGEST ? { url: whole, filled: true } : { url: build(''), filled: false };
}
