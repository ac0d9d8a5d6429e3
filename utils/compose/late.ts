import type { Box } from './box.ts';
import { isIn, type Plan, stateOf } from './plan.ts';
import { hearPerson } from './settle.ts';
import { rollBack } from './undo.ts';
import { untilBox } from './watch.ts';

/** A paste that its page claimed may come for so long after it was refused, in milliseconds. */
const LATE_MS = 5000;

let watch: AbortController | undefined;

/** The next insertion's text is no late one. */
export const forgetLate = () => watch?.abort();

/**
 * Takes out a paste that comes after the person was told that it did not, so that what was said holds: a text pasted by
 * hand would stand there twice. It ends when the person goes on.
 */
export async function takeOutLate(box: Box, plan: Plan): Promise<void> {
  forgetLate();
  const over = new AbortController();
  watch = over;
  const { signal } = over;
  hearPerson(box, forgetLate, signal);
  const hasCome = () => !signal.aborted && isIn(stateOf(box, plan, undefined));
  if (await untilBox(box, hasCome, { deadline: LATE_MS, signal })) {
    await rollBack(box, plan.before.text);
  }
  over.abort();
}
