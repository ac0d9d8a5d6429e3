import type { Addressee } from '../../utils/actions/types.ts';
import { postalAddress } from '../../utils/letters/addressees.ts';
import { useI18n } from '../ui/i18n.ts';
import { namesIn } from '../ui/names-in.tsx';

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
      <address class="address" dir="auto" translate={false}>
        {address}
      </address>
      {emails.length > 0 && (
        <p class="note" dir="ltr" translate={false}>
          {emails.join(', ')}
        </p>
      )}
      {faxes.map((fax) => (
        <p key={fax} class="note">
          {namesIn([fax], (names) => t('about.fax', names))}
        </p>
      ))}
      {forms.map((form) => (
        <p key={form} class="note">
          <a href={form} target="_blank" rel="noreferrer noopener">
            {namesIn([hostOf(form)], (names) => t('letter.form', names))}
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
