import type { Addressee } from '../../utils/actions/types.ts';
import { postalAddress } from '../../utils/letters/addressees.ts';
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
  const { faxes, forms } = target;
  return (
    <div class="labelled">
      <address class="address" dir="auto">
        {address}
      </address>
      {emails.length > 0 && <p class="note">{emails.join(', ')}</p>}
      {faxes.map((fax) => (
        <p key={fax} class="note">
          {t('about.fax', [fax])}
        </p>
      ))}
      {forms.map((form) => (
        <p key={form} class="note">
          <a href={form} target="_blank" rel="noreferrer noopener">
            {t('letter.form', [hostOf(form)])}
          </a>
        </p>
      ))}
      <p>
        <button
          type="button"
          id="letter-copy-address"
          class="button-plain"
          onClick={() => onCopyAddress(address)}
        >
          {t('letter.copyAddress')}
        </button>
      </p>
    </div>
  );
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address);
