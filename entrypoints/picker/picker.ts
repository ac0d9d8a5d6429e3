import { i18n } from '#i18n';
import { describeRefusal } from '../../components/action/refusals.ts';
import { groupStarts } from '../../components/picker/PickerList.tsx';
import { toastWords } from '../../components/picker/toast-words.ts';
import type { NoticeText } from '../../components/ui/Notice.tsx';
import { directionOf } from '../../utils/actions/languages.ts';
import { searchActions, splitByUrgency } from '../../utils/actions/list.ts';
import type { Box } from '../../utils/compose/box.ts';
import { rememberCaret } from '../../utils/compose/caret.ts';
import {
  type Found,
  findComposeBox,
  isBeforeBox,
  isFocusInFrame,
} from '../../utils/compose/find.ts';
import { insertText, type Placed } from '../../utils/compose/insert.ts';
import { attemptOf } from '../../utils/history/attempts.ts';
import { lookAfter } from '../../utils/overlay/aftercare.ts';
import { isPrivatePage, noteAttempt } from '../../utils/platform/activity.ts';
import type { InsertAnswer } from '../../utils/platform/messages.ts';
import { loadIndex } from '../../utils/platform/pages/first-list.ts';
import { type OwnTexts, readOwnTexts } from '../../utils/platform/pages/own-texts.ts';
import { shadowOf } from '../../utils/platform/shadow-root.ts';
import { noteOutcome, outcomeOf } from '../../utils/platform/site-health.ts';
import { speakChosen } from '../../utils/platform/ui-words.ts';
import { hashText } from '../../utils/posts/own-words.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Choice, keyAction, turn } from './keys.ts';
import { getReady, type Ready } from './ready.ts';
import { openView, type PickerView } from './view.tsx';

/** Actions whose texts are shown at once; the search finds the others. */
const MAX_ACTIONS = 8;

/** Shows the prepared texts at the caret of a page. The person picks one by key or press; then the focus goes back. */
export class Picker {
  isOpen = true;
  private readonly box: Box | undefined;
  /** the person was writing in a frame of another host */
  private readonly isElsewhere = isFocusInFrame({ shadowOf });
  private readonly goBack: (() => void) | undefined;
  private readonly view: PickerView;
  private readonly texts = new Map<string, OwnTexts>();
  private ready: Ready | undefined;
  private entries: Entry[] = [];
  private query = '';
  private chosen = 0;
  private hasMore = false;
  private notice: NoticeText | undefined;
  private isTaking = false;

  constructor(box: Box | undefined) {
    this.box = box;
    this.goBack = box && rememberCaret(box);
    this.view = openView({
      box,
      onQuery: (query) => void this.search(query).catch((error) => this.fail(error)),
      onPress: (element) => this.press(element),
      onKey: (event) => this.key(event),
    });
    void this.begin();
  }

  private async begin(): Promise<void> {
    try {
      await speakChosen();
      this.ready = await getReady();
      await this.search('');
      if (this.isOpen) this.view.focusSearch();
    } catch (error) {
      this.fail(error);
    }
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
    this.view.remove();
  }

  private async search(query: string): Promise<void> {
    if (!this.ready) return;
    this.query = query;
    if (query !== '' && !this.ready.isWhole) {
      const index = await loadIndex();
      this.ready = {
        ...this.ready,
        active: splitByUrgency(index, this.ready.day).active,
        isWhole: true,
      };
    }
    const { active, page, name } = this.ready;
    const all = searchActions(active, query);
    const found = all.slice(0, MAX_ACTIONS);
    this.hasMore = all.length > found.length || !this.ready.isWhole;
    const texts = await Promise.all(found.map(({ id }) => this.read(id)));
    // Another letter was typed meanwhile.
    if (query !== this.query || !this.isOpen) return;
    const uiLanguage = i18n.t('languageTag');
    this.entries = texts.flatMap((own) => (own ? entriesOf(own, { page, uiLanguage, name }) : []));
    this.chosen = 0;
    this.draw();
  }

  private async read(id: string): Promise<OwnTexts | undefined> {
    const known = this.texts.get(id) ?? (await readOwnTexts(id));
    if (known) this.texts.set(id, known);
    return known;
  }

  private draw(): void {
    if (!this.ready || !this.isOpen) return;
    const { entries, chosen, query, notice, hasMore } = this;
    this.view.draw({ entries, chosen, query, notice, hasMore, today: this.ready.day });
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
    if (!entry || !this.ready || this.isTaking) return;
    this.isTaking = true;
    try {
      let placed: Placed | undefined;
      const onPlaced = (where: Placed) => {
        placed = where;
      };
      const { site, day: date } = this.ready;
      const answer = await this.insert(entry, this.ready, onPlaced);
      void noteOutcome(site, outcomeOf(answer, date));
      if (!answer.done) return await this.copyInstead(entry, answer);
      await this.record(entry, this.ready);
      // The caret must not go back to where it was: it is behind the text now.
      this.remove();
      const words = toastWords(i18n.t, entry.kind);
      const isOwnForm = answer.inOwnForm === true;
      const onLost = () => void noteOutcome(site, { date, why: 'taken-out', way: answer.by });
      if (placed) lookAfter(placed, words, { text: entry.text, isOwnForm, onLost });
    } finally {
      this.isTaking = false;
    }
  }

  /** Keeps that the text is in the page; whether it was posted is asked when the person opens Vigil the next time. */
  private async record(entry: Entry, { day, page: { network, mail } }: Ready): Promise<void> {
    if (isPrivatePage()) return;
    const where = network?.id ?? mail ?? location.hostname;
    const { kind, language, action, text, message } = entry;
    const hashed = kind === 'post' ? { message, mark: hashText(text) } : {};
    try {
      await noteAttempt(
        attemptOf(
          action,
          { ...{ kind, how: 'inserted', where, language }, ...hashed },
          { today: day, at: Date.now(), language: i18n.t('languageTag') },
        ),
      );
    } catch (error) {
      // On a full disk. The text stands in the box, and a picker that stayed would be asked to insert it again.
      console.error(error);
    }
  }

  private async insert(
    { text, kind }: Entry,
    { page, avoid }: Ready,
    onPlaced: (placed: Placed) => void,
  ): Promise<InsertAnswer> {
    const found = this.findBox(page.network?.composer ?? []);
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
    { text }: Entry,
    answer: Exclude<InsertAnswer, { done: true }>,
  ): Promise<void> {
    const sign = 'sign' in answer ? answer.sign : undefined;
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      // Expected: pages can forbid the clipboard (Permissions Policy). The notice tells the person.
      () => false,
    );
    const message = isCopied
      ? describeRefusal(i18n.t, answer.why, undefined, sign)
      : i18n.t('said.copyFailed');
    const nth = (this.notice?.nth ?? 0) + 1;
    this.notice = { text: message, refused: true, nth };
    this.draw();
    this.view.focusSearch();
  }
}
