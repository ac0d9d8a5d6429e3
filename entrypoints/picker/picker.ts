import { i18n } from '#i18n';
import { describeRefusal } from '../../components/action/refusals.ts';
import { groupStarts } from '../../components/picker/PickerList.tsx';
import { toastWords } from '../../components/picker/toast-words.ts';
import { copyText } from '../../components/ui/copy-text.ts';
import type { NoticeText } from '../../components/ui/Notice.tsx';
import { directionOf } from '../../utils/actions/languages.ts';
import type { Box } from '../../utils/compose/box.ts';
import { rememberCaret } from '../../utils/compose/caret.ts';
import {
  type Found,
  findComposeBox,
  isBeforeBox,
  isFocusInFrame,
} from '../../utils/compose/find.ts';
import { insertText, type Placed } from '../../utils/compose/insert.ts';
import { lookAfter } from '../../utils/overlay/aftercare.ts';
import { isExtensionHere } from '../../utils/platform/alive.ts';
import { askWorker } from '../../utils/platform/ask-worker.ts';
import type {
  InsertAnswer,
  PickerFound,
  PickerStart,
  PickerText,
} from '../../utils/platform/messages.ts';
import { shadowOf } from '../../utils/platform/shadow-root.ts';
import { speak } from '../../utils/text/words.ts';
import { type Choice, keyAction, turn } from './keys.ts';
import { openView, type PickerView } from './view.tsx';

/** How often it is asked whether the extension is still there, in milliseconds. */
const ALIVE_CHECK_MS = 1000;

/** Shows the prepared texts at the caret of a page. The person picks one by key or press; then the focus goes back. */
export class Picker {
  isOpen = true;
  private readonly box: Box | undefined;
  /** the person was writing in a frame of another host */
  private readonly isElsewhere = isFocusInFrame({ shadowOf });
  private readonly goBack: (() => void) | undefined;
  private readonly view: PickerView;
  private start: PickerStart | undefined;
  private entries: PickerText[] = [];
  private query = '';
  private chosen = 0;
  private hasMore = false;
  private hasChanged = false;
  private notice: NoticeText | undefined;
  private isTaking = false;
  // After an update there is nobody to read the texts from, and nobody else would take the picker away.
  private readonly aliveCheck = setInterval(() => {
    if (!isExtensionHere()) this.close();
  }, ALIVE_CHECK_MS);

  constructor(box: Box | undefined) {
    this.box = box;
    this.goBack = box && rememberCaret(box);
    this.view = openView({
      box,
      onQuery: (query) => void this.search(query).catch((error) => this.fail(error)),
      onPress: (element) => this.press(element),
      onKey: (event) => this.key(event),
    });
  }

  /** Shows what the worker hands over, which alone reads what Vigil keeps; null: it could not. */
  begin(start: PickerStart | null): void {
    if (!this.isOpen) return;
    speak(start?.words ?? undefined);
    if (!start) {
      this.view.fail();
      return;
    }
    this.start = start;
    this.show(start.found);
    this.view.focusSearch();
  }

  private fail(error: unknown): void {
    console.error(error);
    if (this.isOpen) this.view.fail();
  }

  close(): void {
    if (!this.isOpen) return;
    this.remove();
    this.goBack?.();
  }

  private remove(): void {
    this.isOpen = false;
    clearInterval(this.aliveCheck);
    this.view.remove();
  }

  private async search(query: string): Promise<void> {
    if (!this.start) return;
    this.query = query;
    const found = await askWorker('picker-search', { ticket: this.start.ticket, query });
    // Another letter was typed meanwhile.
    if (query !== this.query || !this.isOpen) return;
    if (!found) throw new Error('This picker is not known any more');
    this.show(found);
  }

  private show({ entries, hasMore, hasChanged }: PickerFound): void {
    Object.assign(this, { entries, hasMore, hasChanged });
    this.chosen = 0;
    this.draw();
  }

  private draw(): void {
    if (!this.start || !this.isOpen) return;
    const { entries, chosen, query, notice, hasMore, hasChanged, start } = this;
    const { today } = start;
    this.view.draw({ entries, chosen, query, notice, hasMore, hasChanged, today });
  }

  private choose(at: number): void {
    this.chosen = at;
    this.draw();
  }

  private choice(): Choice {
    return {
      ...{ chosen: this.chosen, starts: groupStarts(this.entries), count: this.entries.length },
      caret: this.query === '' ? undefined : this.view.searchCaret(),
      isRightToLeft: directionOf(i18n.t('languageTag')) === 'rtl',
    };
  }

  private press(element: Element): void {
    if (element.closest('[data-close]')) this.close();
    const item = element.closest<HTMLElement>('[data-pick]');
    if (!item) return;
    const step = element.closest<HTMLElement>('[data-turn]')?.dataset.turn;
    const at = Number(item.dataset.pick);
    if (step !== undefined) this.choose(turn(this.choice(), Number(step)));
    // A text is taken by a press where it could be read before.
    else if (at !== this.chosen) this.choose(at);
    else void this.take();
  }

  private key(event: KeyboardEvent): void {
    const action = keyAction(event, this.choice());
    if (!action) return;
    event.preventDefault();
    if (action === 'close') this.close();
    else if (action !== 'take') this.choose(action.choose);
    // A key that is held repeats, and would take the text a second time.
    else if (!event.repeat) void this.take();
  }

  private async take(): Promise<void> {
    const entry = this.entries[this.chosen];
    // A double click takes the text once.
    if (!entry || !this.start || this.isTaking) return;
    this.isTaking = true;
    try {
      let placed: Placed | undefined;
      const onPlaced = (where: Placed) => {
        placed = where;
      };
      const answer = await this.insert(entry, this.start, onPlaced);
      if (!answer.done) {
        this.tellFailure(answer);
        return await this.copyInstead(entry, answer);
      }
      await this.record(entry, this.start);
      // The caret must not go back to where it was: it is behind the text now.
      this.remove();
      const words = toastWords(i18n.t, entry.kind === 'letter' ? 'letter-in-box' : 'post');
      const isOwnForm = answer.inOwnForm === true;
      const onLost = () => this.tellFailure({ why: 'taken-out', by: answer.by });
      const { ticket } = this.start;
      const onUndone = () => void askWorker('text-undone', { press: ticket }).catch(console.error);
      if (placed) lookAfter(placed, words, { text: entry.text, isOwnForm, onLost, onUndone });
    } finally {
      this.isTaking = false;
    }
  }

  /** Tells how an insertion failed here, so that a way that lost a text comes last the next time. */
  private tellFailure({ why, by }: { why: string; by?: string | undefined }): void {
    if (!this.start) return;
    const failure = { ticket: this.start.ticket, why, ...(by && { way: by }) };
    // The insertion does not need it.
    askWorker('picker-failed', failure).catch(console.error);
  }

  /** Keeps that the text is in the page; whether it was posted is asked when the person opens Vigil the next time. */
  private async record({ action, key }: PickerText, { ticket }: PickerStart): Promise<void> {
    try {
      await askWorker('picker-took', { ticket, action: action.id, key });
    } catch (error) {
      // On a full disk. The text stands in the box, and a picker that stayed would be asked to insert it again.
      console.error(error);
    }
  }

  private async insert(
    { text, kind }: PickerText,
    { composer, avoid }: PickerStart,
    onPlaced: (placed: Placed) => void,
  ): Promise<InsertAnswer> {
    const found = this.findBox(composer);
    this.goBack?.();
    if ('missing' in found) return { done: false, why: found.missing };
    const separator = kind === 'letter' ? '\n\n' : ' ';
    return insertText(found.box, text, { separator, onPlaced, avoid });
  }

  /** The box where the caret was; with no caret in the page, the page's own box. */
  private findBox(composer: readonly string[]): Found | { missing: 'elsewhere' } {
    if (this.isElsewhere) return { missing: 'elsewhere' };
    if (!this.box) return findComposeBox(composer, { shadowOf });
    return isBeforeBox(this.box, { shadowOf }) ? { missing: 'blocked' } : { box: this.box };
  }

  private async copyInstead(
    { text }: PickerText,
    answer: Exclude<InsertAnswer, { done: true }>,
  ): Promise<void> {
    const sign = 'sign' in answer ? answer.sign : undefined;
    const isCopied = await copyText(text);
    const message = isCopied
      ? describeRefusal(i18n.t, answer.why, undefined, sign)
      : i18n.t('said.copyFailed');
    const nth = (this.notice?.nth ?? 0) + 1;
    this.notice = { text: message, refused: true, nth };
    this.draw();
    this.view.focusSearch();
  }
}
