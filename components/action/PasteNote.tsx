import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { pasteKeys } from '../ui/paste-keys.ts';

interface Props {
  /** where the text belongs; empty: the mail program */
  name: string;
  kind: 'post' | 'letter' | 'addresses';
  /** addresses that are to be pasted after the letter */
  addresses?: string | undefined;
  onCopyAddresses(addresses: string): void;
  onSeen(): void;
}

/** What was copied when a page opened empty, and the popup closed before anybody could read so. */
export function PasteNote({ name, kind, addresses, ...props }: Props) {
  const { t } = useI18n();
  const texts = {
    post: () => t('post.stillCopied', [name, pasteKeys(t)]),
    letter: () => t('letter.stillCopied', [pasteKeys(t)]),
    addresses: () => t('letter.listCopied', [pasteKeys(t)]),
  };
  return (
    <p class="notice" id="paste-note">
      {texts[kind]()}{' '}
      {addresses && (
        <>
          <button
            type="button"
            class="button-plain"
            id="paste-addresses"
            onClick={() => props.onCopyAddresses(addresses)}
          >
            {t('letter.copyList')}
          </button>{' '}
        </>
      )}
      <button type="button" class="button-plain" id="paste-seen" onClick={props.onSeen}>
        {t('news.seen')}
      </button>
    </p>
  );
}
