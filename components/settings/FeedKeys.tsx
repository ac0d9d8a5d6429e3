import { useState } from 'preact/hooks';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText, useNotice } from '../ui/Notice.tsx';
import { SureDialog } from '../ui/SureDialog.tsx';

interface Props {
  hasKey: boolean;
  onSaveKey(): void;
  /** @returns what to tell the person */
  onLoadKey(file: File): Promise<NoticeText>;
}

/** Saves the key that signs the feed, or takes one from a file. Another key is replaced only when the person says so. */
export function FeedKeys({ hasKey, onSaveKey, onLoadKey }: Props) {
  const { t } = useI18n();
  const [notice, setNotice] = useNotice();
  const [waiting, setWaiting] = useState<File>();
  const load = async (file: File) => {
    setWaiting(undefined);
    setNotice(await onLoadKey(file));
  };
  return (
    <div class="publish-keys">
      <p class="soft">{t('pass.keyText')}</p>
      <div class="buttons">
        {hasKey && (
          <button type="button" class="button" id="publish-save-key" onClick={onSaveKey}>
            {t('pass.saveKey')}
          </button>
        )}
        <label class="button" for="publish-load-key">
          {t('pass.loadKey')}
        </label>
        <input
          id="publish-load-key"
          type="file"
          accept="application/json,.json"
          class="visually-hidden"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (!file) return;
            if (hasKey) setWaiting(file);
            else void load(file);
          }}
        />
      </div>
      {waiting && (
        <SureDialog
          label={t('pass.loadKey')}
          text={t('pass.replaceKey')}
          yes={{
            id: 'publish-replace-key',
            text: t('pass.replaceYes'),
            onPress: () => void load(waiting),
          }}
          no={{ text: t('pass.replaceNo'), onPress: () => setWaiting(undefined) }}
        />
      )}
      <Notice notice={notice} />
    </div>
  );
}
