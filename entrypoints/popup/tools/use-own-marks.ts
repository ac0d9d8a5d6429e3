import { useState } from 'preact/hooks';
import { showDayMonth, useI18n } from '../../../components/ui/i18n.ts';
import type { NoticeText } from '../../../components/ui/Notice.tsx';
import { askWorker } from '../../../utils/platform/ask-worker.ts';
import type { Popup } from '../popup-state.ts';
import type { OwnMarksState } from './own-changes.ts';

/** Changes what the person asks for, and goes back to the list, which says so. */
export function useOwnMarks(popup: Popup): OwnMarksState {
  const { t, language } = useI18n();
  const [said, setSaid] = useState<NoticeText>();
  const say = (text: string, undo?: NoticeText['undo']) => setSaid({ text, done: true, undo });
  const run = async (work: Promise<unknown>, then: () => void) => {
    try {
      await work;
      then();
    } catch (error) {
      // A full disk, most likely. Nothing changed.
      console.error(error);
      setSaid({ text: t('record.failed'), refused: true });
    }
  };
  const toList = () => void popup.open(undefined);
  const bringBack = (id: string) =>
    void run(askWorker('bring-back', { id }), () => say(t('tools.backSaid')));
  return {
    said,
    onHeard: () => setSaid(undefined),
    onBringBack: bringBack,
    onAside: (id, until) =>
      void run(askWorker('put-aside', { id, until }), () => {
        const text =
          until === undefined
            ? t('tools.asideSaidGood')
            : t('tools.asideSaid', [showDayMonth(until, language)]);
        say(text, { id: 'aside-undo', text: t('ask.undo'), onPress: () => bringBack(id) });
        toList();
      }),
    onReminded: (id) => void run(askWorker('remind', { id }), () => undefined),
    onForget: (id, alsoRemove) =>
      void run(askWorker('forget-action', { id, alsoRemove }), () => {
        popup.forget(id);
        say(t(alsoRemove ? 'tools.forgottenGone' : 'tools.forgotten'));
        toList();
      }),
  };
}
