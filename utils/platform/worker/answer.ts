import { browser } from 'wxt/browser';
import type {
  AnswerOf,
  DataOf,
  Message,
  MessageName,
  PageProtocolMap,
  ProtocolMap,
} from '../messages.ts';

/** Who sent a message, as far as it matters here (MDN, `runtime.MessageSender`). */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

type Handlers<Map> = {
  [Name in keyof Map & MessageName]: (
    data: DataOf<Name>,
    sender: Sender,
  ) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};

/** A page of this extension, in a popup or in a tab; its scripts in other people's pages have those pages' addresses. */
const isOwnPage = ({ url }: Sender) => url?.startsWith(browser.runtime.getURL('/'));

/**
 * Answers messages by these tables: `own` to this extension's pages only, `page` to its scripts in pages, too.
 * @returns a listener for `runtime.onMessage`, which gives nothing for what it does not answer: another extension's
 * messages, names that are in no table, what is no message at all
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
