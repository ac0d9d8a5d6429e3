import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { inLanguage } from '../../utils/actions/languages.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import '../ui/Buttons.css';
import { Icon } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import './Letter.css';
import { LetterParagraphs } from './LetterParagraphs.tsx';

interface Props {
  letter: Letter;
  /** the same letter in the person's language, to stand beside it; undefined: the letter can be changed */
  meaning: Letter | undefined;
  /** has the person changed the text? */
  isChanged: boolean;
  onSubject(subject: string): void;
  onBody(body: string): void;
  onReset(): void;
  /** the person wants to change the text */
  onChange(): void;
  /** what is asked about its end */
  ask?: ComponentChildren;
}

/** Subject and text of the letter: to be changed, or with what each paragraph means. */
export function LetterCard({ letter, meaning, isChanged, ...props }: Props) {
  const { t } = useI18n();
  const field = useRef<HTMLTextAreaElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && !meaning) field.current?.focus();
    wasAsked.current = false;
  }, [meaning]);
  const inIts = inLanguage(letter.language);
  return (
    <div class="card-text">
      <label class="letter-subject">
        <span class="visually-hidden">{t('letter.subject')}</span>
        <input
          id="letter-subject"
          type="text"
          {...inIts}
          value={letter.subject}
          onInput={(event) => props.onSubject(event.currentTarget.value)}
        />
      </label>
      {meaning ? (
        <LetterParagraphs letter={letter} meaning={meaning} />
      ) : (
        <textarea
          id="letter-body"
          ref={field}
          rows={9}
          {...inIts}
          aria-label={t('letter.body')}
          value={letter.body}
          onInput={(event) => props.onBody(event.currentTarget.value)}
        />
      )}
      {props.ask}
      {(meaning || isChanged) && (
        <div class="card-foot under-text">
          {isChanged && (
            <button type="button" class="button button-bare" onClick={props.onReset}>
              {t('post.reset')}
            </button>
          )}
          {meaning && (
            <button
              type="button"
              class="button button-bare"
              id="letter-change"
              onClick={() => {
                wasAsked.current = true;
                props.onChange();
              }}
            >
              <Icon sign="pen" small />
              {t('paper.change')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
