import { useI18n } from '../ui/i18n.ts';

interface Props {
  note: string;
  /** kept at each key; empty: there is none any more */
  onNote(note: string): void;
}

/** Longest note, in UTF-16 units. */
const LONGEST = 2000;

/** A note of the person's own for an action. */
export function NotePanel({ note, onNote }: Props) {
  const { t } = useI18n();
  return (
    <>
      <label class="tool-label" for="note-text">
        {t('tools.noteLabel')}
      </label>
      <textarea
        id="note-text"
        class="tool-text"
        rows={3}
        maxLength={LONGEST}
        dir="auto"
        value={note}
        aria-describedby="note-hint"
        onInput={(event) => onNote(event.currentTarget.value)}
      />
      <p class="soft" id="note-hint">
        {t('tools.noteHint')}
      </p>
    </>
  );
}
