import { render } from 'preact';
import { i18n } from '#i18n';
import deadlineCss from '../../components/action/Deadline.css?inline';
import { sayRefusal } from '../../components/action/refusals.ts';
import listCss from '../../components/picker/PickerList.css?inline';
import { PickerList } from '../../components/picker/PickerList.tsx';
import { I18nProvider } from '../../components/ui/i18n.ts';
import type { NoticeText } from '../../components/ui/Notice.tsx';
import tokensCss from '../../components/ui/tokens.css?inline';
import { searchActions, splitByUrgency } from '../../utils/actions/list.ts';
import type { ActionSummary, IsoDate } from '../../utils/actions/types.ts';
import { type Box, findComposeBox, insertText, rememberCaret } from '../../utils/compose/index.ts';
import { asInitials } from '../../utils/letters/paper.ts';
import { webmailOfHost } from '../../utils/letters/webmails.ts';
import { forShadow, type Overlay, openOverlay } from '../../utils/overlay/host.ts';
import { caretRect, placeBeside, type Rect } from '../../utils/overlay/place.ts';
import { recordActivity } from '../../utils/platform/activity.ts';
import { today } from '../../utils/platform/clock.ts';
import { loadFirstList, loadIndex } from '../../utils/platform/pages/first-list.ts';
import { type OwnTexts, readOwnTexts } from '../../utils/platform/pages/own-texts.ts';
import { shadowOf } from '../../utils/platform/shadow-root.ts';
import { buttonSites, initialsOnly, networkHints, sender } from '../../utils/platform/storage.ts';
import { repairNetwork } from '../../utils/posts/hints.ts';
import { networks } from '../../utils/posts/networks.ts';
import { hashText } from '../../utils/posts/own-words.ts';
import { networkAt } from '../../utils/posts/sites.ts';
import { type Entry, entriesOf, type Page } from './entries.ts';

/** Actions whose texts are shown at once; the search finds the others. */
const MOST_ACTIONS = 8;

/** What stands ready once it has been read. */
interface Ready {
  active: ActionSummary[];
  /** were all read, or the most urgent only? */
  isWhole: boolean;
  day: IsoDate;
  page: Page;
  /** who signs letters */
  name: string;
}

async function getReady(): Promise<Ready> {
  const day = await today();
  const [first, sites, hints, signed, initials] = await Promise.all([
    loadFirstList(day),
    buttonSites.getValue(),
    networkHints.getValue(),
    sender.getValue(),
    initialsOnly.getValue(),
  ]);
  const mail = webmailOfHost(location.hostname)?.id;
  const known =
    networkAt(location.hostname, sites) ??
    networks.find(({ marks }) => marks?.some((one) => document.querySelector(one)));
  const network = known && repairNetwork(known, hints);
  return {
    active: splitByUrgency(first.lines, day).active,
    isWhole: first.whole,
    day,
    page: { network, mail },
    name: (initials ? asInitials(signed) : signed).name,
  };
}

/** The prepared texts at the caret of a page, to be picked by key or press; closes back into the box. */
export class Picker {
  isOpen = true;
  private readonly box: Box | undefined;
  private readonly goBack: (() => void) | undefined;
  private readonly overlay: Overlay;
  private readonly anchor: Rect;
  private readonly mount = document.createElement('div');
  private readonly texts = new Map<string, OwnTexts>();
  private ready: Ready | undefined;
  private entries: Entry[] = [];
  private query = '';
  private chosen = 0;
  private notice: NoticeText | undefined;

  constructor(box: Box | undefined) {
    this.box = box;
    this.goBack = box && rememberCaret(box);
    this.anchor = box ? caretRect(box) : { left: 16, top: 0, right: 16, bottom: 16 };
    const css = forShadow(`${tokensCss}\n${deadlineCss}\n${listCss}`);
    this.overlay = openOverlay(box, css, {
      onPress: (element) => this.press(element),
      onKey: (event) => this.key(event),
    });
    this.overlay.root.append(this.mount);
    getReady().then(
      async (ready) => {
        this.ready = ready;
        await this.search('');
        this.field?.focus();
      },
      () => this.close(),
    );
  }

  close(): void {
    if (!this.isOpen) return;
    this.remove();
    this.goBack?.();
  }

  private remove(): void {
    this.isOpen = false;
    render(null, this.mount);
    this.overlay.remove();
  }

  private get field(): HTMLInputElement | null {
    return this.overlay.root.querySelector('input');
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
    const found = searchActions(active, query).slice(0, MOST_ACTIONS);
    const texts = await Promise.all(found.map(({ id }) => this.read(id)));
    // Another letter was typed meanwhile.
    if (query !== this.query || !this.isOpen) return;
    const reader = i18n.t('languageTag');
    this.entries = texts.flatMap((own) => (own ? entriesOf(own, page, reader, name) : []));
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
    render(
      <I18nProvider value={{ t: i18n.t, language: i18n.t('languageTag') }}>
        <PickerList
          items={this.entries}
          chosen={this.chosen}
          query={this.query}
          today={this.ready.day}
          notice={this.notice}
          onQuery={(query) => void this.search(query)}
        />
      </I18nProvider>,
      this.mount,
    );
    const { width, height } = this.mount.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { x, y } = placeBeside(this.anchor, { width, height }, view);
    this.overlay.moveTo(x, y);
    this.overlay.root.querySelector(`#pick-${this.chosen}`)?.scrollIntoView({ block: 'nearest' });
  }

  private press(element: Element): void {
    if (element.closest('[data-close]')) this.close();
    const item = element.closest<HTMLElement>('[data-pick]');
    if (!item) return;
    this.chosen = Number(item.dataset.pick);
    this.draw();
    void this.take();
  }

  private key(event: KeyboardEvent): void {
    // A word that is being composed owns its keys (UI Events, `isComposing`).
    if (event.isComposing) return;
    const last = this.entries.length - 1;
    const to = {
      ArrowDown: this.chosen === last ? 0 : this.chosen + 1,
      ArrowUp: this.chosen === 0 ? last : this.chosen - 1,
      PageDown: Math.min(last, this.chosen + 4),
      PageUp: Math.max(0, this.chosen - 4),
    }[event.key];
    if (to !== undefined) {
      this.chosen = Math.max(0, to);
      this.draw();
    } else if (event.key === 'Enter') void this.take();
    // Tab, too: there is nothing else to go to, and the person is to land in the box.
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else return;
    event.preventDefault();
  }

  private async take(): Promise<void> {
    const entry = this.entries[this.chosen];
    if (!entry || !this.ready) return;
    const { network, mail } = this.ready.page;
    const found = this.box
      ? { box: this.box }
      : findComposeBox(network?.composer ?? [], { shadowOf });
    this.goBack?.();
    const answer =
      'box' in found
        ? await insertText(found.box, entry.text, {
            separator: entry.kind === 'letter' ? '\n\n' : ' ',
          })
        : ({ done: false, why: found.missing } as const);
    if (!answer.done) return this.refuse(entry, answer.why);
    const where = network?.id ?? mail ?? location.hostname;
    const { kind, language, action, text, message } = entry;
    const hashed = kind === 'post' ? { message, mark: hashText(text) } : {};
    await recordActivity({
      ...{ action: action.id, date: this.ready.day },
      ...{ kind, how: 'inserted', where, language, ...hashed },
    });
    // Not back to where the caret was: it stands behind the text now.
    this.remove();
  }

  private async refuse({ text }: Entry, why: string): Promise<void> {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    const said = copied ? sayRefusal(i18n.t, why) : i18n.t('said.copyFailed');
    this.notice = { text: said, refused: true };
    this.draw();
    this.field?.focus();
  }
}
