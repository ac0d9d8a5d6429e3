import { type ComparedField, everyDifference } from '../../utils/actions/differences.ts';
import type { FoundAction } from '../../utils/extract/extracted-action.ts';
import { COMPARED_LABELS, Differences } from '../action/Differences.tsx';
import { Choice } from '../ui/Choice.tsx';
import { useI18n } from '../ui/i18n.ts';
import { fillRecord } from './ReviewHead.tsx';
import './ReviewOffers.css';

interface Props {
  fields: readonly ComparedField[];
  fromFile: ReadonlySet<ComparedField>;
  form: FoundAction;
  /** what the choice has that is not in the form now */
  others: FoundAction;
  onChoose(field: ComparedField, isFile: boolean): void;
}

/** Where the form and an added file differ: what differs, and which of the two counts. */
export function FileChoices({ fields, fromFile, form, others, onChoose }: Props) {
  const { t, language } = useI18n();
  if (fields.length === 0) return null;
  return (
    <section class="review-offer" id="file-choices" aria-labelledby="file-choices-heading">
      <h2 id="file-choices-heading">{t('review.fileDiffers')}</h2>
      {fields.map((field) => {
        // What counts is underlined, the other is struck out.
        const [now, other] = [form, others].map((one) => fillRecord({ [field]: one[field] }));
        if (!now || !other) return null;
        return (
          <div key={field} class="file-choice">
            <Differences differences={everyDifference(other, now, language)} destinations={[]} />
            <Choice
              label={t(COMPARED_LABELS[field])}
              name={`choice-${field}`}
              chosen={fromFile.has(field) ? 'file' : 'form'}
              onChoose={(value) => onChoose(field, value === 'file')}
              options={[
                { value: 'form', text: t('review.asInForm') },
                { value: 'file', text: t('review.asInFile') },
              ]}
            />
          </div>
        );
      })}
    </section>
  );
}
