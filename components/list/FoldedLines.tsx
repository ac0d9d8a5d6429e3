import { useRef } from 'preact/hooks';
import type { ActionSummary } from '../../utils/actions/types.ts';
import { useI18n } from '../ui/i18n.ts';
import type { LineContext } from './ActionLine.tsx';
import { ActionLines } from './ActionLines.tsx';
import './FoldedLines.css';

const TITLE = {
  filteredOut: 'list.filteredOut',
  putAside: 'list.putAside',
  ended: 'list.ended',
} as const;

export interface FoldProps extends LineContext {
  name: keyof typeof TITLE;
  /** how many there are, also where not all of them are read yet */
  count: number;
  actions: readonly ActionSummary[];
  open: boolean;
  onUnfold?: (() => void) | undefined;
}

/** A fold stands at the list's end, so its lines would open below what is in view. */
const showUnfolded = (fold: HTMLElement) =>
  requestAnimationFrame(() => fold.scrollIntoView?.({ block: 'start' }));

/** Lines that the person unfolds: actions of other countries and languages, put aside, or ended ones. */
export function FoldedLines({ name, count, actions, open, onUnfold, ...context }: FoldProps) {
  const { t } = useI18n();
  // Whoever comes back to a line in it goes to that line, not to the fold.
  const isPressed = useRef(false);
  if (count === 0) return null;
  return (
    <details
      class={`list-folded list-${name}`}
      open={open || actions.some(({ id }) => id === context.backTo)}
      onToggle={({ currentTarget: fold }) => {
        if (!fold.open) return;
        onUnfold?.();
        if (isPressed.current) showUnfolded(fold);
        isPressed.current = false;
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button already */}
      <summary
        onClick={() => {
          isPressed.current = true;
        }}
      >
        {t(TITLE[name], [String(count)])}
      </summary>
      <ActionLines actions={actions} {...context} />
    </details>
  );
}
