import { isCountry } from '../../../actions/countries.ts';
import { addDays } from '../../../actions/dates.ts';
import type { IsoDate } from '../../../actions/types.ts';
import { findUnsafeHost } from '../../../actions/validation/host-name.ts';
import { LATER } from '../../../actions/validation/read-feed.ts';
import { languageTag } from '../../../actions/validation/schema.ts';
import { findUnsafe } from '../../../actions/validation/web-address.ts';
import type { BackupContent } from '../../../history/backup.ts';
import { readAccount } from '../../../posts/accounts.ts';
import { readServerName } from '../../../posts/intent.ts';
import { networkById } from '../../../posts/networks.ts';
import { dropHidden, dropUnneeded } from '../../../text/unseen.ts';

/** A text without signs that nobody sees, by which a copy could be known again or a line be turned around. */
const clean = (text: string) => dropUnneeded(dropHidden(text));

/** What is written on one line: a second one in a name would be another header of a mail. */
const oneLine = (text: string) => clean(text).replace(/\s*[\n\r\u2028\u2029]+\s*/g, ' ');

const mapValues = <T>(all: Record<string, T>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]));

/** Is it an address that a person could have followed, and that shows where it leads? Their own network's may be. */
function isFollowable(url: string): boolean {
  const why = findUnsafe(url);
  return URL.canParse(url) && (why === undefined || why === 'is no address on the public web');
}

/** As a browser asks it: two spellings are one address. A key in its end is never sent, and none that is pinned. */
function asAsked(url: string): string {
  const { href, hash } = new URL(url);
  return hash ? href.slice(0, -hash.length) : href;
}

type Deed = BackupContent['deeds'][number];

/** What a deed, or a question about one, says of its action. */
const cleanDeed = <T extends Deed>({ note, title, country, where, ...deed }: T) => ({
  ...deed,
  ...(where === undefined ? {} : { where: oneLine(where) }),
  ...(note === undefined ? {} : { note: clean(note) }),
  ...(title && isLanguage(title.language)
    ? { title: { ...title, text: oneLine(title.text) } }
    : {}),
  ...(country === undefined ? {} : { country: country.filter(isCountry) }),
});

/** Browsers refuse to name any other. */
const isLanguage = (tag: string) => languageTag.safeParse(tag).success;

/** Is this an account's name on that network, as it is kept of what the person types? Nothing stands for: has none there. */
function isAccount(network: string, handle: string): boolean {
  const known = networkById(network);
  if (handle === '') return true;
  // An account on a server is asked there.
  const server = /.@([^@]+)$/.exec(handle)?.[1];
  if (server !== undefined && findUnsafeHost(server)) return false;
  return known !== undefined && readAccount(known, handle) === handle;
}

/**
 * Judges what somebody else may have put into a backup as if the person had typed it here. Its actions were judged before.
 * @returns what may be taken, and in words what was left out
 */
export function judgeBackup(
  backup: BackupContent,
  today: IsoDate,
): { backup: BackupContent; faults: string[] } {
  const faults: string[] = [];
  const keep = (isSound: boolean, path: string, why: string) => {
    if (!isSound) faults.push(`${path}: ${why}`);
    return isSound;
  };
  const { drafts, notes, servers, ownAccounts, following, settings, deeds, attempts } = backup;
  const latest = addDays(today, 1);
  const keepDone = <T extends Deed>(done: readonly T[], name: string) =>
    done
      .filter(({ date, language }, at) => {
        const path = `${name}.${at}`;
        if (!keep(date <= latest, `${path}.date`, LATER)) return false;
        return keep(isLanguage(language), `${path}.language`, 'is no language');
      })
      .map(cleanDeed);
  const { sender, ownEmbassies } = settings;
  const safe: BackupContent = {
    ...backup,
    drafts: mapValues(drafts, clean),
    notes: mapValues(notes, clean),
    deeds: keepDone(deeds, 'deeds'),
    attempts: keepDone(attempts, 'attempts') as BackupContent['attempts'],
    servers: Object.fromEntries(
      Object.entries(servers).filter(([network, host]) =>
        keep(host === '' || readServerName(host) === host, `servers.${network}`, 'is no server'),
      ),
    ),
    ownAccounts: Object.fromEntries(
      Object.entries(ownAccounts).map(([target, accounts]) => [
        target,
        Object.fromEntries(
          Object.entries(accounts).filter(([network, handle]) =>
            keep(isAccount(network, handle), `ownAccounts.${network}`, 'is no account there'),
          ),
        ),
      ]),
    ),
    following: following
      .filter(({ url }, at) =>
        keep(isFollowable(url), `following.${at}.url`, 'has an address that is in disguise'),
      )
      .map((one) => ({ ...one, url: asAsked(one.url) }))
      .filter(({ url }, at, all) => all.findIndex((one) => one.url === url) === at),
    settings: {
      ...settings,
      ...(sender
        ? {
            sender: {
              name: oneLine(sender.name),
              address: clean(sender.address),
              place: oneLine(sender.place),
            },
          }
        : {}),
      ...(ownEmbassies ? { ownEmbassies: mapValues(ownEmbassies, clean) } : {}),
    },
  };
  return { backup: safe, faults };
}
