import { useEffect, useState } from 'preact/hooks';
import { NotificationForm } from '../../components/settings/NotificationForm.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice, useNotice } from '../../components/ui/Notice.tsx';
import { type NotificationSettings, QUIET } from '../../utils/history/notification-settings.ts';
import {
  allowNotifications,
  giveBackNotifications,
} from '../../utils/platform/pages/worker-client.ts';
import { notificationSettings as notificationSettingsItem } from '../../utils/platform/storage.ts';

/** Whether Vigil notifies the person. */
export function NotificationPart() {
  const { t } = useI18n();
  const [notificationSettings, setSettings] = useState<NotificationSettings>(QUIET);
  const [notice, setNotice] = useNotice();
  useEffect(() => {
    void notificationSettingsItem.getValue().then(setSettings);
  }, []);

  const change = async (next: NotificationSettings) => {
    // The request comes first: browsers grant it only within the click itself.
    if (next.notify && !notificationSettings.notify && !(await allowNotifications())) {
      setSettings({ ...notificationSettings });
      return setNotice({ text: t('tell.denied'), refused: true });
    }
    if (!next.notify && notificationSettings.notify) await giveBackNotifications();
    setNotice(undefined);
    const kept = next.notify ? next : { ...next, names: false };
    setSettings(kept);
    await notificationSettingsItem.setValue(kept);
  };
  return (
    <>
      <Notice notice={notice} />
      <NotificationForm
        notificationSettings={notificationSettings}
        onSettings={(next) => void change(next)}
      />
    </>
  );
}
