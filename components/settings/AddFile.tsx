import { useRef, useState } from 'preact/hooks';
import './AddFile.css';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { PasteField } from './PasteField.tsx';

interface Props {
  /** @returns what to tell the person when the file could not be read */
  onRead(
    file: Blob,
    name: string,
    options: { signal: AbortSignal; onProgress(share: number): void },
  ): Promise<string | undefined>;
}

const TYPES = '.docx,.odt,.rtf,.pdf,.txt,.html,.htm,.eml,.emlx,.mbox,.json';

/** A place to drop a document of an urgent action, to choose one, or to paste its text. */
export function AddFile({ onRead }: Props) {
  const { t } = useI18n();
  const [share, setShare] = useState<number>();
  const [failure, setFailure] = useState('');
  const stop = useRef<AbortController | null>(null);

  const read = async (file: Blob, name: string) => {
    const controller = new AbortController();
    stop.current = controller;
    setFailure('');
    setShare(0);
    const message = await onRead(file, name, { signal: controller.signal, onProgress: setShare });
    setShare(undefined);
    setFailure(message ?? '');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways, the others have controls
    <div
      class="add-file"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) void read(file, file.name);
      }}
    >
      <div class="buttons">
        <label class="button" for="add-file">
          {t('options.addFile')}
        </label>
        <input
          id="add-file"
          type="file"
          accept={TYPES}
          class="visually-hidden"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void read(file, file.name);
            event.currentTarget.value = '';
          }}
        />
        <span class="soft">{t('options.addDrop')}</span>
      </div>
      <PasteField onText={(file, name) => void read(file, name)}>
        {share !== undefined && (
          <ReadingProgress share={share} onStop={() => stop.current?.abort()} />
        )}
      </PasteField>
      {failure && (
        <p class="notice notice-refused" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

/** The share of the file that was read, 0 to 1; undefined for kinds of files without it, where the bar just moves. */
function ReadingProgress({ share, onStop }: { share: number; onStop(): void }) {
  const { t } = useI18n();
  return (
    <>
      <progress {...(share > 0 ? { value: share } : {})} aria-label={t('options.addReading')} />
      <button type="button" class="button" id="stop-reading" onClick={onStop}>
        {t('options.addStop')}
      </button>
    </>
  );
}
