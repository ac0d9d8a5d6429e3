import { useEffect, useState } from 'preact/hooks';
import { TellingForm } from '../../components/settings/NotificationForm.tsx';
import { useSpeech } from '../../components/ui/i18n.ts';
import { Notice, type NoticeText } from '../../components/ui/Notice.tsx';
import { EVERYTHING, type Interests } from '../../utils/actions/interests.ts';
import { QUIET, type Telling } from '../../utils/history/telling.ts';
import {
  allowNotifications,
  giveBackNotifications,
} from '../../utils/platform/pages/worker-client.ts';
import {
  interests as interestsItem,
  telling as tellingItem,
} from '../../utils/platform/storage.ts';

/** How the person is told, and of what. */
export function TellingPart() {
  const { t } = useSpeech();
  const [telling, setTelling] = useState<Telling>(QUIET);
  const [interests, setInterests] = useState<Interests>(EVERYTHING);
  const [notice, setNotice] = useState<NoticeText>();
  useEffect(() => {
    void tellingItem.getValue().then(setTelling);
    void interestsItem.getValue().then(setInterests);
  }, []);

  const change = async (next: Telling) => {
    // Nothing may stand before the request: browsers grant it only within the click itself.
    if (next.notify && !telling.notify && !(await allowNotifications())) {
      setTelling({ ...telling });
      return setNotice({ text: t('tell.denied'), refused: true });
    }
    if (!next.notify && telling.notify) await giveBackNotifications();
    setNotice(undefined);
    const kept = next.notify ? next : { ...next, names: false };
    setTelling(kept);
    await tellingItem.setValue(kept);
  };
  return (
    <>
      <Notice notice={notice} />
      <TellingForm
        telling={telling}
        interests={interests}
        onTelling={(next) => void change(next)}
        onInterests={(next) => {
          setInterests(next);
          void interestsItem.setValue(next);
        }}
      />
    </>
  );
}
