import { useEffect, useRef, useState } from 'preact/hooks';
import { describeRefusal } from '../../components/action/refusals.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice, useNotice } from '../../components/ui/Notice.tsx';
import { namesIn } from '../../components/ui/names-in.tsx';
import { insertText } from '../../utils/compose/insert.ts';
import { pickerShortcut } from '../../utils/platform/picker.ts';

/** A box like a network's, and an invented action whose text goes into it as it would there. Nothing is sent. */
export function PracticeBox() {
  const { t, language } = useI18n();
  const box = useRef<HTMLTextAreaElement>(null);
  const [notice, show] = useNotice();
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    void pickerShortcut().then(setShortcut);
  }, []);

  const takeBack = (before: string) => {
    const field = box.current;
    if (!field) return;
    field.focus();
    document.execCommand('undo');
    // Where the person wrote on, one undo takes back less than the text.
    if (field.value !== before) field.value = before;
    show({ text: t('welcome.practiceBack'), done: true });
  };
  const put = async () => {
    const field = box.current;
    if (!field) return;
    const before = field.value;
    const answer = await insertText(field, t('welcome.practicePost'), { separator: ' ' });
    if (!answer.done) return show({ text: describeRefusal(t, answer.why), refused: true });
    const onPress = () => takeBack(before);
    const undo = { id: 'practice-back', text: t('welcome.practiceUndo'), onPress };
    show({ text: t('welcome.practiceDone'), done: true, undo });
  };
  return (
    <>
      <div class="practice-action">
        <p class="practice-mark">{t('welcome.practiceMark')}</p>
        <p lang={language}>{t('welcome.practicePost')}</p>
        <button type="button" class="button" id="practice-put" onClick={() => void put()}>
          {t('welcome.practicePut')}
        </button>
      </div>
      <label class="labelled">
        <span>{t('welcome.practiceBox')}</span>
        <textarea id="practice-box" ref={box} rows={4} autocomplete="off" />
      </label>
      <Notice notice={notice} />
      <p class="soft">
        {shortcut
          ? namesIn([shortcut], (keys) => t('welcome.practiceKeys', keys))
          : t('welcome.practiceThere')}
      </p>
    </>
  );
}
