import { LanguageSelect } from '../../components/ui/LanguageSelect.tsx';
import { useStored } from '../../components/ui/use-stored.ts';
import { chooseLanguage } from '../../utils/platform/own-choices.ts';
import { uiLanguage } from '../../utils/platform/storage.ts';
import { UI_LANGUAGES } from '../../utils/platform/ui-words.ts';

/** The interface's language. The page is drawn anew in it. */
export function LanguageChoice({ id }: { id: string }) {
  const [language] = useStored(uiLanguage);
  if (language === undefined) return null;
  return (
    <LanguageSelect
      id={id}
      languages={UI_LANGUAGES}
      chosen={language}
      onChoose={(chosen) => void chooseLanguage(chosen).then(() => location.reload())}
    />
  );
}
