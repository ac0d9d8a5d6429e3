import type { CaseMatch } from '../../utils/actions/cases.ts';
import { changedDestinations } from '../../utils/actions/destinations.ts';
import { everyDifference } from '../../utils/actions/differences.ts';
import type { Addressee, UrgentAction } from '../../utils/actions/types.ts';
import type { Fault } from '../../utils/actions/validation/read-feed.ts';
import type { FoundAction } from '../../utils/extract/extracted-action.ts';
import type { SourceWarning } from '../../utils/extract/source-text.ts';
import { Differences } from '../action/Differences.tsx';
import { describeFault } from '../action/faults.ts';
import { useI18n } from '../ui/i18n.ts';
import './ReviewHead.css';
import { WARNINGS } from './review-words.ts';

interface WarningProps {
  warnings: readonly SourceWarning[];
  /** of other records that came along and were left out */
  faults: readonly Fault[];
}

/** Most faults that are told one by one. */
const MAX_FAULTS = 8;

/** Why the source may not be what it seems. */
export function ReviewWarnings({ warnings, faults }: WarningProps) {
  const { t } = useI18n();
  const told = faults
    .slice(0, MAX_FAULTS)
    .map((fault) => `${fault.path}: ${describeFault(t, fault)}`);
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} class="review-warning" role="note">
          {t(WARNINGS[warning])}
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

/** What a kept record always has, and one that was just read may lack. */
const EMPTY: UrgentAction = {
  ...{ format: 'urgent-action/1', id: '', case: '', kind: 'appeal', reference: '' },
  ...{ title: {}, summary: {}, background: {}, country: [], preferredLanguages: [], people: [] },
  ...{ demands: [], targets: [], copies: [], letters: [], posts: [], hashtags: [] },
  ...{ documents: [], campaigns: [], source: { publisher: '' } },
  guidance: { safety: {}, replies: {}, delivery: {}, instructions: [] },
};

const EMPTY_ADDRESSEE = {
  ...{ salutation: {}, address: [], emails: [], faxes: [], phones: [], forms: [], notes: [] },
  accounts: {},
};

/** The record with all that comparing looks at. */
function fill(record: FoundAction): UrgentAction {
  // A person who adds an addressee by hand gives a name only.
  const fillIn = (one: Addressee): Addressee => ({ ...EMPTY_ADDRESSEE, ...one });
  const whole = { ...EMPTY, ...record };
  return {
    ...whole,
    targets: whole.targets.map(fillIn),
    copies: whole.copies.map(fillIn),
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
