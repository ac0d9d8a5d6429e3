import { useEffect, useState } from 'preact/hooks';
import { AddFile } from '../../components/AddFile.tsx';
import { CapturedList } from '../../components/CapturedList.tsx';
import { useSpeech } from '../../components/i18n.ts';
import { textFor } from '../../utils/actions/languages.ts';
import { openReview } from '../../utils/platform/capture.ts';
import { removeCaptured } from '../../utils/platform/captured.ts';
import { readDocument } from '../../utils/platform/documents.ts';
import { actionItem, captured } from '../../utils/platform/storage.ts';

/** Actions of the person's own finding: from files and pasted text, and what was kept of them. */
export function OwnActions() {
  const { t, language } = useSpeech();
  const [own, setOwn] = useState<{ id: string; title: string }[]>([]);
  useEffect(() => {
    const load = async (ids: string[]) => {
      const actions = await Promise.all(ids.map((id) => actionItem(id).getValue()));
      setOwn(
        actions.flatMap((action) =>
          action
            ? [
                {
                  id: action.id,
                  title: `${action.reference} · ${textFor(action.title, [language]) ?? ''}`,
                },
              ]
            : [],
        ),
      );
    };
    void captured.getValue().then(load);
    return captured.watch((ids) => void load(ids));
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
      <CapturedList actions={own} onRemove={(id) => void removeCaptured(id)} />
    </>
  );
}
