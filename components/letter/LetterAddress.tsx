import type { Addressee } from '../../utils/actions/types.ts';
import { postalAddress } from '../../utils/letters/address.ts';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  target: Addressee;
  /** the e-mail addresses that the letter goes to */
  emails: string[];
  onCopyAddress(address: string): void;
}

/** Where the letter goes. */
export function LetterAddress({ target, emails, onCopyAddress }: Props) {
  const { t } = useI18n();
  const address = postalAddress(target);
  return (
    <div class="labelled">
      <div class="label-line">
        <span>{t('letter.to')}</span>
        <button
          type="button"
          id="letter-copy-address"
          class="button-plain"
          onClick={() => onCopyAddress(address)}
        >
          {t('letter.copyAddress')}
        </button>
      </div>
      <address class="address" dir="auto">
        {address}
      </address>
      <p class="note">{emails.length > 0 ? emails.join(', ') : t('letter.noEmail')}</p>
    </div>
  );
}
