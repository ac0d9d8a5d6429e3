import { useRef } from 'preact/hooks';
import { useI18n } from '../ui/i18n.ts';

export type PanelId = 'post' | 'letter' | 'about';
const PANEL_TEXT = {
  post: 'action.post',
  letter: 'action.letter',
  about: 'action.about',
} as const satisfies Record<PanelId, string>;

interface Props {
  /** the panels that this action has */
  panels: readonly PanelId[];
  panel: PanelId;
  onPanel(panel: PanelId): void;
}

/** The panels of an action: one stop for the Tab key, and the arrow keys go between them as they stand. */
export function PanelTabs({ panels, panel, onPanel }: Props) {
  const { t } = useI18n();
  const tabs = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent) => {
    const isTurned = tabs.current?.matches(':dir(rtl)') ?? false;
    const at = panels.indexOf(panel);
    const step = isTurned ? -1 : 1;
    const to = {
      ArrowRight: at + step,
      ArrowLeft: at - step,
      Home: 0,
      End: panels.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = panels[(to + panels.length) % panels.length];
    if (!next) return;
    onPanel(next);
    tabs.current?.querySelector<HTMLElement>(`[data-panel="${next}"]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={tabs} onKeyDown={turn}>
      {panels.map((id) => (
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
  );
}
