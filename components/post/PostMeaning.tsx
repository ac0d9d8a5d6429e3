import { inLanguage, languageName, type TextIn } from '../../utils/actions/languages.ts';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  meaning: TextIn<string>;
  /** is it what the author wrote, beside a mere draft? */
  isAuthors?: boolean;
}

/** The same post in the person's language, a line a paragraph. */
export function PostMeaning({ meaning, isAuthors = false }: Props) {
  const { t, language } = useI18n();
  return (
    <>
      {isAuthors && (
        <p class="meaning-head">{t('post.authors', [languageName(meaning.language, language)])}</p>
      )}
      <div id="post-meaning" {...inLanguage(meaning.language)}>
        {meaning.text.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph} class="meaning">
            {paragraph}
          </p>
        ))}
      </div>
    </>
  );
}
