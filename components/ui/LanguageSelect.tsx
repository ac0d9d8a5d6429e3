import { languageLabel } from '../../utils/actions/languages.ts';
import type { LanguageTag } from '../../utils/actions/types.ts';
import { useI18n } from './i18n.ts';
import './LanguageSelect.css';

interface Props {
  id: string;
  languages: readonly LanguageTag[];
  /** empty: the browser's own */
  chosen: LanguageTag | '';
  onChoose(language: LanguageTag | ''): void;
}

/** The interface's language; each is called by its own name, so that whoever reads it finds it. */
export function LanguageSelect({ id, languages, chosen, onChoose }: Props) {
  const { t } = useI18n();
  return (
    <label class="language-select">
      <span>{t('options.language')}</span>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{t('options.browserLanguage')}</option>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageLabel(one, one)}
          </option>
        ))}
      </select>
    </label>
  );
}
