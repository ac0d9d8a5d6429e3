import { useEffect, useRef } from 'preact/hooks';
import { asWritten } from '../../utils/actions/languages.ts';
import type { LanguageTag } from '../../utils/actions/types.ts';
import type { OwnWords } from '../../utils/posts/own-words.ts';
import { Choice } from '../ui/Choice.tsx';
import { useI18n } from '../ui/i18n.ts';
import './PostChoices.css';

interface Props {
  words: OwnWords;
  language: LanguageTag;
  /** the person has just asked for it */
  isAsked: boolean;
  onWords(words: OwnWords): void;
}

/** A sentence of the person's own, and where in the post it goes. */
export function OwnWordsField({ words, language, isAsked, onWords }: Props) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);
  return (
    <div class="own-words-line">
      <input
        id="own-words"
        ref={field}
        type="text"
        {...asWritten(words.text, language)}
        aria-label={t('post.ownWords')}
        placeholder={t('post.ownWordsHint')}
        value={words.text}
        onInput={(event) => onWords({ ...words, text: event.currentTarget.value })}
      />
      <Choice
        label={t('post.ownWordsPlace')}
        name="own-words-place"
        chosen={words.place}
        onChoose={(place) => onWords({ ...words, place })}
        options={[
          { value: 'before', text: t('post.before') },
          { value: 'after', text: t('post.after') },
        ]}
      />
    </div>
  );
}
