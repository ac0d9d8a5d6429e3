import { fold } from '../../text/fold.ts';
import { isPublisher } from '../entities/names.ts';
import { anyWordOf } from '../languages/vocabulary.ts';
import { isHostOf, publishers } from '../publishers/publisher-of.ts';
import { isBlank, isSeparator, type Line } from '../text/lines.ts';
import { addresseesOf, type Guarded, lineWith, mark } from './guarded.ts';

const FREE_MAIL = new RegExp(`^${anyWordOf('freeMail')}(?:\\.|$)`, 'u');
const PRESS = new RegExp(`^${anyWordOf('pressWords')}[._@-]`, 'u');
const NGO = /\.(?:org|ngo|ong)(?:\.[a-z]{2})?$/u;
const OFFICIAL_ORG = new RegExp(
  `\\b(?:un|itu|icc-cpi)\\.|mission|consul|emba|${anyWordOf('embassyWords')}`,
  'u',
);
const SECOND_LEVEL = /\.(?:ac|co|com|edu|gob|gouv|go|gov|govt|gub|mil|ne|net|or|org)\.[a-z]{2}$/u;
/** Hosts and accounts of every known publisher. */
const HOSTS = publishers.flatMap(({ hosts, own }) => [...hosts, ...(own?.mailHosts ?? [])]);
const ACCOUNTS = publishers.flatMap(({ own }) => own?.accounts ?? []);
/** Is this account a publisher's? */
export const isPublishers = (handle: string) =>
  isPublisher(handle) || ACCOUNTS.includes(fold(handle));

/** Longest line between a name and its contacts, in UTF-16 units. */
const MAX_ADDRESS_LINE = 80;
const HOST = /(?:https?:\/\/|\bwww\.)([\p{L}\d.-]{1,100})/giu;

/** The part of a host that somebody registered, `justice.gob.pe` of `www.justice.gob.pe`. */
const registered = (host: string) =>
  fold(host)
    .replace(/\.$/, '')
    .split('.')
    .slice(SECOND_LEVEL.test(fold(host)) ? -3 : -2)
    .join('.');
const hostsIn = (text: string) => [...text.matchAll(HOST)].map(([, host = '']) => registered(host));
const hostOf = (mail = '') => registered(mail.split('@')[1] ?? '');

/** Do a gap and other text part a line from a name? */
function isApart(lines: readonly Line[], name: string, line: Line): boolean {
  const start = lineWith(lines, name)?.at ?? line.at;
  const between = lines.filter(({ at }) => at > start && at < line.at);
  const isOther = (one: Line) => isSeparator(one) || one.text.length > MAX_ADDRESS_LINE;
  return between.some(isBlank) && between.some(isOther);
}

/** Marks mails at free providers, and mails, numbers, forms and accounts that may be the publisher's. */
export function guardContacts(guarded: Guarded): void {
  const all = addresseesOf(guarded);
  const officials = new Set(all.flatMap(({ lines }) => lines));
  const around = guarded.lines
    .filter((line) => !officials.has(line))
    .flatMap(({ text, links = [] }) => [text, ...links.map(({ href }) => href)]);
  const own = new Set(hostsIn([guarded.url, ...around].join(' ')));
  const isOwn = (host: string) =>
    own.has(host) || isHostOf(host, HOSTS) || (NGO.test(host) && !OFFICIAL_ORG.test(host));
  for (const { one, path, lines } of all) {
    const doubtMail = (mail: string) => {
      if (FREE_MAIL.test(hostOf(mail))) return 'free-mail';
      const isOther = new Set(one.emails.map(hostOf)).size > 1 || PRESS.test(fold(mail));
      return (isOther || isOwn(hostOf(mail))) && 'organiser';
    };
    for (const key of ['emails', 'phones', 'faxes', 'forms'] as const) {
      for (const [at, value] of one[key].entries()) {
        const line = lineWith(lines, value);
        const isOrganisers = hostsIn(value).some(isOwn) || (line && isApart(lines, one.name, line));
        // A fax whose word no table knows reads like a second telephone.
        const isSecond = key === 'phones' && at > 0 && line?.text.includes(one.phones[0] ?? '');
        const doubt =
          (key === 'emails' && doubtMail(value)) ||
          (isOrganisers && 'organiser') ||
          (isSecond && 'guessed');
        mark(guarded, `${path}.${key}[${at}]`, { doubt, line });
      }
    }
    for (const [network, handles] of Object.entries(one.accounts)) {
      const isOrganisers = [handles].flat().some((handle = '') => isPublishers(handle));
      mark(guarded, `${path}.accounts.${network}`, { doubt: isOrganisers && 'organiser' });
    }
  }
}
