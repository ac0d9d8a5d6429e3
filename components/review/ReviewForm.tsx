import { useState } from 'preact/hooks';
import { languageName } from '../../utils/actions/languages.ts';
import type { Fault } from '../../utils/actions/validation/read-feed.ts';
import type { EntryList } from '../../utils/review/entries.ts';
import { type FormField, findFault, formatPath } from '../../utils/review/form-fields.ts';
import '../ui/Buttons.css';
import { describeFault } from '../action/faults.ts';
import { useI18n } from '../ui/i18n.ts';
import './ReviewForm.css';
import { DOUBTS, FIELD_LABELS, GROUP_LABELS } from './review-words.ts';

interface Props {
  fields: readonly FormField[];
  /** paths of the fields to check first; they stay there when they were checked, so that no box moves away */
  first: ReadonlySet<string>;
  faults: readonly Fault[];
  /** the path of the field in hand, which takes lines of the source */
  inHand: string | undefined;
  onChange(field: FormField, value: string): void;
  /** the person has this field in hand now */
  onHold(field: FormField): void;
  /** the person goes to the source, to choose lines for the field in hand; undefined: it has no lines to choose */
  onFromText?: (() => void) | undefined;
  onAdd(list: EntryList): void;
  onRemove(list: EntryList, at: number): void;
}

/** Lists with a button that adds an entry. */
const ADDABLE = [
  { list: 'targets', label: 'review.addTargets' },
  { list: 'demands', label: 'review.addDemands' },
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

/** The form: the fields to check first, then the groups of the others. */
export function ReviewForm(props: Props) {
  const { t } = useI18n();
  const isFirst = ({ path }: FormField) => props.first.has(formatPath(path));
  const toCheck = toGroups(props.fields.filter(isFirst));
  const others = toGroups(props.fields.filter((field) => !isFirst(field)));
  const isBelow = ({ key }: Group) => others.some((group) => group.key === key);
  return (
    <>
      {toCheck.length > 0 && (
        <fieldset class="review-first" id="check-first">
          <legend>{t('review.checkFirst')}</legend>
          {toCheck.map((group) => (
            <FieldGroup key={group.key} {...props} group={group} isWhole={!isBelow(group)} />
          ))}
        </fieldset>
      )}
      {others.map((group) => (
        <FieldGroup key={group.key} {...props} group={group} isWhole />
      ))}
      <div class="buttons review-add">
        {ADDABLE.map(({ list, label }) => (
          <button
            key={list}
            type="button"
            class="button"
            data-add={list}
            onClick={() => props.onAdd(list)}
          >
            {t(label)}
          </button>
        ))}
      </div>
    </>
  );
}

interface GroupProps extends Props {
  group: Group;
  /** do its other fields stand nowhere else? Then the entry can be removed here */
  isWhole: boolean;
}

/** Fields that belong together, with the name of their entry. */
function FieldGroup({ group, isWhole, ...props }: GroupProps) {
  const { t } = useI18n();
  const { key, list, at, fields } = group;
  const name = list && list !== 'demands' && GROUP_LABELS[list]?.(t, String(at + 1));
  return (
    <fieldset class="review-group">
      {list && <legend>{name || t('review.group_demands')}</legend>}
      {fields.map((field) => {
        const path = formatPath(field.path);
        return (
          <Field
            key={path}
            field={field}
            fault={findFault(field, props.faults)}
            onChange={(value) => props.onChange(field, value)}
            onHold={() => props.onHold(field)}
            isInHand={props.inHand === path}
            onFromText={props.onFromText}
          />
        );
      })}
      {list && name && isWhole && (
        <button
          type="button"
          class="button-plain review-remove"
          data-remove={key}
          aria-label={t('review.removeOf', [name])}
          onClick={() => props.onRemove(list, at)}
        >
          {t('review.remove')}
        </button>
      )}
    </fieldset>
  );
}

interface FieldProps {
  field: FormField;
  fault: Fault | undefined;
  isInHand: boolean;
  onChange(value: string): void;
  onHold(): void;
  onFromText: (() => void) | undefined;
}

const classOf = (isDoubtful: boolean, isInHand: boolean) =>
  ['review-field', isDoubtful && 'review-doubt', isInHand && 'review-in-hand']
    .filter(Boolean)
    .join(' ');

const ROWS = { line: 1, list: 1, date: 1, lines: 3, text: 6 };

function Field({ field, fault, isInHand, onChange, onHold, onFromText }: FieldProps) {
  const { t, language } = useI18n();
  const id = `field-${formatPath(field.path)}`;
  // The typed text may differ from the stored value: a line that was just begun, a comma before the next code.
  const [typed, setTyped] = useState<string>();
  const change = (value: string) => {
    setTyped(value);
    onChange(value);
  };
  const isDoubtful = field.certainty === 'doubtful';
  const describedBy = [isDoubtful ? `${id}-doubt` : '', fault ? `${id}-fault` : ''].filter(Boolean);
  const shared = {
    id,
    value: typed ?? field.value,
    onBlur: () => setTyped(undefined),
    dir: 'auto' as const,
    'aria-invalid': Boolean(fault),
    'aria-describedby': describedBy.join(' ') || undefined,
    onFocus: onHold,
  };
  return (
    <div class={classOf(isDoubtful, isInHand)}>
      <label for={id}>
        {t(FIELD_LABELS[field.name])}
        {field.language && ` (${languageName(field.language, language)})`}
        {isDoubtful && <span class="review-mark"> · {t('review.doubtful')}</span>}
        {field.value === '' && <span class="review-missing"> · {t('review.missing')}</span>}
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
      {isInHand && onFromText && (
        <button type="button" class="button-plain review-from-text" onClick={onFromText}>
          {t('review.fromText')}
        </button>
      )}
      {isDoubtful && (
        <p class="note" id={`${id}-doubt`}>
          {t(field.doubt ? DOUBTS[field.doubt] : 'review.doubt_place')}
        </p>
      )}
      {fault && (
        <p class="review-fault" id={`${id}-fault`}>
          {describeFault(t, fault)}
        </p>
      )}
    </div>
  );
}
