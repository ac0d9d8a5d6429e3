import type { Letter } from './letter.ts';
import { type MailLink, type MailPart, mailtoWith } from './mailto.ts';
import { toPlainLines } from './plain-lines.ts';

/** What the person's computer runs on; undefined where it is not known. */
export type System = 'windows' | 'other' | undefined;

/** A place that opens a new message from a link, filled. */
export interface MailService {
  id: string;
  name: string;
  /** the link with this body; every value encoded with `encodeURIComponent`, as some show the `+` for a space */
  link(letter: Letter, body: string): string;
  /** longest link that it takes, in characters, whatever the system is */
  longest: number;
  /** the same where the computer does not run Windows, if more */
  longestElsewhere?: number;
  evidence: string;
}

const query = (pairs: [name: string, value: string][]) =>
  pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');

const list = (addresses: string[]) => addresses.join(',');

/** What every server should take, in characters: lines of 8,000, less what else is in them (RFC 9112, 3). */
const LONGEST_REQUEST = 7_500;

/** Services that take a whole `mailto:` in one parameter. */
const byMailto = (before: string) => (letter: Letter, body: string) =>
  before + encodeURIComponent(mailtoWith(letter, body));

export const mailServices: readonly MailService[] = [
  {
    ...{ id: 'program', name: '', link: mailtoWith },
    // Chromium and Firefox hand no longer one on to Windows, and open nothing.
    ...{ longest: 2_000, longestElsewhere: 10_000 },
    evidence:
      '2026-11-30: RFC 6068; Chromium’s source (2,048 on Windows, with two quotation marks); Thunderbird, Apple Mail and Outlook for Mac are reported to take 10,000 and more',
  },
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
    longest: 8_000,
    evidence:
      '2026-11-30: the same software as Outlook.com; in use by several projects of 2026; not tried on the live site',
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
    longest: LONGEST_REQUEST,
    evidence:
      '2026-11-30: in use by several projects; no limit of its own found; not tried on the live site',
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
    longest: LONGEST_REQUEST,
    evidence:
      '2026-11-30: in use by several projects; no limit of its own found; not tried on the live site',
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
  subject: toPlainLines(letter.subject)
    .replace(/\s*\n+\s*/g, ' ')
    .trim(),
  body: toPlainLines(letter.body),
  to: letter.to.map(asciiDomain),
  cc: letter.cc.map(asciiDomain),
});

/** What is left out when not everything fits, the least important first: a letter without its text is none. */
const LESS: readonly (readonly MailPart[])[] = [
  [],
  ['cc'],
  ['to', 'cc'],
  ['body'],
  ['cc', 'body'],
  ['to', 'cc', 'body'],
];

/** The subject, and shorter ones, in characters, for links that are too long with nothing but it; a link never is. */
const SUBJECTS = [Number.POSITIVE_INFINITY, 200, 100, 50];

/** A subject of this many characters at most, up to a word's end where it has words. */
function cutSubject(subject: string, most: number): string {
  const signs = [...subject];
  if (signs.length <= most) return subject;
  const cut = signs.slice(0, most - 1).join('');
  return `${cut.replace(/\s+\S{0,20}$/u, '')}…`;
}

/** The link that opens the letter there, with as much of it as a link to there can carry. */
export function composeLink(given: Letter, service: MailService, system?: System): MailLink {
  const letter = forLink(given);
  const { longest, longestElsewhere = longest } = service;
  const most = system === 'other' ? longestElsewhere : longest;
  const links = SUBJECTS.flatMap((length) =>
    LESS.map((leftOut) => {
      const has = (part: MailPart) => !leftOut.includes(part);
      const { to, cc, body } = letter;
      const subject = cutSubject(letter.subject, length);
      const shown = { ...letter, subject, to: has('to') ? to : [], cc: has('cc') ? cc : [] };
      return { url: service.link(shown, has('body') ? body : ''), leftOut };
    }),
  );
  const found = links.find(({ url }) => url.length <= most) ?? links.at(-1);
  const { url = '', leftOut = [] } = found ?? {};
  // What the letter does not have is not left out of it.
  const missing = leftOut.filter((part) => letter[part].length > 0);
  return {
    url,
    isFilled: !missing.includes('body'),
    isAddressed: !missing.some((part) => part !== 'body'),
    leftOut: missing,
  };
}

/**
 * What of a letter fits into a link there, so that it can be said before the person presses: its recipients, those who
 * get a copy, and its text.
 */
export function whatFits(
  letter: Letter,
  service: MailService,
  system?: System,
): Record<MailPart, boolean> {
  const { leftOut } = composeLink(letter, service, system);
  return {
    to: !leftOut.includes('to'),
    cc: !leftOut.includes('cc'),
    body: !leftOut.includes('body'),
  };
}

/** The system that a browser runs on, by its own word (`navigator.platform`: `Win32`, `MacIntel`, `Linux x86_64`). */
export function systemOf(platform: string): System {
  if (platform === '') return undefined;
  return /^win/i.test(platform) ? 'windows' : 'other';
}
