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
  /** faults of other records in the source, which were left out */
  faults: readonly Fault[];
}

/** Most faults that are listed. */
const MAX_FAULTS = 8;

/** Says why the source may not be what it seems. */
export function ReviewWarnings({ warnings, faults }: WarningProps) {
  const { t } = useI18n();
  const sentences = faults
    .slice(0, MAX_FAULTS)
    .map((fault) => `${fault.path}: ${describeFault(t, fault)}`);
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} class="review-warning" role="note">
          {t(WARNINGS[warning])}
        </p>
      ))}
      {sentences.length > 0 && (
        <p class="review-warning" role="note" id="left-out">
          {t('review.leftOut', [sentences.join('; ')])}
        </p>
      )}
    </>
  );
}

interface Props {
  standing: CaseMatch;
  /** the stored action that this one is compared with */
  known: UrgentAction;
  record: FoundAction;
}

/** Fields that a stored record always has, and that a new one may lack. */
const EMPTY_RECORD: UrgentAction = {
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

/** Fills in the fields that the comparison needs. */
export function fillRecord(record: FoundAction): UrgentAction {
  // A person who adds an addressee by hand gives a name only.
  const fillIn = (one: Addressee): Addressee => ({ ...EMPTY_ADDRESSEE, ...one });
  const whole = { ...EMPTY_RECORD, ...record };
  return {
    ...whole,
    targets: whole.targets.map(fillIn),
    copies: whole.copies.map(fillIn),
  };
}

/** Says what is stored of this case already, and what this record changes in it. */
export function ReviewStanding({ standing, known, record }: Props) {
  const { t, language } = useI18n();
  const whole = fillRecord(record);
  const differences = everyDifference(known, whole, language);
  const isOld = (whole.issued ?? '') < (known.issued ?? '') && whole.issued !== undefined;
  const same = isOld ? 'sameOlder' : 'same';
  const how = standing.same ? same : standing.isNewer ? 'follows' : 'older';
  const isAlike = standing.same && differences.length === 0;
  return (
    <>
      <p class={isAlike ? 'review-known' : 'review-warning'} role="note" id="known" data-how={how}>
        {t(`review.${how}`, [known.reference])}
        {isAlike && ` ${t('review.alike')}`}
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
