import { PassOn } from '../../../components/action/PassOn.tsx';
import { copyText } from '../../../components/ui/copy-text.ts';
import { showDate, useI18n } from '../../../components/ui/i18n.ts';
import { saveFile } from '../../../components/ui/save-file.ts';
import type { UrgentAction } from '../../../utils/actions/types.ts';
import { passFileName, writePassText } from '../../../utils/pass/pass-text.ts';

/** Saves an open action as a file, or copies it as a text that any Vigil reads. */
export function PassOnPart({ action }: { action: UrgentAction }) {
  const { t, language } = useI18n();
  const save = () =>
    saveFile(
      new Blob([`${JSON.stringify(action, null, 2)}\n`], { type: 'application/json' }),
      passFileName(action),
    );
  const copy = async () => {
    const text = await writePassText(action, {
      language,
      heading: t('pass.urgent'),
      until: t('pass.until'),
      targets: t('about.targets'),
      ask: t('pass.ask'),
      source: t('about.source'),
      readIn: t('pass.readIn'),
      block: t('pass.block'),
      showDate: (date) => showDate(date, language),
    });
    return copyText(text);
  };
  return <PassOn onFile={save} onText={copy} />;
}
