import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inLanguage } from '../../utils/actions/languages.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import { WAYS } from '../../utils/history/attempts.ts';
import { networkById, networks } from '../../utils/posts/networks.ts';
import { describeDeed } from '../action/ActivityList.tsx';
import '../ui/Buttons.css';
import { Icon } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import type { NoticeText } from '../ui/Notice.tsx';
import { WAY_NAMES } from '../ui/way-names.ts';
import './Record.css';
import { SaidHere } from './SaidHere.tsx';

/** Longest note, in UTF-16 units. */
const MAX_NOTE = 2000;

interface Props {
  deed: ActivityEntry;
  today: IsoDate;
  /** what became of the case */
  outcome?: 'good' | 'over' | undefined;
  /** that it was changed a moment ago */
  said?: NoticeText | undefined;
  onChange(next: ActivityEntry): void;
  onRemove(): void;
}

/** One thing that the person did; it can be changed and removed. */
export function RecordLine({ deed, today, outcome, said, onChange, onRemove }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const [isOpen, setOpen] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    change.current?.focus();
  };
  const name = deed.title?.text ?? deed.action;
  return (
    <li class="deed">
      <Icon sign={deed.kind} />
      <div class="deed-text">
        <h3 {...(deed.title && inLanguage(deed.title.language))}>{name}</h3>
        <p>{describeDeed(i18n, deed)}</p>
        {deed.note && <p class="deed-note">{deed.note}</p>}
        {outcome && (
          <p class={outcome === 'good' ? 'deed-good' : 'deed-over'}>
            {t(outcome === 'good' ? 'record.isGood' : 'record.isOver')}
          </p>
        )}
      </div>
      <div class="deed-buttons">
        <button
          ref={change}
          type="button"
          class="button button-bare"
          aria-expanded={isOpen}
          aria-label={t('record.changeOf', [name])}
          onClick={() => setOpen(!isOpen)}
        >
          {t('record.change')}
        </button>
        <button
          type="button"
          class="button button-bare"
          aria-label={t('record.removeOf', [name])}
          onClick={onRemove}
        >
          {t('record.remove')}
        </button>
      </div>
      {isOpen && (
        <DeedForm
          {...{ deed, today }}
          onSave={(next) => {
            close();
            onChange(next);
          }}
          onCancel={close}
        />
      )}
      {said && <SaidHere key={said.nth} notice={said} isInPlace={false} />}
    </li>
  );
}

/** The ways of a letter, or the networks of a post; what stands there stays among them. */
function optionsFor(t: ReturnType<typeof useI18n>['t'], { kind, where }: ActivityEntry) {
  const known =
    kind === 'letter'
      ? WAYS.map((way) => ({ value: way as string, text: t(WAY_NAMES[way]) }))
      : networks.map(({ id, name }) => ({ value: id as string, text: name }));
  if (kind === 'letter' || !where || networkById(where)) return known;
  return [...known, { value: where, text: where }];
}

interface FormProps {
  deed: ActivityEntry;
  today: IsoDate;
  onSave(next: ActivityEntry): void;
  onCancel(): void;
}

/** What can be put right of a deed: its day, its way, and a note. */
function DeedForm({ deed, today, onSave, onCancel }: FormProps) {
  const { t } = useI18n();
  const form = useRef<HTMLFormElement>(null);
  const options = optionsFor(t, deed);
  const [date, setDate] = useState(deed.date);
  const [where, setWhere] = useState(
    options.some(({ value }) => value === deed.where) ? deed.where : options[0]?.value,
  );
  const [note, setNote] = useState(deed.note ?? '');
  // With the drawing: later, it would take the focus from whoever writes already.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      class="deed-form"
      onSubmit={(event) => {
        event.preventDefault();
        const { note: _, ...rest } = deed;
        // Whoever puts it right says that it was done.
        onSave({ ...rest, how: 'sent', date, where, ...(note.trim() && { note: note.trim() }) });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label>
        {t('record.day')}
        <input
          type="date"
          name="date"
          required
          max={today}
          value={date}
          onInput={(event) => setDate(event.currentTarget.value)}
        />
      </label>
      <label>
        {t(deed.kind === 'letter' ? 'record.way' : 'record.network')}
        <select
          name="where"
          value={where}
          onChange={(event) => setWhere(event.currentTarget.value)}
        >
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label class="deed-wide">
        {t('record.note')}
        <textarea
          name="note"
          rows={2}
          maxLength={MAX_NOTE}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <div class="buttons deed-wide">
        <button type="submit" class="button button-main">
          {t('record.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('record.cancel')}
        </button>
      </div>
    </form>
  );
}
