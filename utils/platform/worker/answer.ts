import { browser } from 'wxt/browser';
import type {
  AnswerOf,
  DataOf,
  Message,
  MessageName,
  PageProtocolMap,
  ProtocolMap,
} from '../messages.ts';

/** The sender of a message; only what matters here (MDN, `runtime.MessageSender`). */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  /** of the frame that sends, told by the browser; Firefox has none */
  origin?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
  frameId?: number | undefined;
}

type Handlers<Map> = {
  [Name in keyof Map & MessageName]: (
    data: DataOf<Name>,
    sender: Sender,
  ) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};

/**
 * A page of this extension, in a popup or in a tab; its scripts in other people's pages have those pages' addresses. Where
 * the browser tells an origin, both must be ours: an address may be that of a frame which was there before.
 */
export function isOwnPage({ url, origin }: Pick<Sender, 'url' | 'origin'>): boolean {
  const own = browser.runtime.getURL('/');
  return Boolean(url?.startsWith(own)) && (origin === undefined || `${origin}/` === own);
}

/**
 * Answers messages by these tables: `own` only to this extension's pages, `page` also to its scripts in pages.
 * @returns a listener for `runtime.onMessage`. It returns undefined for what it does not answer: messages of other
 * extensions, names outside of the tables, and values that are not messages
 */
export function answerBy(own: Handlers<ProtocolMap>, page: Handlers<PageProtocolMap>) {
  return (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    if (typeof message !== 'object' || message === null) return undefined;
    const { vigil, ...data } = message as Message & Record<string, unknown>;
    if (sender.id !== browser.runtime.id) return undefined;
    const handlers = (isOwnPage(sender) ? { ...own, ...page } : page) as Record<
      string,
      (data: unknown, sender: Sender) => unknown
    >;
    if (!Object.hasOwn(handlers, vigil)) return undefined;
    return Promise.resolve(handlers[vigil]?.(data, sender));
  };
}

interface Guarded {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Shuts our scripts in pages out of what is kept, so that a page that has broken its browser's walls finds nothing there.
 * Firefox has no such lock (MDN, `StorageArea.setAccessLevel`), so no script in a page reads the storage anywhere: what it
 * needs is handed to it. Said at each start, as a browser need not remember it.
 */
export async function keepToOurselves(): Promise<void> {
  const areas: Guarded[] = [browser.storage.local, browser.storage.session];
  await Promise.all(
    areas.map(async (area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })),
  ).catch(console.error);
}
