import { useEffect, useState } from 'preact/hooks';
import { AgeNote } from '../../components/action/AgeNote.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { isActive } from '../../utils/actions/dates.ts';
import type { ActionSummary, IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import { askWorker } from '../../utils/platform/ask-worker.ts';
import { type Checked, checkSource } from '../../utils/platform/pages/check-source.ts';
import { openTab } from '../../utils/platform/pages/open.ts';
import { keepsNothing } from '../../utils/platform/private-memory.ts';
import { lastView } from '../../utils/platform/storage.ts';

interface Props {
  action: UrgentAction;
  line: ActionSummary;
  today: IsoDate;
  /** the person said what they found out; the list is another now */
  onSaid(): void;
}

/** Of an open action without a deadline: how old it is, whether its source still has it, and what the person can do. */
export function AgePart({ action, line, today, onSaid }: Props) {
  const { t, language } = useI18n();
  const [checked, setChecked] = useState<Checked>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each action that is opened
  useEffect(() => {
    if (line.deadline === undefined && isActive(line, today))
      checkSource(line).then(setChecked, console.error);
  }, [line.id]);
  const say = async (message: 'still-runs' | 'is-over') => {
    await askWorker(message, { id: line.id });
    onSaid();
  };
  // On that page the icon is to say what stands there, and not to come back to this action.
  const openPage = async (page: string) => {
    await lastView.setValue({});
    await openTab(page);
  };
  const { url } = action.source;
  const time = checked && new Date(checked.at).toLocaleTimeString(language, { timeStyle: 'short' });
  return (
    <>
      {checked && (
        <p class="change" id="checked" role="status">
          {checked.isThere ? t('age.checked', [time ?? '']) : t('age.gone')}
        </p>
      )}
      <AgeNote
        listing={line}
        today={today}
        onPage={url === undefined ? undefined : () => void openPage(url)}
        onSay={keepsNothing() ? undefined : (found) => void say(found)}
      />
    </>
  );
}
