import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Listing } from '../../utils/actions/age.ts';
import { isActive } from '../../utils/actions/dates.ts';
import { countryName, textIn } from '../../utils/actions/languages.ts';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import './ActionView.css';
import '../ui/Buttons.css';
import './Deadline.css';
import { showDate, useI18n } from '../ui/i18n.ts';
import { Deadline } from './Deadline.tsx';

export type PanelId = 'post' | 'letter' | 'about';
const PANELS: PanelId[] = ['post', 'letter', 'about'];
const PANEL_TEXT = {
  post: 'action.post',
  letter: 'action.letter',
  about: 'action.about',
} as const satisfies Record<PanelId, string>;

interface Props {
  action: UrgentAction;
  today: IsoDate;
  panel: PanelId;
  onPanel(panel: PanelId): void;
  onBack(): void;
  /** a newer issue replaced it, or its publisher withdrew it */
  isOver?: boolean | undefined;
  /** its line in the list, which knows since when it is listed */
  line?: Listing | undefined;
  /** how the action changed or ended */
  note?: ComponentChildren;
  children: ComponentChildren;
}

/** An open action: its head, and one of its three panels. */
export function ActionView({
  action,
  today,
  panel,
  onPanel,
  onBack,
  isOver = false,
  line,
  note,
  children,
}: Props) {
  const { t, language } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  const tabs = useRef<HTMLDivElement>(null);
  // Screen readers start to read here, and the keyboard goes on from here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const isOpen = isActive(action, today) && !isOver;
  const title = textIn(action.title, [language]);
  const until = useUntil(action, isOpen, isOver);
  const turn = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = PANELS[(PANELS.indexOf(panel) + step + PANELS.length) % PANELS.length];
    if (!next) return;
    onPanel(next);
    tabs.current?.querySelector<HTMLElement>(`[data-panel="${next}"]`)?.focus();
  };
  return (
    <div class="view">
      <header class="view-head">
        <div class="view-top">
          <button type="button" class="button-plain view-back" onClick={onBack}>
            <span aria-hidden="true">‹ </span>
            {t('action.back')}
          </button>
          <p class="view-until">{until}</p>
        </div>
        <div class="view-line">
          <span class="line-country">
            {action.country.map((code) => countryName(code, language)).join(', ')} ·{' '}
            {action.reference}
          </span>
          <Deadline action={{ ...line, ...action, withdrawn: isOver }} today={today} isBrief />
        </div>
        <h1 ref={heading} tabIndex={-1} lang={title?.language} dir="auto">
          {title?.text}
        </h1>
        {!isOpen && (
          <p class="view-closed" role="note">
            {t('action.closedNotice')}
          </p>
        )}
        <div class="tabs" role="tablist" ref={tabs} onKeyDown={turn}>
          {PANELS.map((id) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              data-panel={id}
              aria-selected={id === panel}
              aria-controls="panel"
              tabIndex={id === panel ? 0 : -1}
              onClick={() => onPanel(id)}
            >
              {t(PANEL_TEXT[id])}
            </button>
          ))}
        </div>
      </header>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${panel}`}>
        {note}
        {children}
      </div>
    </div>
  );
}

/** Until when one can write, or since when no more. */
function useUntil({ closed, deadline }: UrgentAction, isOpen: boolean, isOver: boolean): string {
  const { t, language } = useI18n();
  // An action that was closed early ended on that day, not on its deadline.
  const last = closed?.date ?? deadline;
  if (last === undefined || (!isOpen && !closed && isOver))
    return t(isOpen ? 'deadline.soon' : 'deadline.ended');
  return t(isOpen ? 'deadline.until' : 'deadline.endedOn', [showDate(last, language)]);
}
