import type { Browser } from 'wxt/browser';
import { fillInto, insertInto } from '../../press/insert-into.ts';
import {
  PRESS_LINE,
  type PressNews,
  type PressOrder,
  pressOrders,
} from '../../press/press-line.ts';
import { endOf, endPress, isEndNoted } from '../../press/pressed.ts';
import { type Answer, noteOutcome, outcomeOf, readAvoid } from '../../press/site-health.ts';
import { notTaken, pressed } from '../../storage.ts';
import { isOwnPage } from '../answer.ts';

/** The presses whose line came. */
const heard = new Set<string>();
/** A line that comes at all comes so soon after its press was kept, in milliseconds. */
const LINE_MS = 800;

/** Hears of a press that was kept, and does it where no line comes: its popup was closed while the worker woke up. */
export async function hearOrder(press: string, order: PressOrder): Promise<void> {
  await new Promise((done) => setTimeout(done, LINE_MS));
  await pressOrders.write(press, undefined);
  if (!heard.delete(press)) await carryOn(order);
}

/** Hears what is pressed in the popup, and goes on with it when the popup is closed before the person was told. */
export function hearPress(line: Browser.runtime.Port): void {
  if (line.name !== PRESS_LINE || !line.sender || !isOwnPage(line.sender)) return;
  let order: PressOrder | undefined;
  line.onMessage.addListener((news: PressNews) => {
    if (news === 'over') order = undefined;
    // A refusal may be told again, but no page is old enough for the text: nothing goes in after a no.
    else if (news === 'answered') order = order && { ...order, at: 0 };
    else {
      order = news;
      if (news.kept) heard.add(news.press);
    }
  });
  line.onDisconnect.addListener(() => {
    if (order) carryOn(order).catch(console.error);
  });
}

async function ask({ tabId, press, request, at, site, date }: PressOrder): Promise<Answer> {
  const avoid = await readAvoid(site, date);
  const more = { press, aloneSince: at, ...(avoid.length > 0 ? { avoid } : {}) };
  if (request.vigil === 'insert') return insertInto(tabId, { ...request, ...more });
  const { body } = await fillInto(tabId, { ...request, ...more });
  return body ?? { done: false, why: 'none' };
}

/** Does a press whose popup is gone, or hears from the page what came of it. The page does each press once. */
async function carryOn(order: PressOrder): Promise<void> {
  const { press, kept, site, date } = order;
  // It may have ended, and its page be another one by now.
  if (kept && !endOf(press)) await pressed.write(press, kept);
  const answer = await ask(order);
  const { why, way } = endOf(press) ?? outcomeOf(answer, date);
  await endPress({ press, why, way });
  if (why === undefined) return;
  // Once: something newer may be noted by now.
  if (!isEndNoted(press)) await noteOutcome(site, { date, why, way });
  if (kept) await notTaken.setValue({ action: kept.attempt.action, kind: kept.attempt.kind });
}
