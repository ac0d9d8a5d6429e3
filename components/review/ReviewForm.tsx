import { useState } from 'preact/hooks';
import { languageName } from '../../utils/actions/languages.ts';
import type { Fault } from '../../utils/actions/validation/read-feed.ts';
import type { EntryList } from '../../utils/review/entries.ts';
import { type FormField, findFault, formatPath } from '../../utils/review/form-fields.ts';
import { hasLongRun } from '../../utils/text/long-word.ts';
import '../ui/Buttons.css';
import { describeFault } from '../action/faults.ts';
import { useI18n } from '../ui/i18n.ts';
import './ReviewForm.css';
import { CheckFirst } from './CheckFirst.tsx';
import { isLeft } from './left-to-check.ts';
import { DOUBTS, FIELD_LABELS, GROUP_LABELS } from './review-words.ts';
import { shownCodes, shownValue, typedValue } from './shown-value.ts';

interface Props {
  fields: readonly FormField[];
  /** paths of the fields to check first; they stay in that list when they were checked */
  first: ReadonlySet<string>;
  /** paths of the fields that the person had in hand */
  seen: ReadonlySet<string>;
  /** it is saved, so that nothing is left to check */
  isKept: boolean;
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

/** The form: what to check first, then all fields, each with those that it belongs to. */
export function ReviewForm(props: Props) {
  const { t } = useI18n();
  const { fields, first, seen, isKept } = props;
  const toCheck = isKept ? [] : fields.filter(({ path }) => first.has(formatPath(path)));
  return (
    <>
      <CheckFirst
        fields={toCheck}
        isLooked={(field) => !isLeft(field, seen)}
        onGo={({ path }) => document.getElementById(`field-${formatPath(path)}`)?.focus()}
      />
      {toGroups(fields).map((group) => (
        <FieldGroup key={group.key} {...props} group={group} />
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
}

/** Fields that belong together, with the name of their entry. */
function FieldGroup({ group, ...props }: GroupProps) {
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
            isKept={props.isKept}
            onFromText={props.onFromText}
          />
        );
      })}
      {list && name && (
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
  isKept: boolean;
  onChange(value: string): void;
  onHold(): void;
  onFromText: (() => void) | undefined;
}

const classOf = (isDoubtful: boolean, isInHand: boolean) =>
  ['review-field', isDoubtful && 'review-doubt', isInHand && 'review-in-hand']
    .filter(Boolean)
    .join(' ');

const ROWS = { line: 1, list: 1, date: 1, lines: 3, text: 6 };

function Field({ field, fault, isInHand, isKept, onChange, onHold, onFromText }: FieldProps) {
  const { t, language } = useI18n();
  const id = `field-${formatPath(field.path)}`;
  // The typed text may differ from the stored value: a line that was just begun, a comma before the next code.
  const [typed, setTyped] = useState<string>();
  const [isEdited, setEdited] = useState(false);
  const change = (value: string) => {
    setTyped(value);
    setEdited(true);
    onChange(typedValue(field, value, language));
  };
  const isDoubtful = field.certainty === 'doubtful' && !isKept;
  const codes = shownCodes(field, language);
  const describedBy = [isDoubtful ? `${id}-doubt` : '', fault ? `${id}-fault` : ''].filter(Boolean);
  const shared = {
    id,
    value: typed ?? shownValue(field, language),
    onBlur: () => setTyped(undefined),
    dir: 'auto' as const,
    'aria-invalid': Boolean(fault),
    'aria-describedby': describedBy.join(' ') || undefined,
    onFocus: onHold,
  };
  return (
    <div
      class={classOf(isDoubtful, isInHand)}
      data-from-text={onFromText ? t('review.fromText') : undefined}
    >
      <label for={id}>
        {t(FIELD_LABELS[field.name])}
        {field.language && ` (${languageName(field.language, language)})`}
        {codes && <span class="review-code"> · {codes}</span>}
        {isDoubtful && <span class="review-mark"> · {t('review.doubtful')}</span>}
        {field.value === '' && (
          <span class="review-missing"> · {t(isEdited ? 'review.emptied' : 'review.missing')}</span>
        )}
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
          class={hasLongRun(shared.value) ? 'long-word' : undefined}
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
