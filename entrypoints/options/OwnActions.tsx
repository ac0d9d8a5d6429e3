import { useEffect, useState } from 'preact/hooks';
import { AddFile } from '../../components/AddFile.tsx';
import { CapturedList } from '../../components/CapturedList.tsx';
import { useSpeech } from '../../components/i18n.ts';
import { textFor } from '../../utils/actions/languages.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import { CAPTURED } from '../../utils/feeds/sources.ts';
import { dropAction } from '../../utils/platform/ask-worker.ts';
import { openReview } from '../../utils/platform/capture.ts';
import { readDocument } from '../../utils/platform/documents.ts';
import { actionIndex } from '../../utils/platform/storage.ts';

/** Actions of the person's own finding: from files and pasted text, and what was kept of them. */
export function OwnActions() {
  const { t, language } = useSpeech();
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
          const source = await readDocument(file, name, options);
          if ('failed' in source)
            return t(`options.failed_${source.failed.replaceAll('-', '_') as 'broken'}`);
          if (!source.lines.some(({ text }) => text.trim())) return t('options.failed_empty');
          await openReview(source);
          return undefined;
        }}
      />
      <CapturedList actions={own} onRemove={(id) => void dropAction(id)} />
    </>
  );
}
