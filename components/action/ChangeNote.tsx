import { isOver } from '../../utils/actions/dates.ts';
import { changedDestinations } from '../../utils/actions/destinations.ts';
import { differences } from '../../utils/actions/differences.ts';
import { inLanguage, textIn } from '../../utils/actions/languages.ts';
import type { ActionSummary, UrgentAction } from '../../utils/actions/types.ts';
import '../ui/Buttons.css';
import './ChangeNote.css';
import { showDate, useI18n } from '../ui/i18n.ts';
import { Differences } from './Differences.tsx';

/** How an open action differs from its earlier version or issue. */
export interface ActionChange {
  /** the version or issue that it replaced */
  previous?: UrgentAction | undefined;
  /** its line in the list, which knows whether a newer issue replaced it */
  line?: ActionSummary | undefined;
  /** has the person not looked at the change so far? */
  isNews: boolean;
}

interface Props {
  action: UrgentAction;
  change: ActionChange;
  onOpen(id: string): void;
  /** the person has looked at what changed */
  onSeen(id: string): void;
}

/** Fields that differ between any two issues, and fields that the sentence above the table already covers. */
const LEFT_OUT = new Set(['reference', 'case', 'kind', 'index', 'issued', 'closed']);

/** How the action ended, what replaced it, and what changed. */
export function ChangeNote({ action, change, onOpen, onSeen: onSettled }: Props) {
  const { t, language } = useI18n();
  const { previous, line, isNews } = change;
  const destinations = previous ? changedDestinations(previous, action) : [];
  const changes = previous
    ? differences(previous, action, language).filter(({ field }) => !LEFT_OUT.has(field))
    : [];
  // A way to an addressee that changed within one issue stays flagged until the person has looked at it.
  const isFlagged = destinations.length > 0 && previous?.id === action.id;
  const outcome = action.closed && textIn(action.closed.outcome, [language]);
  const { superseded } = line ?? {};
  const isQuiet = !isNews && destinations.length === 0 && changes.length === 0;
  if (isQuiet && !line?.withdrawn && !superseded && !isOver(action)) return null;
  return (
    <div class="change">
      {action.closed && (
        <p class="change-outcome">
          <strong>{t('news.ended', [showDate(action.closed.date, language)])}</strong>{' '}
          {outcome && <span {...inLanguage(outcome.language)}>{outcome.text}</span>}
        </p>
      )}
      {superseded && (
        <p>
          {t('news.superseded')}{' '}
          <button type="button" class="button-plain" id="newer" onClick={() => onOpen(superseded)}>
            {t('news.openNewer')}
          </button>
        </p>
      )}
      {line?.withdrawn && <p>{t('news.withdrawn')}</p>}
      {destinations.length > 0 && <Differences differences={[]} destinations={destinations} />}
      {previous && changes.length > 0 && !superseded && (
        <details open={isNews}>
          <summary>
            {previous.id === action.id
              ? t('news.changedSame')
              : t('news.changed', [previous.reference])}
          </summary>
          <Differences differences={changes} destinations={[]} />
        </details>
      )}
      {(isNews || isFlagged) && (
        <button type="button" class="button" id="seen" onClick={() => onSettled(action.id)}>
          {t('news.seen')}
        </button>
      )}
    </div>
  );
}
