import { languageName } from '../utils/actions/languages.ts';
import type { Fault } from '../utils/actions/read-feed.ts';
import { type FormField, pathText } from '../utils/sources/form-fields.ts';
import { useSpeech } from './i18n.ts';
import './ReviewForm.css';

interface Props {
  fields: readonly FormField[];
  faults: readonly Fault[];
  onChange(field: FormField, value: string): void;
  /** the source's lines that the field in hand was read on; none: it was not read */
  onLook(lines: [number, number] | undefined): void;
}

/** The fields of groups with a heading each, the ones in doubt first in theirs. */
export function ReviewForm({ fields, faults, onChange, onLook }: Props) {
  const { t } = useSpeech();
  const groups = new Map<string, FormField[]>();
  for (const field of fields) {
    const [list = '', at] = field.path;
    const key = typeof at === 'number' ? `${list} ${list === 'demands' ? 0 : at}` : '';
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return (
    <>
      {[...groups].map(([key, group]) => {
        const [list, at] = key.split(' ');
        return (
          <fieldset key={key} class="review-group">
            {list && (
              <legend>{t(`review.group_${list as 'targets'}`, [String(Number(at) + 1)])}</legend>
            )}
            {group.map((field) => (
              <Field
                key={pathText(field.path)}
                field={field}
                fault={faults.find(
                  ({ path }) =>
                    path === pathText(field.path) ||
                    path.startsWith(`${pathText(field.path)}[`) ||
                    path.startsWith(`${pathText(field.path)}.`),
                )}
                onChange={(value) => onChange(field, value)}
                onLook={() => onLook(field.lines)}
              />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

interface FieldProps {
  field: FormField;
  fault: Fault | undefined;
  onChange(value: string): void;
  onLook(): void;
}

const ROWS = { line: 1, list: 1, date: 1, lines: 3, text: 6 };

function Field({ field, fault, onChange, onLook }: FieldProps) {
  const { t, language } = useSpeech();
  const id = `field-${pathText(field.path)}`;
  const shared = {
    id,
    value: field.value,
    dir: 'auto' as const,
    'aria-invalid': Boolean(fault),
    'aria-describedby': fault ? `${id}-fault` : undefined,
    onFocus: onLook,
  };
  const isDoubtful = field.certainty === 'doubtful';
  return (
    <div class={isDoubtful ? 'review-field review-doubt' : 'review-field'}>
      <label for={id}>
        {t(`review.${field.name as 'title'}`)}
        {field.language && ` (${languageName(field.language, language)})`}
        {isDoubtful && <span class="review-mark"> · {t('review.doubtful')}</span>}
        {field.value === '' && <span class="review-mark"> · {t('review.missing')}</span>}
      </label>
      {ROWS[field.kind] === 1 ? (
        field.kind === 'date' ? (
          <input {...shared} type="date" onInput={(event) => onChange(event.currentTarget.value)} />
        ) : (
          <input {...shared} type="text" onInput={(event) => onChange(event.currentTarget.value)} />
        )
      ) : (
        <textarea
          {...shared}
          rows={Math.min(12, Math.max(ROWS[field.kind], field.value.split('\n').length))}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {field.doubt && (
        <p class="note">{t(`review.doubt_${field.doubt.replaceAll('-', '_') as 'counted'}`)}</p>
      )}
      {fault && (
        <p class="review-fault" id={`${id}-fault`}>
          {t('review.fault', [fault.message])}
        </p>
      )}
    </div>
  );
}
