import { namedCountries, namedLanguages } from '../../utils/actions/codes.ts';
import type { Interests } from '../../utils/actions/interests.ts';
import type { NotificationSettings } from '../../utils/history/notification-settings.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { CodeList } from '../ui/TagSelect.tsx';
import './NotificationForm.css';

interface Props {
  notificationSettings: NotificationSettings;
  interests: Interests;
  onTelling(next: NotificationSettings): void;
  onInterests(next: Interests): void;
}

/** Whether and of what the person is told. */
export function NotificationForm({
  notificationSettings,
  interests,
  onTelling,
  onInterests,
}: Props) {
  const { t, language } = useI18n();
  const box = (id: keyof NotificationSettings, disabled = false) => (
    <label class="telling-line">
      <input
        type="checkbox"
        id={`telling-${id}`}
        checked={notificationSettings[id]}
        disabled={disabled}
        onChange={(event) =>
          onTelling({ ...notificationSettings, [id]: event.currentTarget.checked })
        }
      />
      <span>{t(`tell.${id}`)}</span>
    </label>
  );
  return (
    <div class="telling">
      {box('badge')}
      {box('notify')}
      {box('names', !notificationSettings.notify)}
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
