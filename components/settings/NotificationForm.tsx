import {
  type NotificationSettings,
  UNLESS_CHOSEN,
} from '../../utils/history/notification-settings.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './NotificationForm.css';

interface Props {
  notificationSettings: NotificationSettings;
  onSettings(next: NotificationSettings): void;
}

/** The switches for the number on the icon and for notifications. */
const SWITCH_TEXT = {
  badge: 'tell.badge',
  notify: 'tell.notify',
  names: 'tell.names',
  ends: 'tell.ends',
  weekly: 'tell.weekly',
} as const satisfies Record<keyof NotificationSettings, string>;

/** Whether Vigil notifies the person. */
export function NotificationForm({ notificationSettings, onSettings }: Props) {
  const { t } = useI18n();
  const box = (id: keyof NotificationSettings, disabled = false) => (
    <label class="check">
      <input
        type="checkbox"
        id={`notification-${id}`}
        // What cannot come is not ticked.
        checked={!disabled && (notificationSettings[id] ?? UNLESS_CHOSEN[id])}
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
    </div>
  );
}
