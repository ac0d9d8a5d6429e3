import { copyText } from '../../components/ui/copy-text.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import { type NoticeText, useNotice } from '../../components/ui/Notice.tsx';
import { forClipboard } from '../../utils/letters/clipboard.ts';
import type { Letter } from '../../utils/letters/letter.ts';

/** The notice under the buttons; copying also shows there when it fails. */
export interface Feedback {
  notice: NoticeText | undefined;
  showNotice(text: string): void;
  /** what the person wanted is done */
  showDone(text: string, undo?: NoticeText['undo']): void;
  showRefusal(text: string): void;
  clear(): void;
  /** call it first in a click, as browsers copy only then; false: it failed, and a notice says so */
  copy(text: string): Promise<boolean>;
  /** copies HTML with paragraphs beside the plain text; only the plain text where the browser refuses HTML */
  copyLetter(letter: Pick<Letter, 'body' | 'language'>): Promise<boolean>;
  copyPicture(picture: Promise<Blob>): Promise<void>;
}

export function useFeedback(): Feedback {
  const { t } = useI18n();
  const [notice, setNotice] = useNotice();
  const showNotice = (text: string) => setNotice({ text });
  const showDone: Feedback['showDone'] = (text, undo) => setNotice({ text, done: true, undo });
  const showRefusal = (text: string) => setNotice({ text, refused: true });
  const copy = async (text: string): Promise<boolean> => {
    const isCopied = await copyText(text);
    if (!isCopied) showRefusal(t('said.copyFailed'));
    return isCopied;
  };
  return {
    notice,
    showNotice,
    showDone,
    showRefusal,
    clear: () => setNotice(undefined),
    copy,
    async copyLetter({ body, language }) {
      try {
        const kinds = Object.entries(forClipboard(body, language)).map(
          ([type, text]) => [type, new Blob([text], { type })] as const,
        );
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(kinds))]);
        return true;
      } catch {
        // Expected (NotAllowedError): some browsers refuse HTML. They may take plain text.
        return copy(body);
      }
    },
    async copyPicture(picture) {
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
        showDone(t('said.copiedPicture'));
      } catch (error) {
        // The browser refused, or the picture could not be drawn.
        console.error(error);
        showRefusal(t('said.pictureFailed'));
      }
    },
  };
}
