import type { Addressee, UrgentAction } from './types.ts';

/** Where an update sends a text that the version before did not send it. */
export interface ChangedDestination {
  /** the addressee's name now */
  target: string;
  kind: 'name' | 'emails' | 'faxes' | 'address' | 'forms' | 'accounts';
  /** of an account: the network's id */
  network?: string;
  /** what stood in its place, several with a comma between them; empty: nothing */
  before: string;
  after: string;
}

/** One way to an addressee: of each kind, and of accounts for each network. */
interface Way {
  kind: ChangedDestination['kind'];
  network?: string;
  values: readonly string[];
}

function waysOf({ name, emails, faxes, address, forms, accounts }: Addressee): Way[] {
  return [
    { kind: 'name', values: [name] },
    { kind: 'emails', values: emails },
    { kind: 'faxes', values: faxes },
    { kind: 'address', values: address.length > 0 ? [address.join(', ')] : [] },
    { kind: 'forms', values: forms },
    ...Object.entries(accounts).map(
      ([network, handles]): Way => ({ kind: 'accounts', network, values: [handles].flat() }),
    ),
  ];
}

/** Mail servers and networks take capitals and small letters for the same, and post offices white space. */
const plain = (value: string) => value.toLowerCase().replace(/\s+/g, ' ').trim();

/** The addressee of the version before: with the same id or name, else one with a destination in common. */
function findBefore(one: Addressee, all: readonly Addressee[]): Addressee | undefined {
  const values = (addressee: Addressee) =>
    waysOf(addressee).flatMap((way) => way.values.map((value) => `${way.kind} ${plain(value)}`));
  const ours = new Set(values(one));
  return (
    all.find(({ id }) => id === one.id) ??
    all.find(({ name }) => name === one.name) ??
    all.find((other) => values(other).some((value) => ours.has(value)))
  );
}

/**
 * The destinations that only the newer version has. An impostor's handle or mailbox may differ by one letter, so a
 * person must look at each. A destination that was removed is not dangerous and is not listed.
 */
export function changedDestinations(
  before: UrgentAction,
  after: UrgentAction,
): ChangedDestination[] {
  const all = ({ targets, copies }: UrgentAction) => [...targets, ...copies];
  const known = all(before);
  return all(after).flatMap((one) => {
    const former = findBefore(one, known);
    const ways = former ? waysOf(former) : [];
    return waysOf(one).flatMap(({ kind, network, values }): ChangedDestination[] => {
      const old = ways.find((way) => way.kind === kind && way.network === network)?.values ?? [];
      const added = values.filter((value) => !old.some((other) => plain(other) === plain(value)));
      if (added.length === 0) return [];
      const change = { target: one.name, kind, before: old.join(', '), after: added.join(', ') };
      return [network === undefined ? change : { ...change, network }];
    });
  });
}
