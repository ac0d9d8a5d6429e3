import { useEffect, useState } from 'preact/hooks';
import { describeFault } from '../../components/action/faults.ts';
import { AddFile } from '../../components/settings/AddFile.tsx';
import { CapturedList } from '../../components/settings/CapturedList.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice, useNotice } from '../../components/ui/Notice.tsx';
import { textFor } from '../../utils/actions/languages.ts';
import type { ActionSummary, UrgentAction } from '../../utils/actions/types.ts';
import { CAPTURED } from '../../utils/feeds/source-keys.ts';
import { askWorker } from '../../utils/platform/ask-worker.ts';
import { openReview } from '../../utils/platform/pages/capture.ts';
import { actionIndex, actionItem } from '../../utils/platform/storage.ts';
import { readAdded } from './read-added.ts';

/** Adds actions from files and pasted text, and lists those that the person added. */
export function OwnActions() {
  const i18n = useI18n();
  const { language } = i18n;
  const [notice, show] = useNotice();
  const [own, setOwn] = useState<{ id: string; title: string }[]>([]);
  useEffect(() => {
    const list = (index: ActionSummary[] | null) =>
      setOwn(
        (index ?? [])
          .filter(({ from }) => from === CAPTURED)
          .map(({ id, reference, title }) => ({
            id,
            title: `${reference} · ${textFor(title, [language]) ?? ''}`,
          })),
      );
    void actionIndex.getValue().then(list);
    return actionIndex.watch(list);
  }, [language]);
  const putBack = async (action: UrgentAction) => {
    const answer = await askWorker('keep', { action });
    const [fault] = answer.done ? [] : answer.faults;
    show(fault && { text: describeFault(i18n.t, fault), refused: true });
  };
  const remove = async (id: string) => {
    const action = await actionItem(id).getValue();
    await askWorker('drop', { id });
    const { title } = own.find((one) => one.id === id) ?? { title: id };
    const onPress = () => action && void putBack(action);
    const undo = action ? { id: 'put-back', text: i18n.t('review.putBack'), onPress } : undefined;
    show({ text: i18n.t('options.addRemoved', [title]), undo });
    // The button that had the focus is gone.
    requestAnimationFrame(() => document.getElementById('put-back')?.focus());
  };
  return (
    <>
      <AddFile
        onRead={async (file, name, options) => {
          const added = await readAdded(i18n, { file, name, options });
          if ('failure' in added) return added.failure;
          if ('source' in added) await openReview(added.source);
          else {
            const { actions: records, faults } = added;
            await openReview({ lines: [], warnings: [] }, { records, faults });
          }
          return undefined;
        }}
      />
      <CapturedList actions={own} onRemove={(id) => void remove(id)} />
      <Notice notice={notice} />
    </>
  );
}
