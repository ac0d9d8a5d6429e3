import type { Letter } from './letter.ts';
import { LONGEST_LINK, type MailLink, mailtoWith } from './mailto.ts';

/** A place that opens a new message from a link, filled. */
export interface MailService {
  id: string;
  name: string;
  /** the link with this body; every value encoded with `encodeURIComponent`, as some show the `+` for a space */
  link(letter: Letter, body: string): string;
  /** longest link that it takes, in characters; without it the length that everybody takes */
  longest?: number;
  evidence: string;
}

const query = (pairs: [name: string, value: string][]) =>
  pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');

const list = (addresses: string[]) => addresses.join(',');

/** Services that take a whole `mailto:` in one parameter. */
const byMailto = (before: string) => (letter: Letter, body: string) =>
  before + encodeURIComponent(mailtoWith(letter, body));

export const mailServices: readonly MailService[] = [
  { id: 'program', name: '', link: mailtoWith, evidence: 'RFC 6068' },
  {
    id: 'gmail',
    name: 'Gmail',
    link: ({ to, cc, subject }, body) =>
      `https://mail.google.com/mail/?${query([
        ['view', 'cm'],
        ['fs', '1'],
        ['to', list(to)],
        ['cc', list(cc)],
        ['su', subject],
        ['body', body],
      ])}`,
    longest: 6_000,
    evidence:
      '2026-11-23: in use by several projects of 2026; a link of 6,410 characters was reported to fail; not tried live',
  },
  {
    id: 'outlook',
    name: 'Outlook.com',
    link: ({ to, cc, subject }, body) =>
      `https://outlook.live.com/mail/0/deeplink/compose?${query([
        ['to', list(to)],
        ['cc', list(cc)],
        ['subject', subject],
        ['body', body],
      ])}`,
    longest: 8_000,
    evidence:
      '2026-11-23: in use by several projects of 2026; `cc` is reported to be dropped, a body of 8,000 to work',
  },
  {
    id: 'microsoft365',
    name: 'Microsoft 365',
    link: ({ to, cc, subject }, body) =>
      `https://outlook.office.com/mail/deeplink/compose?${query([
        ['to', list(to)],
        ['cc', list(cc)],
        ['subject', subject],
        ['body', body],
      ])}`,
    evidence: '2026-11-23: in use by several projects of 2026; not tried on the live site',
  },
  {
    id: 'yahoo',
    name: 'Yahoo',
    link: ({ to, cc, subject }, body) =>
      `https://compose.mail.yahoo.com/?${query([
        ['to', list(to)],
        ['cc', list(cc)],
        ['subject', subject],
        ['body', body],
      ])}`,
    evidence: '2026-11-23: in use by several projects; not tried on the live site',
  },
  {
    id: 'proton',
    name: 'Proton',
    link: byMailto('https://mail.proton.me/inbox/#mailto='),
    longest: 30_000,
    evidence:
      '2026-11-23: Proton’s own source (its protocol handler); the fragment reaches no server',
  },
  {
    id: 'fastmail',
    name: 'Fastmail',
    link: byMailto('https://www.fastmail.com/action/compose/?mailto='),
    evidence: '2026-11-23: in use by several projects; not tried on the live site',
  },
  {
    id: 'tuta',
    name: 'Tuta',
    link: byMailto('https://app.tuta.com/mailto#url='),
    longest: 30_000,
    evidence:
      '2026-11-23: Tuta’s own source (its protocol handler); the fragment reaches no server',
  },
];

const isAscii = (text: string) => /^[\u0000-\u007f]*$/.test(text);

/** Its domain in the spelling that every mail server takes (RFC 5891), `país.example` as `xn--pas-qma.example`. */
function asciiDomain(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  const domain = address.slice(at);
  if (isAscii(domain) || !URL.canParse(`https://${domain}`)) return address;
  return address.slice(0, at) + new URL(`https://${domain}`).hostname;
}

/** Puts a value on one line: otherwise it could add another header to the mail (RFC 5322). */
const forLink = (letter: Letter): Letter => ({
  ...letter,
  subject: letter.subject.replace(/\s*[\r\n]+\s*/g, ' ').trim(),
  body: letter.body.replace(/\r\n?/g, '\n'),
  to: letter.to.map(asciiDomain),
  cc: letter.cc.map(asciiDomain),
});

/** The link that opens the letter there; without its body when it would be too long, and then without its recipients. */
export function composeLink(given: Letter, service: MailService): MailLink {
  const letter = forLink(given);
  const longest = service.longest ?? LONGEST_LINK;
  const whole = service.link(letter, letter.body);
  if (whole.length <= longest) return { url: whole, isFilled: true, isAddressed: true };
  const empty = service.link(letter, '');
  if (empty.length <= longest) return { url: empty, isFilled: false, isAddressed: true };
  const bare = { ...letter, to: [], cc: [] };
  return { url: service.link(bare, ''), isFilled: false, isAddressed: false };
}
