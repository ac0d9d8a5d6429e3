import { useEffect, useState } from 'preact/hooks';
import { MyData } from '../../components/settings/MyData.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice, useNotice } from '../../components/ui/Notice.tsx';
import { saveFile } from '../../components/ui/save-file.ts';
import { askWorker } from '../../utils/platform/ask-worker.ts';
import { today } from '../../utils/platform/clock.ts';
import { askErasure } from '../../utils/platform/erasing.ts';
import { followChoices } from '../../utils/platform/own-choices.ts';
import { broken as brokenItem } from '../../utils/platform/storage.ts';
import type { Quarantined } from '../../utils/platform/stored-types.ts';

/** Saves the person's data to a file, restores it, or erases it. */
export function DataPart() {
  const { t } = useI18n();
  const [notice, setNotice] = useNotice();
  const [broken, setBroken] = useState<Quarantined[]>([]);
  useEffect(() => {
    void brokenItem.getValue().then(setBroken);
  }, []);

  const exportData = async () => {
    const file = new Blob([await askWorker('export')], { type: 'application/json' });
    saveFile(file, `vigil-${await today()}.json`);
    setNotice({ text: t('options.exported'), done: true });
  };
  const importData = async (file: File) => {
    const answer = await askWorker('import', { text: await file.text() });
    if (!answer.done) {
      const text = t('options.importFailed', [answer.faults[0] ?? '']);
      return setNotice({ text, refused: true });
    }
    const { conflicts, faults } = answer;
    // Its language and discreet mode hold from the next page on.
    await followChoices();
    const messages = [
      t('options.imported'),
      conflicts > 0 ? t('options.importConflicts', [String(conflicts)]) : '',
      faults.length > 0 ? t('options.importFaults', [faults.slice(0, 3).join('; ')]) : '',
    ];
    setNotice({
      text: messages.filter(Boolean).join(' '),
      refused: faults.length > 0,
      done: faults.length === 0,
    });
  };
  return (
    <>
      <Notice notice={notice} />
      {broken.length > 0 && (
        <details class="notice notice-refused">
          <summary>{t('options.broken', [String(broken.length)])}</summary>
          {broken.map(({ key, value }) => (
            <p key={key + value} class="broken">
              {key}: {value}
            </p>
          ))}
        </details>
      )}
      <MyData
        onExport={() => void exportData()}
        onImport={(file) => void importData(file)}
        onErase={() => {
          void askErasure()
            .then(followChoices)
            .then(() => setNotice({ text: t('options.erased'), done: true }))
            .catch((error) => {
              console.error(error);
              setNotice({ text: t('options.eraseFailed'), refused: true });
            });
        }}
      />
    </>
  );
}
