import { useState } from 'preact/hooks';
import { languageName } from '../../utils/actions/languages.ts';
import type { Fault } from '../../utils/actions/validation/read-feed.ts';
import {
  type EntryList,
  type FormField,
  findFault,
  formatPath,
} from '../../utils/review/form-fields.ts';
import '../ui/Buttons.css';
import { describeFault } from '../action/faults.ts';
import { useI18n } from '../ui/i18n.ts';
import './ReviewForm.css';
import { DOUBTS, FIELD_LABELS, GROUP_LABELS } from './review-words.ts';

interface Props {
  fields: readonly FormField[];
  faults: readonly Fault[];
  onChange(field: FormField, value: string): void;
  /** gets the lines of the source that the focused field was read on; undefined: it was not read */
  onLook(lines: [number, number] | undefined): void;
  onAdd(list: EntryList): void;
  onRemove(list: EntryList, at: number): void;
}

/** Lists with a button that adds an entry. */
const ADDABLE = [
  { list: 'targets', label: 'review.addTargets' },
  { list: 'letters', label: 'review.addLetters' },
  { list: 'posts', label: 'review.addPosts' },
] as const;

/** Fields that belong together: fields of the action itself, of one entry of a list, or all demands. */
interface Group {
  key: string;
  /** the list that the entry belongs to; undefined: the fields of the action itself */
  list?: EntryList;
  at: number;
  fields: FormField[];
}

function toGroups(fields: readonly FormField[]): Group[] {
  const groups = new Map<string, Group>();
  for (const field of fields) {
    const [list, place] = field.path;
    const at = typeof place === 'number' && list !== 'demands' ? place : 0;
    const key = typeof place === 'number' ? `${list} ${at}` : '';
    const group = groups.get(key) ?? { key, at, fields: [] };
    group.fields.push(field);
    groups.set(key, key === '' ? group : { ...group, list: list as EntryList });
  }
  return [...groups.values()];
}

/** The form: groups of fields, each with a heading and its doubtful fields first. */
export function ReviewForm({ fields, faults, onChange, onLook, onAdd, onRemove }: Props) {
  const { t } = useI18n();
  return (
    <>
      {toGroups(fields).map(({ key, list, at, fields: own }) => {
        const name = list && list !== 'demands' && GROUP_LABELS[list](t, String(at + 1));
        return (
          <fieldset key={key} class="review-group">
            {list && <legend>{name || t('review.group_demands')}</legend>}
            {own.map((field) => (
              <Field
                key={formatPath(field.path)}
                field={field}
                fault={findFault(field, faults)}
                onChange={(value) => onChange(field, value)}
                onLook={() => onLook(field.lines)}
              />
            ))}
            {list && name && (
              <button
                type="button"
                class="button-plain review-remove"
                data-remove={key}
                aria-label={t('review.removeOf', [name])}
                onClick={() => onRemove(list, at)}
              >
                {t('review.remove')}
              </button>
            )}
          </fieldset>
        );
      })}
      <div class="buttons review-add">
        {ADDABLE.map(({ list, label }) => (
          <button
            key={list}
            type="button"
            class="button"
            data-add={list}
            onClick={() => onAdd(list)}
          >
            {t(label)}
          </button>
        ))}
      </div>
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
  const { t, language } = useI18n();
  const id = `field-${formatPath(field.path)}`;
  // The typed text may differ from the stored value: a line that was just begun, a comma before the next code.
  const [typed, setTyped] = useState<string>();
  const change = (value: string) => {
    setTyped(value);
    onChange(value);
  };
  const shared = {
    id,
    value: typed ?? field.value,
    onBlur: () => setTyped(undefined),
    dir: 'auto' as const,
    'aria-invalid': Boolean(fault),
    'aria-describedby': fault ? `${id}-fault` : undefined,
    onFocus: onLook,
  };
  const isDoubtful = field.certainty === 'doubtful';
  return (
    <div class={isDoubtful ? 'review-field review-doubt' : 'review-field'}>
      <label for={id}>
        {t(FIELD_LABELS[field.name])}
        {field.language && ` (${languageName(field.language, language)})`}
        {isDoubtful && <span class="review-mark"> · {t('review.doubtful')}</span>}
        {field.value === '' && <span class="review-mark"> · {t('review.missing')}</span>}
      </label>
      {ROWS[field.kind] === 1 ? (
        field.kind === 'date' ? (
          <input {...shared} type="date" onInput={(event) => change(event.currentTarget.value)} />
        ) : (
          <input {...shared} type="text" onInput={(event) => change(event.currentTarget.value)} />
        )
      ) : (
        <textarea
          {...shared}
          rows={Math.min(12, Math.max(ROWS[field.kind], field.value.split('\n').length))}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
      {field.doubt && <p class="note">{t(DOUBTS[field.doubt])}</p>}
      {fault && (
        <p class="review-fault" id={`${id}-fault`}>
          {describeFault(t, fault)}
        </p>
      )}
    </div>
  );
}
