import { useEffect, useRef, useState } from 'preact/hooks';
import { NameMissing } from '../../components/letter/NameAsk.tsx';
import { SENDER_NAME } from '../../components/letter/SenderForm.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { namesIn } from '../../components/ui/names-in.tsx';
import { saveFile } from '../../components/ui/save-file.ts';
import { attemptOf } from '../../utils/history/attempts.ts';
import { writeDocx } from '../../utils/letters/docx.ts';
import { noteAttempt } from '../../utils/platform/activity.ts';
import { today } from '../../utils/platform/clock.ts';
import type { OptionsProps } from './letter-state.ts';

/** Onto paper or into a Word file. */
export function PrintButtons({ action, layout, state, choice, printed }: OptionsProps) {
  const { t, language } = useI18n();
  const [failure, setFailure] = useState('');
  /** the name of the Word file that was saved */
  const [saved, setSaved] = useState('');
  /** The person is asked the next time whether they sent it. @param where how a printed letter goes, where that is known */
  const note = async (where?: 'post' | 'fax') => {
    const part = {
      kind: 'letter',
      how: 'printed',
      where,
      language: layout.letter.language,
    } as const;
    try {
      await noteAttempt(
        attemptOf(action, part, { today: await today(), at: Date.now(), language }),
      );
    } catch (error) {
      // A full disk, most likely. The letter is printed all the same.
      console.error(error);
    }
  };
  const latest = useRef(note);
  latest.current = note;
  const way = printed === 'fax' ? 'fax' : 'post';
  useEffect(() => {
    // Also when the person prints by the browser's own menu.
    const onPrint = () => void latest.current(way);
    addEventListener('beforeprint', onPrint);
    return () => removeEventListener('beforeprint', onPrint);
  }, [way]);
  const saveDocx = async () => {
    try {
      const file = await writeDocx([layout.main, ...(choice.copies ? layout.copies : [])]);
      const name = `${action.reference.replace(/[^\w-]+/g, '-')}-${layout.letter.language}.docx`;
      saveFile(file, name);
      setFailure('');
      setSaved(name);
      await note();
    } catch (error) {
      console.error(error);
      setSaved('');
      setFailure(t('paper.docxFailed', [(error as Error).message]));
    }
  };
  const isSigned = state.sender.name.trim() !== '';
  return (
    <>
      {!isSigned && (printed === 'letter' || printed === 'fax') && (
        <p id="unsigned">
          <NameMissing id="add-name" field={SENDER_NAME} />
        </p>
      )}
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
      <div role="status" id="docx-saved">
        {saved && (
          <p class="notice notice-done">
            {namesIn([saved], (names) => t('paper.docxSaved', names))}
          </p>
        )}
      </div>
      <p class="soft">{t('paper.printHint')}</p>
    </>
  );
}
