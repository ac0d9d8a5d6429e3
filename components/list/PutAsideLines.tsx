import type { PutAsides } from '../../utils/actions/put-aside.ts';
import { readPutAsides } from '../../utils/actions/put-aside.ts';
import type { Reminders } from '../../utils/actions/reminders.ts';
import { showDayMonth, useI18n } from '../ui/i18n.ts';
import { FoldedLines, type FoldProps } from './FoldedLines.tsx';
import './PutAsideLines.css';

/** What the person wished for single actions, and what changes it. */
export interface OwnMarks {
  asides: PutAsides;
  reminders: Reminders;
  /** brings an action that was put aside back into the list */
  onBringBack(id: string): void;
  /** the person was reminded, and needs it no more */
  onReminded(id: string): void;
}

export const NO_MARKS: OwnMarks = {
  ...{ asides: {}, reminders: {} },
  ...{ onBringBack: () => undefined, onReminded: () => undefined },
};

/** What the person put aside, folded away, each with its way back. */
export function PutAsideLines({
  marks,
  ...props
}: Omit<FoldProps, 'name'> & { marks: Pick<OwnMarks, 'asides' | 'onBringBack'> }) {
  const { t, language } = useI18n();
  const asideOf = readPutAsides(marks.asides, props.today);
  return (
    <FoldedLines
      {...props}
      name="putAside"
      tail={(action) => {
        const until = asideOf(action)?.until;
        return (
          <p class="line-tail">
            <span>
              {until === undefined
                ? t('tools.asideForGood')
                : t('tools.asideUntil', [showDayMonth(until, language)])}
            </span>
            <button
              type="button"
              class="button-plain"
              data-back={action.id}
              aria-label={t('tools.bringBackOf', [action.reference])}
              onClick={() => marks.onBringBack(action.id)}
            >
              {t('tools.bringBack')}
            </button>
          </p>
        );
      }}
    />
  );
}
