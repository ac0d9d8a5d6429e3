import { fillRecord } from '../../components/review/ReviewHead.tsx';
import '../../components/ui/Buttons.css';
import { useI18n } from '../../components/ui/i18n.ts';
import { everyDifference } from '../../utils/actions/differences.ts';
import { toRecord } from '../../utils/extract/to-record.ts';
import { openKept } from './open-kept.ts';
import type { InHand } from './read-waiting.ts';

/** Has the person this very action already, so that there is nothing to do? */
export const isHad = ({ known, extracted }: InHand, language: string): boolean =>
  known?.standing.same !== undefined &&
  everyDifference(known.known, fillRecord(toRecord(extracted.action)), language).length === 0;

interface Props {
  inHand: InHand;
  onForm(): void;
}

/** Says that an action is there already, and leads to it; the form is there for those who want it all the same. */
export function Had({ inHand: { known }, onForm }: Props) {
  const { t } = useI18n();
  if (!known) return null;
  const { id, reference } = known.known;
  return (
    <main class="review review-alone" id="had">
      <header>
        <h1 tabIndex={-1}>{t('review.had')}</h1>
        <p>{t('review.hadText', [reference])}</p>
        <div class="buttons">
          <button
            type="button"
            class="button button-main"
            id="open-kept"
            onClick={() => void openKept(known.standing.same?.id ?? id).catch(console.error)}
          >
            {t('review.openKept')}
          </button>
          <button type="button" class="button" id="show-form" onClick={onForm}>
            {t('review.showForm')}
          </button>
        </div>
      </header>
    </main>
  );
}
