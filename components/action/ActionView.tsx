import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Listing } from '../../utils/actions/age.ts';
import { isActive } from '../../utils/actions/dates.ts';
import {
  asWritten,
  baseLanguage,
  countryName,
  languageName,
  textIn,
} from '../../utils/actions/languages.ts';
import { storyOf } from '../../utils/actions/story.ts';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import './ActionView.css';
import '../ui/Buttons.css';
import { Icon } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import { actionTime } from './action-time.ts';
import { focusFirst } from './first-focus.ts';
import { type PanelId, PanelTabs } from './PanelTabs.tsx';
import { ViewTools } from './ViewTools.tsx';

export type { PanelId } from './PanelTabs.tsx';

export type PanelTops = Partial<Record<PanelId, number>>;

interface Props {
  action: UrgentAction;
  today: IsoDate;
  /** the panels that this action has, in their order */
  panels: readonly PanelId[];
  panel: PanelId;
  onPanel(panel: PanelId): void;
  onBack(): void;
  /** a newer issue replaced it, or its publisher withdrew it */
  isOver?: boolean | undefined;
  /** its line in the list, which knows since when it is listed */
  line?: Listing | undefined;
  /** how far down each panel was read, in CSS pixels, and what keeps it */
  tops?: PanelTops | undefined;
  onTops?(tops: PanelTops): void;
  /** buttons for the whole action, and what one of them opened */
  tools?: ComponentChildren;
  toolPanel?: ComponentChildren;
  /** what the person noted and wished for the action */
  ownLines?: ComponentChildren;
  /** what the person is asked about the action, above its panels */
  ask?: ComponentChildren;
  /** how the action changed or ended */
  note?: ComponentChildren;
  children: ComponentChildren;
}

/** An open action: its head, and one of its panels. */
export function ActionView(props: Props) {
  const { action, today, panels, panel, onPanel, onBack, isOver = false, line } = props;
  const { t } = useI18n();
  const view = useRef<HTMLDivElement>(null);
  const keepTop = useTops(panel, props.tops, props.onTops);
  // The keyboard goes on from here, and screen readers start to read here.
  useEffect(() => focusFirst(view.current), []);
  const isOpen = isActive(action, today) && !isOver;
  const leave = (event: KeyboardEvent) => {
    // Esc in a list of choices closes that list only, and browsers that close the popup do so without asking.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that works everywhere in it
    <div class="view" ref={view} onKeyDown={leave}>
      <header class="view-head">
        <button type="button" class="button button-bare view-back" onClick={onBack}>
          <Icon sign="back" />
          {t('action.back')}
        </button>
        <ViewTools>{props.tools}</ViewTools>
      </header>
      {props.toolPanel}
      <main class="view-main" {...keepTop}>
        <Story
          {...{ action, today, line, isOpen, isOver }}
          isWhole={panel === 'about'}
          onRead={panel === 'post' ? () => onPanel('about') : undefined}
        />
        {props.ownLines}
        {props.ask}
        <PanelTabs {...{ panels, panel, onPanel }} />
        <div
          class="panel"
          role="tabpanel"
          id="panel"
          aria-labelledby={`tab-${panel}`}
          // A text without anything to press is scrolled from here.
          tabIndex={panel === 'about' ? 0 : undefined}
        >
          {props.note}
          {props.children}
        </div>
      </main>
    </div>
  );
}

/** A pause after which it is kept how far down one is, in milliseconds: scrolling tells it with each frame. */
const PAUSE = 150;

/** Each panel stands where the person left it. */
function useTops(panel: PanelId, first: PanelTops = {}, onTops?: (tops: PanelTops) => void) {
  const scroller = useRef<HTMLElement>(null);
  const tops = useRef(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = tops.current[panel] ?? 0;
  }, [panel]);
  const onScroll = () => {
    const top = Math.round(scroller.current?.scrollTop ?? 0);
    tops.current = { ...tops.current, [panel]: top };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onTops?.(tops.current), PAUSE);
  };
  return { ref: scroller, onScroll };
}

interface StoryProps {
  action: UrgentAction;
  today: IsoDate;
  line: Listing | undefined;
  isOpen: boolean;
  isOver: boolean;
  /** however long the title is; else it leaves room for the text that one came for */
  isWhole: boolean;
  /** shows the whole story; undefined: it is not told here */
  onRead: (() => void) | undefined;
}

/** What may not fit into three lines of a popup, in UTF-16 code units. */
const LONG_STORY = 180;

/** Where, until when, to whom, and in two sentences what happened. */
function Story({ action, today, line, isOpen, isOver, isWhole, onRead }: StoryProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const title = textIn(action.title, [language]);
  const time = actionTime(i18n, { action, today, line, isOpen, isOver });
  const story = onRead && storyOf(action, language);
  return (
    <section class={isWhole ? 'story' : 'story story-short'}>
      <p class="view-line">
        <span>{action.country.map((code) => countryName(code, language)).join(', ')}</span>
        <span id="action-time" class={time.isUrgent ? 'view-until view-urgent' : 'view-until'}>
          {time.text}
        </span>
      </p>
      <h1 id="action-title" tabIndex={-1} {...(title && asWritten(title.text, title.language))}>
        {title?.text}
      </h1>
      {onRead && (
        <p class="story-text" dir={story && asWritten(story.text, story.language).dir}>
          {story && (
            <>
              <span
                class={story.text.length > LONG_STORY ? 'story-words story-long' : 'story-words'}
                lang={story.language}
              >
                {story.text}
              </span>{' '}
              {baseLanguage(story.language) !== baseLanguage(language) && (
                <>{t('action.storyLanguage', [languageName(story.language, language)])} </>
              )}
            </>
          )}
          <button type="button" class="button-plain" id="read-story" onClick={onRead}>
            {t('action.readStory')}
          </button>
        </p>
      )}
      {!isOpen && (
        <p class="view-closed" role="note">
          {t('action.closedNotice')}
        </p>
      )}
    </section>
  );
}
