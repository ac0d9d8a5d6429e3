import { baseLanguage, languageLabel, languageName } from '../../utils/actions/languages.ts';
import type { LanguageTag, UrgentAction } from '../../utils/actions/types.ts';
import '../ui/Buttons.css';
import { Icon } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import type { LetterChoice } from './letter-choice.ts';

interface LanguageProps {
  action: UrgentAction;
  languages: LanguageTag[];
  chosen: LanguageTag;
  /** the language that the person reads, in which the letter is there, too */
  meaning: LanguageTag | undefined;
  isMeant: boolean;
  onChoice(part: Partial<LetterChoice>): void;
}

/** In which language the letter goes, and whether one reads it with what it means. */
export function LetterLanguage({
  action,
  languages,
  chosen,
  meaning,
  isMeant,
  onChoice,
}: LanguageProps) {
  const { t, language: uiLanguage } = useI18n();
  const isRead = (tag: LanguageTag) =>
    action.preferredLanguages.some((one) => baseLanguage(one) === baseLanguage(tag));
  const nameOf = (tag: LanguageTag) => {
    const name = languageLabel(tag, uiLanguage);
    return isRead(tag) ? t('letter.readLanguage', [name]) : name;
  };
  return (
    <div class="picks">
      <label class="pick-language">
        <span class="visually-hidden">{t('letter.language')}</span>
        <select
          id="letter-language"
          value={chosen}
          onChange={(event) => onChoice({ language: event.currentTarget.value })}
        >
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {nameOf(tag)}
            </option>
          ))}
        </select>
      </label>
      {meaning && (
        <button
          type="button"
          class="button letter-meant"
          id="letter-meant"
          aria-pressed={isMeant}
          onClick={() => onChoice({ isMeant: !isMeant })}
        >
          <Icon sign="globe" small />
          {baseLanguage(meaning) === baseLanguage(uiLanguage)
            ? t('letter.meaning')
            : t('letter.meaningIn', [languageName(meaning, uiLanguage)])}
        </button>
      )}
    </div>
  );
}
