import { useState } from 'preact/hooks';
import { useI18n } from '../../components/ui/i18n.ts';
import { saveFile } from '../../components/ui/save-file.ts';
import { writeDocx } from '../../utils/letters/docx.ts';
import type { OptionsProps } from './letter-state.ts';

/** Onto paper or into a Word file. */
export function PrintButtons({ action, layout, choice }: OptionsProps) {
  const { t } = useI18n();
  const [failure, setFailure] = useState('');
  const saveDocx = async () => {
    try {
      const file = await writeDocx([layout.main, ...(choice.copies ? layout.copies : [])]);
      const name = action.reference.replace(/[^\w-]+/g, '-');
      saveFile(file, `${name}-${layout.letter.language}.docx`);
      setFailure('');
    } catch (error) {
      console.error(error);
      setFailure(t('paper.docxFailed', [(error as Error).message]));
    }
  };
  return (
    <>
      <div class="desk-buttons">
        <button type="button" class="button button-main" id="print" onClick={() => print()}>
          {t('paper.print')}
        </button>
        <button type="button" class="button" id="save-docx" onClick={() => void saveDocx()}>
          {t('paper.docx')}
        </button>
      </div>
      {failure && (
        <p class="warning" role="alert">
          {failure}
        </p>
      )}
      <p class="soft">{t('paper.printHint')}</p>
    </>
  );
}
