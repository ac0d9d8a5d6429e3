import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { pasteKeys } from '../ui/paste-keys.ts';

interface Props {
  /** where the text belongs; empty: the mail program */
  name: string;
  kind: 'post' | 'letter';
  onSeen(): void;
}

/** What was copied when a page opened empty, and the popup closed before anybody could read so. */
export function PasteNote({ name, kind, onSeen }: Props) {
  const { t } = useI18n();
  return (
    <p class="notice" id="paste-note">
      {kind === 'post'
        ? t('post.stillCopied', [name, pasteKeys(t)])
        : t('letter.stillCopied', [pasteKeys(t)])}{' '}
      <button type="button" class="button-plain" id="paste-seen" onClick={onSeen}>
        {t('news.seen')}
      </button>
    </p>
  );
}
