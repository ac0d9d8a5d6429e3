import { namedCountries, namedLanguages } from '../../utils/actions/codes.ts';
import type { Interests } from '../../utils/actions/interests.ts';
import { useI18n } from '../ui/i18n.ts';
import { TagSelect } from '../ui/TagSelect.tsx';

interface Props {
  interests: Interests;
  onInterests(next: Interests): void;
}

/** In which languages the person can write, and about which countries they want to hear. */
export function InterestsForm({ interests, onInterests }: Props) {
  const { t, language } = useI18n();
  return (
    <>
      <TagSelect
        id="languages"
        label={t('tell.languages')}
        all={namedLanguages(language)}
        chosen={interests.languages}
        onChange={(languages) => onInterests({ ...interests, languages })}
      />
      <TagSelect
        id="countries"
        label={t('tell.countries')}
        all={namedCountries(language)}
        chosen={interests.countries}
        onChange={(countries) => onInterests({ ...interests, countries })}
      />
    </>
  );
}
