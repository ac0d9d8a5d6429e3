import { useState } from 'preact/hooks';
import '../ui/Buttons.css';
import './MyData.css';
import { useI18n } from '../ui/i18n.ts';
import { SureDialog } from '../ui/SureDialog.tsx';

interface Props {
  onExport(): void;
  onImport(file: File): void;
  onErase(): void;
}

/** Saves the person's own data to a file, restores it, or erases it. */
export function MyData({ onExport, onImport, onErase }: Props) {
  const { t } = useI18n();
  const [isErasing, setErasing] = useState(false);
  return (
    <>
      <div class="buttons">
        <button type="button" class="button" id="export" onClick={onExport}>
          {t('options.export')}
        </button>
        <label class="button" for="import">
          {t('options.import')}
        </label>
        <input
          id="import"
          type="file"
          accept="application/json,.json"
          class="visually-hidden"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onImport(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {/* Apart from what saves: it is not to be pressed by mistake. */}
      <div class="erase">
        <p class="soft" id="erase-text">
          {t('options.eraseText')}
        </p>
        <button
          type="button"
          class="button button-danger"
          id="erase"
          aria-describedby="erase-text"
          onClick={() => setErasing(true)}
        >
          {t('options.erase')}
        </button>
      </div>
      {isErasing && (
        <SureDialog
          label={t('options.erase')}
          text={t('options.eraseSure')}
          yes={{
            id: 'erase-sure',
            text: t('options.eraseYes'),
            onPress: () => {
              setErasing(false);
              onErase();
            },
          }}
          no={{ text: t('options.eraseNo'), onPress: () => setErasing(false) }}
        />
      )}
    </>
  );
}
