import type { Sender } from '../../utils/letters/paper.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './Letter.css';

interface Props {
  sender: Sender;
  onSender(sender: Sender): void;
  /** the person gave it, or would rather not; they are not asked again */
  onAsked(): void;
}

/** The id of the field; what says above that the name is missing leads to it. */
export const NAME_FIELD = 'ask-name';

/** Asks once for the name under the letter, where it will stand: a letter that nobody signed counts for little. */
export function NameAsk({ sender, onSender, onAsked }: Props) {
  const { t } = useI18n();
  const isGiven = sender.name.trim() !== '';
  return (
    <div class="name-ask card-foot" id="name-ask">
      <label>
        <span>{t('letter.askName')}</span>
        <input
          id={NAME_FIELD}
          type="text"
          autocomplete="name"
          value={sender.name}
          onInput={(event) => onSender({ ...sender, name: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && isGiven) onAsked();
          }}
        />
      </label>
      <button type="button" class="button button-bare" id="name-asked" onClick={onAsked}>
        {t(isGiven ? 'letter.signed' : 'letter.unsigned')}
      </button>
    </div>
  );
}

/** Says that nobody signs yet, and leads to the field with this id. */
export function NameMissing({ id, field }: { id: string; field: string }) {
  const { t } = useI18n();
  return (
    <>
      <span id={`${id}-missing`}>{t('letter.noName')}</span>{' '}
      <button
        type="button"
        class="button-plain"
        id={id}
        aria-describedby={`${id}-missing`}
        onClick={() => document.getElementById(field)?.focus()}
      >
        {t('letter.addName')}
      </button>
    </>
  );
}
