import { namedCountries, namedLanguages } from '../../utils/actions/codes.ts';
import type { Interests } from '../../utils/actions/interests.ts';
import type { Telling } from '../../utils/history/telling.ts';
import '../ui/Buttons.css';
import { useSpeech } from '../ui/i18n.ts';
import { CodeList } from '../ui/TagSelect.tsx';
import './NotificationForm.css';

interface Props {
  telling: Telling;
  interests: Interests;
  onTelling(next: Telling): void;
  onInterests(next: Interests): void;
}

/** Whether and of what the person is told. */
export function TellingForm({ telling, interests, onTelling, onInterests }: Props) {
  const { t, language } = useSpeech();
  const box = (id: keyof Telling, disabled = false) => (
    <label class="telling-line">
      <input
        type="checkbox"
        id={`telling-${id}`}
        checked={telling[id]}
        disabled={disabled}
        onChange={(event) => onTelling({ ...telling, [id]: event.currentTarget.checked })}
      />
      <span>{t(`tell.${id}`)}</span>
    </label>
  );
  return (
    <div class="telling">
      {box('badge')}
      {box('notify')}
      {box('names', !telling.notify)}
      <CodeList
        id="countries"
        label={t('tell.countries')}
        all={namedCountries(language)}
        chosen={interests.countries}
        onChange={(countries) => onInterests({ ...interests, countries })}
      />
      <CodeList
        id="languages"
        label={t('tell.languages')}
        all={namedLanguages(language)}
        chosen={interests.languages}
        onChange={(languages) => onInterests({ ...interests, languages })}
      />
    </div>
  );
}
