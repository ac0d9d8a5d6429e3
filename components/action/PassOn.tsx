import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { Notice, useNotice } from '../ui/Notice.tsx';

interface Props {
  onFile(): void;
  /** @returns was it copied? */
  onText(): Promise<boolean>;
}

/** Gives an action to others, as a file or as a text. */
export function PassOn({ onFile, onText }: Props) {
  const { t } = useI18n();
  const [notice, setNotice] = useNotice();
  const copy = async () => {
    const isCopied = await onText();
    setNotice({
      text: t(isCopied ? 'pass.copied' : 'pass.notCopied'),
      refused: !isCopied,
      done: isCopied,
    });
  };
  return (
    <>
      <p class="soft">{t('pass.text')}</p>
      <div class="buttons">
        <button type="button" class="button" id="pass-text" onClick={() => void copy()}>
          {t('pass.copy')}
        </button>
        <button
          type="button"
          class="button"
          id="pass-file"
          onClick={() => {
            onFile();
            setNotice({ text: t('pass.saved'), done: true });
          }}
        >
          {t('pass.file')}
        </button>
      </div>
      <Notice notice={notice} />
    </>
  );
}
