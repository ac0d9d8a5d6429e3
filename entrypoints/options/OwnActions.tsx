import { useEffect, useState } from 'preact/hooks';
import { describeFault } from '../../components/action/faults.ts';
import { AddFile } from '../../components/settings/AddFile.tsx';
import { CapturedList } from '../../components/settings/CapturedList.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { textFor } from '../../utils/actions/languages.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import type { NotOwn, OwnReading } from '../../utils/actions/validation/read-own.ts';
import type { NotRead } from '../../utils/extract/file/limits.ts';
import { CAPTURED } from '../../utils/feeds/source-keys.ts';
import { openReview } from '../../utils/platform/pages/capture.ts';
import { askWorker } from '../../utils/platform/pages/worker-client.ts';
import { actionIndex } from '../../utils/platform/storage.ts';

/** Most faults that the message lists. */
const MAX_FAULTS = 8;

const UNREAD_TEXT = {
  'too-large': 'options.failed_too_large',
  'too-slow': 'options.failed_too_slow',
  stopped: 'options.failed_stopped',
  broken: 'options.failed_broken',
  locked: 'options.failed_locked',
  'old-word': 'options.failed_old_word',
  outlook: 'options.failed_outlook',
  pages: 'options.failed_pages',
  picture: 'options.failed_picture',
  archive: 'options.failed_archive',
} as const satisfies Record<NotRead['failed'], string>;

/** JSON that the person chose, but that holds no actions. */
const OTHER_TEXT = {
  unknown: 'options.failed_unknown',
  backup: 'options.failed_backup',
} as const satisfies Record<Exclude<NotOwn['other'], 'not-json'>, string>;

/** Adds actions from files and pasted text, and lists those that the person added. */
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
  /** Opens a file in our own format for review. @returns a message for the person when it holds no action */
  const openOwn = async (own: OwnReading | NotOwn): Promise<string | undefined> => {
    if ('other' in own) {
      if (own.other === 'not-json') return t('options.failed_not_json', [own.message ?? '']);
      return t(OTHER_TEXT[own.other]);
    }
    const { actions, faults } = own;
    if (actions.length > 0) {
      await openReview({ lines: [], warnings: [] }, { records: actions, faults });
      return undefined;
    }
    if (faults.length === 0) return t('options.failed_no_action');
    const faultLines = faults
      .slice(0, MAX_FAULTS)
      .map((one) => `${one.path}: ${describeFault(t, one)}`);
    return t('options.failed_faults', [faultLines.join(' ')]);
  };
  return (
    <>
      <AddFile
        onRead={async (file, name, options) => {
          // The readers of files, with the words of all languages, are loaded when there is a file.
          const { readDocument, readOwnFile } = await import('./read-files.ts');
          const own = await readOwnFile(file, name);
          if (own) return openOwn(own);
          const source = await readDocument(file, name, options);
          if ('failed' in source) return t(UNREAD_TEXT[source.failed]);
          if (!source.lines.some(({ text }) => text.trim())) return t('options.failed_empty');
          await openReview(source);
          return undefined;
        }}
      />
      <CapturedList actions={own} onRemove={(id) => void askWorker('drop', { id })} />
    </>
  );
}
