import type { CaseMatch } from '../../utils/actions/cases.ts';
import { changedDestinations } from '../../utils/actions/destinations.ts';
import { everyDifference } from '../../utils/actions/differences.ts';
import type { UrgentAction } from '../../utils/actions/types.ts';
import type { Fault } from '../../utils/actions/validation/read-feed.ts';
import type { FoundAction } from '../../utils/extract/reading.ts';
import type { SourceWarning } from '../../utils/extract/source-text.ts';
import { Differences } from '../action/Differences.tsx';
import { sayFault } from '../action/faults.ts';
import { useI18n } from '../ui/i18n.ts';
import './ReviewHead.css';

interface WarningProps {
  warnings: readonly SourceWarning[];
  /** of other records that came along and were left out */
  faults: readonly Fault[];
}

/** Most faults that are told one by one. */
const MOST_FAULTS = 8;

/** Why the source may not be what it seems. */
export function ReviewWarnings({ warnings, faults }: WarningProps) {
  const { t } = useI18n();
  const told = faults.slice(0, MOST_FAULTS).map((fault) => `${fault.path}: ${sayFault(t, fault)}`);
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} class="review-warning" role="note">
          {t(`review.warn_${warning.replaceAll('-', '_') as 'cut'}`)}
        </p>
      ))}
      {told.length > 0 && (
        <p class="review-warning" role="note" id="left-out">
          {t('review.leftOut', [told.join('; ')])}
        </p>
      )}
    </>
  );
}

interface Props {
  standing: CaseMatch;
  /** the kept action that this one is compared with, whole */
  known: UrgentAction;
  record: FoundAction;
}

/** Lists that a record of ours always has, and one that was just read may lack. */
const LISTS = [
  ...['background', 'summary', 'title', 'guidance'],
  ...['country', 'preferredLanguages', 'people', 'demands', 'targets', 'copies', 'letters'],
  ...['posts', 'hashtags', 'documents', 'campaigns'],
];

function fill(record: FoundAction): UrgentAction {
  const empty = Object.fromEntries(LISTS.map((name, at) => [name, at < 4 ? {} : []]));
  const addressee = (one: object) => ({ accounts: {}, ...one });
  const whole = { ...empty, ...record } as UrgentAction;
  return {
    ...whole,
    targets: whole.targets.map(addressee) as UrgentAction['targets'],
    copies: whole.copies.map(addressee) as UrgentAction['copies'],
  };
}

/** What is kept already of this case, and what this one changes in it. */
export function ReviewStanding({ standing, known, record }: Props) {
  const { t, language } = useI18n();
  const whole = fill(record);
  const differences = everyDifference(known, whole, language);
  const how = standing.same ? 'same' : standing.isNewer ? 'follows' : 'older';
  return (
    <>
      <p class="review-warning" role="note" id="known" data-how={how}>
        {t(`review.${how}`, [known.reference])}
        {standing.same && differences.length === 0 && ` ${t('review.alike')}`}
      </p>
      {differences.length > 0 && how !== 'older' && (
        <details class="review-differs" open>
          <summary>{t('review.differs', [known.reference])}</summary>
          <Differences differences={differences} destinations={changedDestinations(known, whole)} />
        </details>
      )}
    </>
  );
}
