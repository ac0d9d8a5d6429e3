import type { ActionSummary } from '../../utils/actions/types.ts';
import { Icon } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import type { LineContext } from './ActionLine.tsx';
import { ActionLines } from './ActionLines.tsx';

interface Props extends LineContext {
  actions: readonly ActionSummary[];
  /** the person needs it no more */
  onReminded(id: string): void;
}

/** The actions of which the person wants to be reminded today, above the list. */
export function ReminderLines({ actions, onReminded, ...context }: Props) {
  const { t } = useI18n();
  if (actions.length === 0) return null;
  return (
    <section class="list-reminders" aria-labelledby="reminders-title">
      <h2 id="reminders-title">
        <Icon sign="bell" />
        {t('tools.reminded')}
      </h2>
      <ActionLines
        actions={actions}
        {...context}
        tail={({ id, reference }) => (
          <p class="line-tail">
            <button
              type="button"
              class="button-plain"
              data-reminded={id}
              aria-label={t('tools.remindedDoneOf', [reference])}
              onClick={() => onReminded(id)}
            >
              {t('tools.remindedDone')}
            </button>
          </p>
        )}
      />
    </section>
  );
}
