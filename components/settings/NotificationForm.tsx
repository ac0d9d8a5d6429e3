import { namedCountries, namedLanguages } from '../../utils/actions/codes.ts';
import type { Interests } from '../../utils/actions/interests.ts';
import {
  type NotificationSettings,
  UNLESS_CHOSEN,
} from '../../utils/history/notification-settings.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { TagSelect } from '../ui/TagSelect.tsx';
import './NotificationForm.css';

interface Props {
  notificationSettings: NotificationSettings;
  interests: Interests;
  onSettings(next: NotificationSettings): void;
  onInterests(next: Interests): void;
}

/** The switches for the number on the icon and for notifications. */
const SWITCH_TEXT = {
  badge: 'tell.badge',
  notify: 'tell.notify',
  names: 'tell.names',
  ends: 'tell.ends',
  weekly: 'tell.weekly',
} as const satisfies Record<keyof NotificationSettings, string>;

/** Whether Vigil notifies the person, and of which actions. */
export function NotificationForm({
  notificationSettings,
  interests,
  onSettings,
  onInterests,
}: Props) {
  const { t, language } = useI18n();
  const box = (id: keyof NotificationSettings, disabled = false) => (
    <label class="notification-line">
      <input
        type="checkbox"
        id={`notification-${id}`}
        checked={notificationSettings[id] ?? UNLESS_CHOSEN[id]}
        disabled={disabled}
        onChange={(event) =>
          onSettings({ ...notificationSettings, [id]: event.currentTarget.checked })
        }
      />
      <span>{t(SWITCH_TEXT[id])}</span>
    </label>
  );
  return (
    <div class="notifications">
      {box('badge')}
      {box('notify')}
      {box('ends', !notificationSettings.notify)}
      {box('weekly', !notificationSettings.notify)}
      {box('names', !notificationSettings.notify)}
      <TagSelect
        id="countries"
        label={t('tell.countries')}
        all={namedCountries(language)}
        chosen={interests.countries}
        onChange={(countries) => onInterests({ ...interests, countries })}
      />
      <TagSelect
        id="languages"
        label={t('tell.languages')}
        all={namedLanguages(language)}
        chosen={interests.languages}
        onChange={(languages) => onInterests({ ...interests, languages })}
      />
    </div>
  );
}
