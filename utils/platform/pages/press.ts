import { browser } from 'wxt/browser';
import type { FillRequest, InsertRequest } from '../messages.ts';
import { fillInto, insertInto } from '../press/insert-into.ts';
import { PRESS_LINE, type PressNews, type PressOrder, pressOrders } from '../press/press-line.ts';
import { readAvoid } from '../press/site-health.ts';
import { pressed } from '../storage.ts';

/** So long a refusal stands before the person has read that there is one, in milliseconds. */
const READ_MS = 800;

/** A press that was answered. */
export interface Answered<Answer> {
  answer: Answer;
  /** the person was told, or sees it: the worker need not go on. `isRead: false`: the words stand there from now on */
  end(how?: { isRead: boolean }): void;
}

export type Order<Request> = Omit<PressOrder<Request>, 'press' | 'at'>;

/** Keeps a press where the worker finds it, and what is to be kept when the text is in; of a private window, nothing. */
async function leave(order: PressOrder): Promise<void> {
  const { press, kept } = order;
  if (!kept) return;
  const writing = [pressOrders.write(press, order), pressed.write(press, kept)];
  // A full disk, most likely. The insertion does not need it.
  await Promise.all(writing).catch(console.error);
}

/**
 * Leaves a press with the worker and then does it. The worker hears of it in the task of the click, as the popup may be closed
 * before the first answer: it goes on then, and tells the person at the box and at the next opening.
 */
async function press<Request extends InsertRequest | FillRequest, Answer>(
  wish: Order<Request>,
  send: (tabId: number, request: Request) => Promise<Answer>,
): Promise<Answered<Answer>> {
  const order = { ...wish, press: crypto.randomUUID(), at: Date.now() };
  const line = browser.runtime.connect({ name: PRESS_LINE });
  const say = (news: PressNews) => {
    try {
      line.postMessage(news);
    } catch {
      // Expected: the worker was ended, and the line with it. The popup stands, so it does all by itself.
    }
  };
  const finish = () => {
    say('over');
    line.disconnect();
  };
  say(order);
  const left = leave(order);
  const avoid = await readAvoid(order.site, order.date);
  await left;
  const known = avoid.length > 0 ? { avoid } : {};
  const answer = await send(order.tabId, { ...order.request, press: order.press, ...known });
  say('answered');
  return {
    answer,
    end: ({ isRead } = { isRead: true }) => {
      if (isRead) finish();
      else setTimeout(finish, READ_MS);
    },
  };
}

/** Puts a post into the compose box of the tab. Call it first in a click. */
export const pressInsert = (wish: Order<InsertRequest>) => press(wish, insertInto);

/** Fills the fields of the mail that is being written in the tab. Call it first in a click. */
export const pressFill = (wish: Order<FillRequest>) => press(wish, fillInto);
