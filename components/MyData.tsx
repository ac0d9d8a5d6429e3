import './Buttons.css';
import { useSpeech } from './i18n.ts';

interface Props {
  onExport(): void;
  onImport(file: File): void;
}

/** The person's own things, out into a file and back in. */
export function MyData({ onExport, onImport }: Props) {
  const { t } = useSpeech();
  return (
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
  );
}
