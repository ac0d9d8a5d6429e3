import type { Addressee, NetworkId, UrgentAction } from '../actions/types.ts';
import { type Network, readProfile } from './networks.ts';
import { isHandle, profileAddress } from './profiles.ts';

/**
 * Accounts that the person added or corrected, by target and network; an empty handle says that the target has no
 * account there. They are stored apart from the actions, so that an update of an action does not change them.
 */
export type OwnAccounts = Record<string, Record<NetworkId, string>>;

/** A record holds one account a network, or several. */
export const asList = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** The target's account on this network, without `@`, if it is one that the network can have. */
export function accountOn(target: Addressee, network: Network): string | undefined {
  return [network.id, ...(network.alsoAccountsOf ?? [])]
    .flatMap((id) => asList(target.accounts[id]))
    .find((handle) => isHandle(network, handle));
}

/** The key of a target's accounts. It holds for the whole case, as all its issues write to the same people. */
export function accountKey(action: UrgentAction, target: Addressee): string {
  return `${action.case}|${target.id}`;
}

/**
 * A target with the person's corrections of its accounts. Use it only for writing: to find out which target a mention
 * in a suggested post means, use the record's accounts.
 */
export function correctTarget({
  action,
  target,
  own,
}: {
  action: UrgentAction;
  target: Addressee;
  own: OwnAccounts;
}): Addressee {
  const corrected = own[accountKey(action, target)];
  return corrected ? { ...target, accounts: { ...target.accounts, ...corrected } } : target;
}

/** Longest address or name that somebody means by an account, in UTF-16 units. */
const MAX_TYPED = 2000;

/**
 * Reads an account's name from what a person types or pastes: `@name`, `name`, or the address of a profile.
 * @returns undefined when no account on that network can have this name
 */
export function readAccount(network: Network, typed: string): string | undefined {
  if (typed.length > MAX_TYPED) return undefined;
  const trimmed = bareAccount(typed, network);
  const isAddress =
    /^(?:https?:\/\/|[\w-]+(?:\.[\w-]+)+\.?(?::\d+)?\/)/i.test(trimmed) ||
    /^[a-z]+:/i.test(trimmed);
  if (isAddress) return readProfile(network, trimmed);
  const hasUsers = network.profileAliases?.some((one) => one.includes('/u/'));
  const sign = hasUsers ? /^(?:@|\/?u\/)/i : /^@/;
  const handle = trimmed.replace(sign, '');
  // `name.tumblr.com`: an address without a path.
  return isHandle(network, handle) ? handle : readProfile(network, trimmed);
}

const MARKDOWN = /^\[[^\]]{0,200}\]\((.+)\)$/;

/** What somebody pasted, without what stood around it in a text. */
function bareAccount(typed: string, { name, labels = [name] }: Network): string {
  // Signs of direction come along when a name is copied.
  const trimmed = typed.replace(/\p{Cf}/gu, '').trim();
  const label = trimmed.includes('://')
    ? undefined
    : labels.find((one) => trimmed.toLowerCase().startsWith(`${one.toLowerCase()}:`));
  return (
    (label === undefined ? trimmed : trimmed.slice(label.length + 1).trim())
      .replace(MARKDOWN, '$1')
      .replaceAll('＠', '@')
      // What a sentence has around an address, and what other programs put before a name.
      .replace(AROUND, '')
      .replace(/^(?:acct:|at:\/\/|\/\/)/i, '')
  );
}

/** Brackets, quotation marks, and what begins and ends a sentence, in any script. */
const AROUND =
  /^[\s<>"'¡¿״׳\p{Ps}\p{Pi}\p{Pf}]+|(?:[\s<>\p{Ps}\p{Pe}\p{Pi}\p{Pf}]|[^\P{Po}/@#%&*\\·])+$/gu;

/** What the popup shows of a target on one network. */
export interface TargetAccount {
  target: Addressee;
  handle: string | undefined;
  profile: string | undefined;
}

/** Every target with its account on this network, if any. */
export function accountsOn(
  action: UrgentAction,
  { network, own }: { network: Network; own: OwnAccounts },
): TargetAccount[] {
  return action.targets.map((target) => {
    const handle = accountOn(correctTarget({ action, target, own }), network);
    return { target, handle, profile: handle && profileAddress(network, handle) };
  });
}
