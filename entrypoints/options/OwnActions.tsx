import { useEffect, useState } from 'preact/hooks';
import { AddFile } from '../../components/settings/AddFile.tsx';
import { CapturedList } from '../../components/settings/CapturedList.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { textFor } from '../../utils/actions/languages.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import { CAPTURED } from '../../utils/feeds/source-keys.ts';
import { openReview } from '../../utils/platform/pages/capture.ts';
import { askWorker } from '../../utils/platform/pages/worker-client.ts';
import { actionIndex } from '../../utils/platform/storage.ts';
import { readAdded } from './read-added.ts';

/** Adds actions from files and pasted text, and lists those that the person added. */
export function OwnActions() {
  const i18n = useI18n();
  const { language } = i18n;
  const [own, setOwn] = useState<{ id: string; title: string }[]>([]);
  useEffect(() => {
    const show = (index: ActionSummary[] | null) =>
      setOwn(
        (index ?? [])
          .filter(({ from }) => from === CAPTURED)
          .map(({ id, reference, title }) => ({
            id,
            title: `${reference} · ${textFor(title, [language]) ?? ''}`,
          })),
      );
    void actionIndex.getValue().then(show);
    return actionIndex.watch(show);
  }, [language]);
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
      <CapturedList actions={own} onRemove={(id) => void askWorker('drop', { id })} />
    </>
  );
}
