import { useEffect, useState } from 'preact/hooks';
import { RemindPanel, type RemindWays } from '../../../components/tools/RemindPanel.tsx';
import { useI18n } from '../../../components/ui/i18n.ts';
import { useNotice } from '../../../components/ui/Notice.tsx';
import type { IsoDate } from '../../../utils/actions/types.ts';
import { askWorker } from '../../../utils/platform/ask-worker.ts';
import { allowNotifications, mayNotify } from '../../../utils/platform/pages/worker-client.ts';
import { isDiscreet, notificationSettings } from '../../../utils/platform/storage.ts';

interface Props {
  id: string;
  deadline: IsoDate | undefined;
  today: IsoDate;
  reminder: IsoDate | undefined;
}

/** Sets and removes the reminder of an action, and says how it will come. */
export function RemindPart({ id, deadline, today, reminder }: Props) {
  const { t } = useI18n();
  const [ways, setWays] = useState<RemindWays>();
  const [notice, setNotice] = useNotice();
  useEffect(() => void readWays().then(setWays, console.error), []);
  if (!ways) return null;
  const remind = async (on: IsoDate | undefined) => {
    try {
      await askWorker('remind', { id, on });
      // The panel shows the day by itself.
      setNotice(on ? undefined : { text: t('tools.remindRemoved'), done: true });
    } catch (error) {
      // A full disk, most likely.
      console.error(error);
      setNotice({ text: t('record.failed'), refused: true });
    }
  };
  const notify = async () => {
    // The request comes first: browsers grant it only within the click itself.
    if (!(await allowNotifications())) return setNotice({ text: t('tell.denied'), refused: true });
    await notificationSettings.setValue({
      ...(await notificationSettings.getValue()),
      notify: true,
    });
    setWays(await readWays());
  };
  return (
    <RemindPanel
      {...{ deadline, today, reminder, ways, notice }}
      onRemind={(day) => void remind(day)}
      onNotify={() => void notify()}
    />
  );
}

async function readWays(): Promise<RemindWays> {
  const [{ notify, badge }, discreet, isAllowed] = await Promise.all([
    notificationSettings.getValue(),
    isDiscreet.getValue(),
    mayNotify(),
  ]);
  return { notifies: notify && isAllowed, counts: badge, isDiscreet: discreet };
}
