import type { Sender } from '../../utils/letters/paper.ts';
import { useI18n } from '../ui/i18n.ts';
import './Letter.css';

interface Props {
  sender: Sender;
  onSender(sender: Sender): void;
}

/** The id of the name's field; what says elsewhere that the name is missing leads to it. */
export const SENDER_NAME = 'sender-name';

/** Name, place and address for the letter; each may stay empty. */
export function SenderForm({ sender, onSender }: Props) {
  const { t } = useI18n();
  return (
    <div class="sender">
      <label class="labelled">
        <span>{t('paper.name')}</span>
        <input
          id={SENDER_NAME}
          type="text"
          autocomplete="name"
          value={sender.name}
          onInput={(event) => onSender({ ...sender, name: event.currentTarget.value })}
        />
      </label>
      <label class="labelled">
        <span>{t('paper.place')}</span>
        <input
          id="sender-place"
          type="text"
          autocomplete="address-level2"
          value={sender.place}
          onInput={(event) => onSender({ ...sender, place: event.currentTarget.value })}
        />
      </label>
      <label class="labelled">
        <span>{t('paper.address')}</span>
        <textarea
          id="sender-address"
          rows={3}
          autocomplete="street-address"
          value={sender.address}
          onInput={(event) => onSender({ ...sender, address: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}
