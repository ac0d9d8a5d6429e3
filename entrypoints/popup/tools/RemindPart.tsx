import { useEffect, useState } from 'preact/hooks';
import { RemindPanel, type RemindWays } from '../../../components/tools/RemindPanel.tsx';
import { showDayMonth, useI18n } from '../../../components/ui/i18n.ts';
import { useNotice } from '../../../components/ui/Notice.tsx';
import type { IsoDate, UrgentAction } from '../../../utils/actions/types.ts';
import { askWorker } from '../../../utils/platform/ask-worker.ts';
import { openOptions } from '../../../utils/platform/pages/open.ts';
import { mayNotify } from '../../../utils/platform/pages/worker-client.ts';
import { isDiscreet, notificationSettings } from '../../../utils/platform/storage.ts';

interface Props {
  action: UrgentAction;
  today: IsoDate;
  reminder: IsoDate | undefined;
}

/** Sets and removes the reminder of an action, and says how it will come. */
export function RemindPart({ action, today, reminder }: Props) {
  const { t, language } = useI18n();
  const [ways, setWays] = useState<RemindWays>();
  const [notice, setNotice] = useNotice();
  useEffect(() => void readWays().then(setWays, console.error), []);
  if (!ways) return null;
  const remind = async (on: IsoDate | undefined) => {
    try {
      await askWorker('remind', { id: action.id, on });
      const text = on
        ? t('tools.remindOn', [showDayMonth(on, language)])
        : t('tools.remindRemoved');
      setNotice({ text, done: true });
    } catch (error) {
      // A full disk, most likely.
      console.error(error);
      setNotice({ text: t('record.failed'), refused: true });
    }
  };
  return (
    <RemindPanel
      deadline={action.deadline}
      {...{ today, reminder, ways, notice }}
      onRemind={(day) => void remind(day)}
      onSettings={() => void openOptions()}
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
