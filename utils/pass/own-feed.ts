import { addDays } from '../actions/dates.ts';
import type { IsoDate, UrgentAction } from '../actions/types.ts';
import { importSecret, isFeedKey, type KeyPair, makeKeyPair } from '../feeds/keys.ts';
import { signFeed, VALID_DAYS } from '../feeds/signature.ts';
import { isObject } from '../text/json.ts';

/** What the person says of a feed of their own. */
export interface FeedWish {
  title: string;
  publisher: string;
  /** where it will stand, https and without a fragment */
  url: string;
  /** ids of the actions in it */
  ids: string[];
  /** ids of the person's own that are not to be in it */
  leftOut: string[];
}

/** A feed that the person publishes, with its keys. The secret one stays on this machine and in the key file. */
export interface OwnFeed extends FeedWish, KeyPair {
  /** of the file that was made last; 0 where none was made */
  version: number;
}

/** Only what is known is in a key file, as older ones have the two keys alone. */
export type KeyFile = KeyPair & Partial<Omit<OwnFeed, keyof KeyPair>>;

const KEY_FORMAT = 'vigil-feed-key/1';
/** Longest text of a key file that is read, in UTF-16 units. */
const MAX_KEY_FILE = 200_000;

/** A feed file in its next version. */
export interface MadeFeed {
  text: string;
  /** what to remember once it was saved */
  feed: OwnFeed;
}

/** The next version: one more than the last. A key from elsewhere may have signed others, which seconds are above of. */
const nextVersion = (last: number | undefined) =>
  last === undefined ? Math.floor(Date.now() / 1000) : last + 1;

/**
 * Makes and signs the feed's next version. Readers refuse a change without a higher number.
 * @param before what was made last, or came from a key file; nothing: a new key is made
 */
export async function makeFeed(
  wish: FeedWish,
  actions: readonly UrgentAction[],
  { before, today }: { before?: KeyFile | undefined; today: IsoDate },
): Promise<MadeFeed> {
  const { key, secret } = before ?? (await makeKeyPair());
  const version = before ? nextVersion(before.version) : 1;
  const { title, publisher, url } = wish;
  const signed = await signFeed(
    {
      ...{ format: 'urgent-action-feed/1', title, publisher, updated: today, url, version },
      until: addDays(today, VALID_DAYS),
      actions: actions.map((action) => JSON.parse(JSON.stringify(action))),
    },
    { key, secret },
  );
  const text = `${JSON.stringify(signed, null, 2)}\n`;
  return { text, feed: { ...wish, key, secret, version } };
}

/** What others follow: the address with the key that they pin. */
export const handOutAddress = ({ url, key }: Pick<OwnFeed, 'url' | 'key'>) => `${url}#key=${key}`;

/** The name under which the file stands at its address. */
export function feedFileName(url: string): string {
  const last = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
  return /^[\w-]{1,60}\.json$/i.test(last) ? last : 'feed.json';
}

export function writeKeyFile(feed: KeyFile): string {
  return `${JSON.stringify({ format: KEY_FORMAT, ...feed }, null, 2)}\n`;
}

/** Reads a key file, also one of the command line's. @returns nothing where it holds no pair of keys */
export async function readKeyFile(text: string): Promise<KeyFile | undefined> {
  try {
    const value: unknown = text.length > MAX_KEY_FILE ? undefined : JSON.parse(text);
    if (!isObject(value) || !isFeedKey(value.key) || !isFeedKey(value.secret)) return undefined;
    const pair: KeyPair = { key: value.key, secret: value.secret };
    await importSecret(pair);
    const { version } = value;
    const list = (name: string) => {
      const found = value[name];
      return Array.isArray(found)
        ? { [name]: found.filter((one) => typeof one === 'string').slice(0, 1000) }
        : {};
    };
    const line = (name: string) => {
      const found = value[name];
      return typeof found === 'string' && found.length <= 2000 ? { [name]: found } : {};
    };
    return {
      ...pair,
      ...line('title'),
      ...line('publisher'),
      ...line('url'),
      ...(Number.isSafeInteger(version) && Number(version) >= 0
        ? { version: Number(version) }
        : {}),
      ...{ ...list('ids'), ...list('leftOut') },
    };
  } catch {
    // Expected: people choose other files (SyntaxError), and keys that are no pair (DataError).
    return undefined;
  }
}
