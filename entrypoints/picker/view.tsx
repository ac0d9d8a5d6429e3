import { type ComponentChildren, render } from 'preact';
import { i18n } from '#i18n';
import { PickerBoundary, PickerFailed } from '../../components/picker/PickerFailed.tsx';
import listCss from '../../components/picker/PickerList.css?inline';
import { PickerList } from '../../components/picker/PickerList.tsx';
import iconCss from '../../components/ui/Icon.css?inline';
import { I18nProvider } from '../../components/ui/i18n.ts';
import type { NoticeText } from '../../components/ui/Notice.tsx';
import tokensCss from '../../components/ui/tokens.css?inline';
import { inLanguage } from '../../utils/actions/languages.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import type { Box } from '../../utils/compose/box.ts';
import { here } from '../../utils/compose/true-document.ts';
import { openOverlay } from '../../utils/overlay/host.ts';
import type { InputHandlers } from '../../utils/overlay/own-input.ts';
import { caretRect, placeBeside } from '../../utils/overlay/place.ts';
import type { PickerText } from '../../utils/platform/messages.ts';

/** What the picker shows. */
interface PickerState {
  entries: readonly PickerText[];
  /** the place in `entries` of the one that Enter takes */
  chosen: number;
  query: string;
  today: IsoDate;
  hasMore: boolean;
  hasChanged: boolean;
  notice: NoticeText | undefined;
}

export interface PickerView {
  draw(state: PickerState): void;
  /** says that the texts could not be read */
  fail(): void;
  focusSearch(): void;
  /** does the caret stand in what was typed into the search field, or behind it? */
  searchCaret(): 'in' | 'end';
  remove(): void;
}

interface ViewOptions extends InputHandlers {
  /** the box at whose caret it stands; without one, the window's corner */
  box: Box | undefined;
  onQuery(query: string): void;
}

/** Around the document in which it is drawn. */
const FRAME = `iframe {
  display: block; border: 0; border-radius: 6px; color-scheme: normal; box-shadow: 0 6px 24px rgb(0 0 0 / 30%);
}`;

/** The page's window is the measure, not the frame, which is as large as what it holds. */
const roomCss = ({ width, height }: { width: number; height: number }) => `
  :root { color-scheme: normal; font-size: 16px; }
  body > div { inline-size: ${Math.min(360, width - 12)}px; }
  .picker {
    inline-size: ${Math.min(360, width - 12)}px; max-block-size: ${Math.min(400, height - 12)}px;
    box-sizing: border-box; box-shadow: none; user-select: none;
  }
  .picker input { user-select: text; }
`;

const CORNER = { left: 16, top: 0, right: 16, bottom: 16 };

/** Opens the list of texts over the page, beside the caret; nothing is in it before it is drawn. */
export function openView({ box, onQuery, ...handlers }: ViewOptions): PickerView {
  const anchor = box ? caretRect(box) : CORNER;
  const view = { width: here.documentElement.clientWidth, height: window.innerHeight };
  const overlay = openOverlay(box, FRAME, handlers);
  let wantsFocus = false;
  const room = overlay.addRoom(`${tokensCss}\n${iconCss}\n${listCss}\n${roomCss(view)}`, () => {
    place();
    if (wantsFocus) focus();
  });
  const { element: frame, mount } = room;

  const show = (children: ComponentChildren) => {
    const language = i18n.t('languageTag');
    Object.assign(mount, inLanguage(language));
    render(
      <I18nProvider value={{ t: i18n.t, language }}>
        <PickerBoundary>{children}</PickerBoundary>
      </I18nProvider>,
      mount,
    );
    place();
  };
  const place = () => {
    const { width, height } = mount.getBoundingClientRect();
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
    const { x, y } = placeBeside(anchor, { width, height }, view);
    // It grows by what the person does in it.
    overlay.moveTo(x, y, { same: true });
  };
  const focus = () => {
    wantsFocus = true;
    overlay.focus(mount.querySelector<HTMLElement>('input, button'));
  };
  room.open();
  return {
    draw: ({ entries, ...state }) => {
      show(<PickerList items={entries} {...state} onQuery={onQuery} />);
      mount.querySelector(`#pick-${state.chosen}`)?.scrollIntoView({ block: 'nearest' });
    },
    fail: () => {
      show(<PickerFailed />);
      focus();
    },
    focusSearch: focus,
    searchCaret: () => {
      const field = mount.querySelector('input');
      return field && field.selectionStart !== field.value.length ? 'in' : 'end';
    },
    remove: () => {
      // First, while the search field has the focus, so that it goes back to the page.
      overlay.remove();
      render(null, mount);
    },
  };
}
