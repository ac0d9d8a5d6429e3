import type { NetworkId, UrgentAction } from '../actions/types.ts';
import { accountKey, type OwnAccounts } from './accounts.ts';
import { networks } from './networks.ts';

/** Under what one account that the person added or corrected is kept. */
export const ownAccountId = (target: string, network: NetworkId): string => `${target}|${network}`;

/** Every key under which such an account of this action's targets can be kept. */
export function ownAccountIds(action: UrgentAction): string[] {
  return action.targets.flatMap((target) =>
    networks.map(({ id }) => ownAccountId(accountKey(action, target), id)),
  );
}

/** Accounts by target and network, from their keys. */
export function toOwnAccounts(stored: Readonly<Record<string, string>>): OwnAccounts {
  const all: OwnAccounts = {};
  for (const [id, handle] of Object.entries(stored)) {
    const end = id.lastIndexOf('|');
    const target = id.slice(0, end);
    all[target] = { ...all[target], [id.slice(end + 1)]: handle };
  }
  return all;
}

/** The same the other way round. */
export function fromOwnAccounts(all: OwnAccounts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([target, handles]) =>
      Object.entries(handles).map(([network, handle]) => [ownAccountId(target, network), handle]),
    ),
  );
}
