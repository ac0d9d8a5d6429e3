import { useEffect, useState } from 'preact/hooks';
import { sayFault } from '../../components/action/faults.ts';
import { AddFile } from '../../components/settings/AddFile.tsx';
import { CapturedList } from '../../components/settings/CapturedList.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { textFor } from '../../utils/actions/languages.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import type { NotOwn, OwnReading } from '../../utils/actions/validation/read-own.ts';
import { CAPTURED } from '../../utils/feeds/source-keys.ts';
import { openReview } from '../../utils/platform/pages/capture.ts';
import { readDocument } from '../../utils/platform/pages/read-document.ts';
import { readOwnFile } from '../../utils/platform/pages/read-own-file.ts';
import { askWorker } from '../../utils/platform/pages/worker-client.ts';
import { actionIndex } from '../../utils/platform/storage.ts';

/** Most faults that are told one by one. */
const MOST_FAULTS = 8;

/** Actions of the person's own finding: from files and pasted text, and what was kept of them. */
export function OwnActions() {
  const { t, language } = useI18n();
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
  /** Opens what came in our own format. @returns what to say when there is nothing to open */
  const openOwn = async (own: OwnReading | NotOwn): Promise<string | undefined> => {
    if ('other' in own)
      return t(`options.failed_${own.other.replace('-', '_') as 'not_json'}`, [own.message ?? '']);
    const { actions, faults } = own;
    if (actions.length > 0) {
      await openReview({ lines: [], warnings: [] }, { records: actions, faults });
      return undefined;
    }
    if (faults.length === 0) return t('options.failed_no_action');
    const told = faults.slice(0, MOST_FAULTS).map((one) => `${one.path}: ${sayFault(t, one)}`);
    return t('options.failed_faults', [told.join(' ')]);
  };
  return (
    <>
      <AddFile
        onRead={async (file, name, options) => {
          const own = await readOwnFile(file, name);
          if (own) return openOwn(own);
          const source = await readDocument(file, name, options);
          if ('failed' in source)
            return t(`options.failed_${source.failed.replaceAll('-', '_') as 'broken'}`);
          if (!source.lines.some(({ text }) => text.trim())) return t('options.failed_empty');
          await openReview(source);
          return undefined;
        }}
      />
      <CapturedList actions={own} onRemove={(id) => void askWorker('drop', { id })} />
    </>
  );
}
