import { inLanguage } from '../../utils/actions/languages.ts';
import type { LanguageTag } from '../../utils/actions/types.ts';
import type { OwnWords } from '../../utils/posts/own-words.ts';
import { Choice } from '../ui/Choice.tsx';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  words: OwnWords;
  language: LanguageTag;
  onWords(words: OwnWords): void;
}

/** A sentence of the person's own, and where in the post it goes. */
export function OwnWordsField({ words, language, onWords }: Props) {
  const { t } = useI18n();
  return (
    <details class="own-words">
      <summary>{t('post.ownWords')}</summary>
      <div class="own-words-line">
        <input
          id="own-words"
          type="text"
          {...inLanguage(language)}
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
    </details>
  );
}
