import { findUnsafeHost } from '../../../actions/validation/host-name.ts';
import { findUnsafe } from '../../../actions/validation/web-address.ts';
import type { BackupContent } from '../../../history/backup.ts';
import { readAccount } from '../../../posts/accounts.ts';
import { readServerName } from '../../../posts/intent.ts';
import { networkById } from '../../../posts/networks.ts';
import { dropHidden, dropUnneeded } from '../../../text/unseen.ts';

/** A text without signs that nobody sees, by which a copy could be known again or a line be turned around. */
const clean = (text: string) => dropUnneeded(dropHidden(text));

const mapValues = <T>(all: Record<string, T>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]));

/** Is it an address that a person could have followed, and that shows where it leads? Their own network's may be. */
function isFollowable(url: string): boolean {
  const why = findUnsafe(url);
  return URL.canParse(url) && (why === undefined || why === 'is no address on the public web');
}

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
export function judgeBackup(backup: BackupContent): { backup: BackupContent; faults: string[] } {
  const faults: string[] = [];
  const keep = (isSound: boolean, path: string, why: string) => {
    if (!isSound) faults.push(`${path}: ${why}`);
    return isSound;
  };
  const { drafts, notes, servers, ownAccounts, following, settings, deeds } = backup;
  const { sender, ownEmbassies } = settings;
  const safe: BackupContent = {
    ...backup,
    drafts: mapValues(drafts, clean),
    notes: mapValues(notes, clean),
    deeds: deeds.map(({ note, ...deed }) => ({
      ...deed,
      ...(note === undefined ? {} : { note: clean(note) }),
    })),
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
    following: following.filter(({ url }, at) =>
      keep(isFollowable(url), `following.${at}.url`, 'has an address that is in disguise'),
    ),
    settings: {
      ...settings,
      ...(sender
        ? {
            sender: {
              name: clean(sender.name),
              address: clean(sender.address),
              place: clean(sender.place),
            },
          }
        : {}),
      ...(ownEmbassies ? { ownEmbassies: mapValues(ownEmbassies, clean) } : {}),
    },
  };
  return { backup: safe, faults };
}
