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

/** Lines that the person unfolds: actions of other countries and languages, put aside, or ended ones. */
export function FoldedLines({ name, count, actions, open, onUnfold, ...context }: FoldProps) {
  const { t } = useI18n();
  if (count === 0) return null;
  return (
    <details
      class={`list-folded list-${name}`}
      open={open || actions.some(({ id }) => id === context.backTo)}
      onToggle={(event) => event.currentTarget.open && onUnfold?.()}
    >
      <summary>{t(TITLE[name], [String(count)])}</summary>
      <ActionLines actions={actions} {...context} />
    </details>
  );
}
