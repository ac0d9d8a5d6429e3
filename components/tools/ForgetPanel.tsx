import { useState } from 'preact/hooks';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  /** did the person add it, so that no source brings it again? */
  isOwn: boolean;
  onForget(alsoRemove: boolean): void;
  onClose(): void;
}

/** Asks whether everything of the person's for an action is to go, and says what that is. */
export function ForgetPanel({ isOwn, onForget, onClose }: Props) {
  const { t } = useI18n();
  const [alsoRemove, setAlsoRemove] = useState(false);
  return (
    <>
      <p>{t('tools.forgetText')}</p>
      <p class="soft">{t(isOwn ? 'tools.forgetOwn' : 'tools.forgetKeeps')}</p>
      {isOwn && (
        <label class="tool-check">
          <input
            type="checkbox"
            id="forget-also"
            checked={alsoRemove}
            onChange={(event) => setAlsoRemove(event.currentTarget.checked)}
          />
          <span>{t('tools.forgetAlso')}</span>
        </label>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button button-danger"
          id="forget-yes"
          onClick={() => onForget(alsoRemove)}
        >
          {t('tools.forgetYes')}
        </button>
        <button type="button" class="button" id="forget-no" onClick={onClose}>
          {t('tools.forgetNo')}
        </button>
      </div>
    </>
  );
}
