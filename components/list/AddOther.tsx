import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './AddOther.css';

/** The way to where files and pasted text are added: a popup closes when a file is chosen. */
export function AddOther({ onOpen }: { onOpen(): void }) {
  const { t } = useI18n();
  return (
    <p class="add-other">
      <button type="button" class="button-plain" id="add-other" onClick={onOpen}>
        {t('pass.other')}
      </button>
    </p>
  );
}
