import { type Box, isField, refusalOf } from './box.ts';
import {
  giveFocus,
  hasCaret,
  isFocused,
  isFocusTaken,
  keepCaret,
  restoreCaret,
  sayFocus,
  setCaret,
} from './caret.ts';
import { holdsWords, isPartOf, lostSign, mayBeAll, type Sign } from './compare.ts';
import { type Editor, recogniseEditor } from './editors.ts';
import { focusedBox } from './find.ts';
import { forgetLate, takeOutLate } from './late.ts';
import type { Inserted, InsertOptions, Placed, Refusal, Refused } from './outcome.ts';
import { type BoxState, caretIn, isIn, type Plan, planAround, planFor, stateOf } from './plan.ts';
import { readAsIs, readBox } from './read.ts';
import { SETTLE_MS, settle, tend } from './settle.ts';
import { inOrder, type Strategy, tryStrategy } from './strategies.ts';
import { documentOf } from './true-document.ts';
import { refill, rollBack } from './undo.ts';
import { readBefore, refusalNow, wake } from './wake.ts';
import { trackBox, untilBox, type WaitOptions } from './watch.ts';

export type { Inserted, InsertOptions, Placed, Refused } from './outcome.ts';

/** Longest wait for a first change, in milliseconds. */
const FIRST_CHANGE_MS = 150;
/** The same after a paste that the page claimed (`preventDefault`): it may clean it, or ask its server, first. */
const CLAIMED_MS = 1200;
/** The same where nobody claimed the paste: one turn of the page's own timers. */
const UNCLAIMED_MS = 5;
/** Until the change is whole: editors that render later take some frames, each of them a change. */
const WHOLE_CHANGE = { deadline: 1500, quiet: 300 };

/** One insertion into one box. */
class Attempt {
  readonly boxNow: () => Box;
  /** the page took out again what stood there exactly */
  wasTakenOut = false;
  private readonly box: Box;
  private readonly options: InsertOptions;
  private readonly begun: number;
  private readonly editor: Editor;
  private plan: Plan;
  private sign: Sign | undefined;
  /** the way in which the text stood there */
  private by: Strategy | undefined;

  /** @param begun when the insertion began, by the page's clock in milliseconds */
  constructor(box: Box, plan: Plan, options: InsertOptions, begun: number) {
    this.box = box;
    this.plan = plan;
    this.options = options;
    this.begun = begun;
    this.boxNow = trackBox(box);
    this.editor = recogniseEditor(box);
  }

  async run(): Promise<Inserted | Refused> {
    if (this.by) return this.prove(this.by);
    /** in which way the page takes the words, though in its own form */
    let formBy: Strategy | undefined;
    /** the paste that the page claimed without doing anything */
    let claimedBy: Strategy | undefined;
    for (const strategy of inOrder(this.editor.strategies, this.options.avoid ?? [])) {
      if (claimedBy && strategy.startsWith('paste')) continue;
      const { state, isClaimed, refusal } = await this.hand(strategy);
      if (refusal) return refusal;
      // A box that was drawn anew with the words in its own form has no step to take back.
      const isDrawnAnew = state === 'form' && !this.isSameBox();
      if (state === 'exact' || isDrawnAnew) return this.prove(strategy);
      // A page that claims a paste and does nothing forbids pasting.
      if (state === 'same') claimedBy ??= isClaimed && strategy === 'paste' ? strategy : undefined;
      else if (state === 'form') formBy ??= strategy;
      if (state === 'same' || (await this.takeBack())) continue;
      // The same words stand there whole, and nothing takes them back.
      if (state === 'form' && !this.sign) return this.prove(strategy);
      return this.refuse('changed', strategy);
    }
    if (!this.isSameBox()) return this.refuse('gone');
    // It may come yet, and the person would paste it a second time.
    if (claimedBy && !formBy) {
      if (await this.comesYet()) return this.prove(claimedBy);
      void takeOutLate(this.box, this.plan);
    }
    if (!formBy || this.sign) return this.refuse(this.sign ? 'signs' : 'ignored');
    const { state, refusal } = await this.hand(formBy);
    if (refusal) return refusal;
    return isIn(state) ? this.prove(formBy) : this.refuse('changed');
  }

  private comesYet = async () => isIn(await this.wait(isIn, { deadline: CLAIMED_MS }));

  /** Has a page that drew its old words for a while drawn the text again? */
  standsAgain = () =>
    this.by !== undefined && isIn(stateOf(this.boxNow(), this.plan, this.options.accept));

  private isSameBox = () => this.box.isConnected && this.boxNow() === this.box;

  private refuse = (why: Refusal, by?: Strategy): Refused => {
    if (why === 'signs' && this.sign) return { done: false, why, sign: this.sign };
    return by ? { done: false, why, by } : { done: false, why };
  };

  /** Hands the text over in one way, and waits for what comes of it. */
  private async hand(
    strategy: Strategy,
  ): Promise<{ state: BoxState; isClaimed: boolean; refusal?: Refused }> {
    const { box, editor } = this;
    // The page took the box away, or put a fresh one in its place that lacks the text: it is not ours to
    // write in unasked.
    const why = this.isSameBox() ? this.refusalHere() : 'gone';
    if (why) return { state: 'gone', isClaimed: false, refusal: this.refuse(why) };
    const isClaimed = tryStrategy(strategy, box, this.plan.inserted, editor);
    const isPaste = strategy.startsWith('paste');
    const unclaimed = editor.takesUnclaimed ? FIRST_CHANGE_MS : UNCLAIMED_MS;
    const claimed = isPaste ? CLAIMED_MS : FIRST_CHANGE_MS;
    const deadline = isClaimed ? claimed : unclaimed;
    let state = await this.wait((now) => now !== 'same', { deadline });
    if (state === 'other' || state === 'form') {
      state = await this.wait((now) => now === 'exact', WHOLE_CHANGE);
    }
    if (state === 'other' && this.isPagesOwnChange()) {
      const { inserted, before } = this.plan;
      if (mayBeAll(inserted, before.text, readBox(box).text)) {
        return { state, isClaimed, refusal: this.refuse('changed') };
      }
      // The page corrected the person's words meanwhile: they are what stands there now.
      this.planAnew();
      state = await this.wait((now) => now === 'exact', { deadline: isClaimed ? deadline : 0 });
    }
    if (state === 'gone' || !this.isSameBox()) {
      if (/exact|form/.test(state)) return { state, isClaimed };
      const why = this.isPartLeft() ? 'changed' : 'gone';
      return { state, isClaimed, refusal: this.refuse(why) };
    }
    if (state === 'other' || state === 'form') {
      this.sign ??= lostSign(readAsIs(box), this.plan.expected);
    }
    return { state, isClaimed };
  }

  /** A page may have taken the focus since; one that keeps it, as a trap does, gets its way. */
  private refusalHere(): Refusal | undefined {
    const { box, plan } = this;
    const why = refusalNow(box);
    if (why !== 'ignored' || !isFocusTaken(box)) return why;
    giveFocus(box);
    restoreCaret(box, plan.before);
    return refusalNow(box);
  }

  /** Does the box that the page put there hold some of the text? */
  private isPartLeft(): boolean {
    const { before, inserted } = this.plan;
    const now = this.boxNow();
    return now.isConnected && isPartOf(inserted, before.text, readBox(now).text);
  }

  private isPagesOwnChange(): boolean {
    const { before, inserted } = this.plan;
    return !isPartOf(inserted, before.text, readBox(this.box).text);
  }

  private planAnew(): void {
    const { before, inserted } = this.plan;
    const now = readBox(this.box);
    // A text that the page writes anew takes the caret to its start, and the person's was elsewhere.
    const isAtEnd = before.start === before.text.length;
    const start = isAtEnd ? now.text.length : Math.min(before.start ?? 0, now.text.length);
    if (now.start !== start) setCaret(this.box, start);
    this.plan = planFor(this.box, { ...now, start, end: start }, inserted, '');
  }

  private async takeBack(): Promise<boolean> {
    const { box, plan, options } = this;
    if (!(await rollBack(box, plan.before.text, options.signal))) {
      await this.saveOwnWords();
      return false;
    }
    restoreCaret(box, plan.before);
    return true;
  }

  /** An undo of the page's own may put another box there, without the person's words. */
  private async saveOwnWords(): Promise<void> {
    const { text } = this.plan.before;
    const now = this.boxNow();
    if (now === this.box || !now.isConnected || holdsWords(readBox(now).text, text)) return;
    await refill(now, text, this.options.signal);
  }

  /** Watches what stands there before it is called inserted. */
  private async prove(by: Strategy): Promise<Inserted | Refused> {
    const { plan, boxNow, editor, options } = this;
    this.by = by;
    const ms = Math.round((performance.now() - this.begun) * 10) / 10;
    const placed: Placed = { boxNow, plan };
    await tend(placed, this.box);
    keepCaret(boxNow(), (text) => caretIn(placed.plan, text));
    const { settleMs = SETTLE_MS, accept, signal } = options;
    const end = await settle(placed, { ms: settleMs, accept, signal });
    if (isIn(end)) {
      options.onPlaced?.(placed);
      const { inserted } = plan;
      const form = end === 'form' ? ({ inOwnForm: true } as const) : {};
      return { done: true, editor: editor.id, by, ms, inserted, ...form };
    }
    const now = end === 'gone' ? '' : readBox(boxNow()).text;
    const isPart = end === 'other' && isPartOf(plan.inserted, plan.before.text, now);
    // Of a text that stands there in part the rest may be kept out of sight: a second try would double it.
    this.wasTakenOut = !isPart;
    if (end === 'gone') return this.refuse('gone');
    // What stands there instead is the page's own or the person's, and no undo of ours may take it away.
    if (!isPart) {
      if (end === 'same' && isFocused(boxNow())) restoreCaret(boxNow(), plan.before);
      return this.refuse('taken-out', by);
    }
    const isBack = await rollBack(boxNow(), plan.before.text, signal);
    if (!isBack) await this.saveOwnWords();
    return this.refuse(isBack ? 'taken-out' : 'changed', by);
  }

  private async wait(
    isEnough: (state: BoxState) => boolean,
    options: WaitOptions,
  ): Promise<BoxState> {
    let state: BoxState = 'same';
    const condition = () => {
      state = stateOf(this.boxNow(), this.plan, this.options.accept);
      const anew = state === 'other' ? planAround(this.boxNow(), this.plan) : undefined;
      if (anew) {
        this.plan = anew;
        state = 'exact';
      }
      return isEnough(state);
    };
    await untilBox(this.box, condition, { ...options, signal: this.options.signal });
    return state;
  }
}

/**
 * Puts text into a box at the caret, in the way its editor takes, reads the box back to prove it, and watches until it
 * has settled.
 * The next strategy is tried only when the one before left no trace or was undone completely, so text never arrives
 * twice.
 * It touches only the box: it presses no Send button, and no key except the undo of a failed attempt.
 */
export async function insertText(
  box: Box,
  text: string,
  options: InsertOptions = {},
): Promise<Inserted | Refused> {
  const begun = performance.now();
  forgetLate();
  const why = refusalOf(box);
  if (why) return { done: false, why };
  const isAwake = hasCaret(box) && documentOf(box).hasFocus();
  let at = box;
  let attempt: Attempt | undefined;
  // A box that wakes up late, with a draft or another size, gets the text once more. Never a third time.
  for (let turn = isAwake ? 1 : 0; ; turn += 1) {
    at = await wake(at, options.place ?? 'end');
    if (!attempt?.standsAgain()) {
      const before = await readBefore(at, options.selection ?? 'keep');
      const plan = planFor(at, before, text, options.separator ?? ' ');
      if (isField(at) && at.maxLength >= 0 && plan.expected.length > at.maxLength) {
        return { done: false, why: 'too-long' };
      }
      attempt = new Attempt(at, plan, options, begun);
    }
    const answer = await attempt.run();
    if (answer.done) return answer;
    // Never where a part of it still stands.
    const mayTryAgain = turn === 0 && attempt.wasTakenOut && answer.why !== 'changed';
    const next = mayTryAgain ? nextBox(attempt) : undefined;
    if (!next) {
      sayFocus(at, 'out');
      return answer;
    }
    at = next;
  }
}

/** The box to try once more after its page has woken up; none where it lost what the person can see lost. */
function nextBox({ boxNow }: Attempt): Box | undefined {
  const box = boxNow();
  const next = box.isConnected ? box : focusedBox({ root: documentOf(box) });
  return next && !refusalOf(next) ? next : undefined;
}
