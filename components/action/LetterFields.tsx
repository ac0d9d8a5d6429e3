import { inLanguage } from '../../utils/actions/languages.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  letter: Letter;
  /** has the person changed the text? */
  isChanged: boolean;
  rows: number;
  onSubject(subject: string): void;
  onBody(body: string): void;
  onReset(): void;
  onCopySubject?(subject: string): void;
}

/** Subject and text of a letter; the person can change both. */
export function LetterFields(props: Props) {
  const { letter, isChanged, rows, onSubject, onBody, onReset, onCopySubject } = props;
  const { t } = useI18n();
  return (
    <>
      <div class="labelled">
        <div class="label-line">
          <label for="letter-subject">{t('letter.subject')}</label>
          {onCopySubject && (
            <button
              type="button"
              id="letter-copy-subject"
              class="button-plain"
              onClick={() => onCopySubject(letter.subject)}
            >
              {t('letter.copySubject')}
            </button>
          )}
        </div>
        <input
          id="letter-subject"
          type="text"
          {...inLanguage(letter.language)}
          value={letter.subject}
          onInput={(event) => onSubject(event.currentTarget.value)}
        />
      </div>
      <label class="labelled">
        <span>{t('letter.body')}</span>
        <textarea
          id="letter-body"
          rows={rows}
          {...inLanguage(letter.language)}
          value={letter.body}
          onInput={(event) => onBody(event.currentTarget.value)}
        />
      </label>
      {isChanged && (
        <div class="under-text">
          <button type="button" class="button-plain" onClick={onReset}>
            {t('post.reset')}
          </button>
        </div>
      )}
    </>
  );
}
