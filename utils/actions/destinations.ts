import type { Addressee, UrgentAction } from './types.ts';

/** Where an update sends a text that the version before did not send it. */
export interface ChangedDestination {
  /** the addressee's name now; empty for what stands in the texts */
  target: string;
  /** `mentions`, `links`: accounts that posts name, and addresses that texts and the action itself lead to */
  kind: 'name' | 'emails' | 'faxes' | 'address' | 'forms' | 'accounts' | 'mentions' | 'links';
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

/**
 * Mail servers and networks take capitals and small letters for the same, and post offices white space. Behind its host,
 * an address of the web is another one with other capitals: short links lead elsewhere by them.
 */
const plain = (kind: ChangedDestination['kind'], value: string) =>
  value
    .replace(kind === 'forms' || kind === 'links' ? HOST : /.+/s, (one) => one.toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
const HOST = /^(?:https?:\/\/)?[^/?#]*/i;

/** The addressee of the version before: with the same id or name, else one with a destination in common. */
function findBefore(one: Addressee, all: readonly Addressee[]): Addressee | undefined {
  const values = (addressee: Addressee) =>
    waysOf(addressee).flatMap((way) =>
      way.values.map((value) => `${way.kind} ${plain(way.kind, value)}`),
    );
  const ours = new Set(values(one));
  return (
    all.find(({ id }) => id === one.id) ??
    all.find(({ name }) => name === one.name) ??
    all.find((other) => values(other).some((value) => ours.has(value)))
  );
}

/** All texts of a value, each once. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const MENTION = /(?<![\p{L}\p{M}\p{N}._-])[@＠][\p{L}\p{N}_][\p{L}\p{M}\p{N}._@-]{0,253}/gu;
/** Also what networks and mail programs make a link of though nobody wrote one: `works.example/sign`, a mailbox. */
const LINK =
  /https?:\/\/[^\s<>"]{1,2000}|(?<![\p{L}\p{M}\p{N}@＠._-])(?:[\w.+-]{1,64}@)?(?:[\p{L}\p{M}\p{N}-]{1,63}\.)+\p{L}[\p{L}\p{M}\d-]{1,62}(?:[/?#][^\s<>"]{0,2000})?/giu;
const found = (pattern: RegExp, texts: readonly string[]) =>
  new Set(
    texts
      .flatMap((text) => [...text.matchAll(pattern)])
      .map(([one]) => one.replace(/[.,;:!?)\]»”’@-]+$/u, '')),
  );

/** Where the texts lead: accounts, and addresses of which documents, campaigns and the source count by their hosts. */
function waysInTexts(action: UrgentAction) {
  const { posts, letters, documents, campaigns, source, targets, copies, guidance } = action;
  const notes = [...targets, ...copies].map((one) => one.notes);
  const texts = [posts, letters, campaigns.map(({ text }) => text), guidance, notes].flatMap(
    textsOf,
  );
  const urls = [...documents, ...campaigns, source].flatMap(({ url }) => url ?? []);
  const hosts = urls.map((url) => URL.parse(url)?.host ?? url);
  return {
    mentions: found(MENTION, textsOf(posts)),
    links: new Set([...found(LINK, texts), ...hosts]),
  };
}

function changesInTexts(before: UrgentAction, after: UrgentAction): ChangedDestination[] {
  const [former, now] = [waysInTexts(before), waysInTexts(after)];
  return (['mentions', 'links'] as const).flatMap((kind) => {
    const read = (value: string) => plain(kind, value);
    const [old, values] = [[...former[kind]].map(read), [...now[kind]]];
    const added = values.filter((value) => !old.includes(read(value)));
    const left = values.map(read);
    const gone = [...former[kind]].filter((value) => !left.includes(read(value)));
    if (added.length === 0) return [];
    return [{ target: '', kind, before: gone.join(', '), after: added.join(', ') }];
  });
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
  const ofAddressees = all(after).flatMap((one) => {
    const former = findBefore(one, known);
    const ways = former ? waysOf(former) : [];
    return waysOf(one).flatMap(({ kind, network, values }): ChangedDestination[] => {
      const old = ways.find((way) => way.kind === kind && way.network === network)?.values ?? [];
      const added = values.filter(
        (value) => !old.some((other) => plain(kind, other) === plain(kind, value)),
      );
      if (added.length === 0) return [];
      const change = { target: one.name, kind, before: old.join(', '), after: added.join(', ') };
      return [network === undefined ? change : { ...change, network }];
    });
  });
  return [...ofAddressees, ...changesInTexts(before, after)];
}
