import { useRef, useState } from 'preact/hooks';
import './AddFile.css';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  /** @returns what to say when it could not be read */
  onRead(
    file: Blob,
    name: string,
    options: { signal: AbortSignal; onProgress(share: number): void },
  ): Promise<string | undefined>;
}

const TYPES = '.docx,.pdf,.txt,.html,.htm,.eml,.json';

/** A place to drop a document of an urgent action, to choose one, or to paste its text. */
export function AddFile({ onRead }: Props) {
  const { t } = useI18n();
  const [share, setShare] = useState<number>();
  const [failure, setFailure] = useState('');
  const [pasted, setPasted] = useState<{ text: string; html: string }>({ text: '', html: '' });
  const stop = useRef<AbortController | null>(null);

  const read = async (file: Blob, name: string) => {
    const controller = new AbortController();
    stop.current = controller;
    setFailure('');
    setShare(0);
    const said = await onRead(file, name, { signal: controller.signal, onProgress: setShare });
    setShare(undefined);
    setFailure(said ?? '');
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
      <label class="add-paste">
        <span>{t('options.addPaste')}</span>
        <textarea
          id="add-paste"
          rows={3}
          value={pasted.text}
          onPaste={(event) => {
            const html = event.clipboardData?.getData('text/html') ?? '';
            if (html) setPasted({ text: event.clipboardData?.getData('text/plain') ?? '', html });
          }}
          onInput={(event) => setPasted({ text: event.currentTarget.value, html: '' })}
        />
      </label>
      <div class="buttons">
        <button
          type="button"
          class="button"
          id="read-paste"
          disabled={pasted.text.trim() === ''}
          onClick={() =>
            void read(
              new Blob([pasted.html || pasted.text]),
              pasted.html ? 'pasted.html' : 'pasted.txt',
            )
          }
        >
          {t('options.addRead')}
        </button>
        {share !== undefined && (
          <>
            {/* How far it is, is known of some kinds only; without a value the bar just moves. */}
            <progress
              {...(share > 0 ? { value: share } : {})}
              aria-label={t('options.addReading')}
            />
            <button
              type="button"
              class="button"
              id="stop-reading"
              onClick={() => stop.current?.abort()}
            >
              {t('options.addStop')}
            </button>
          </>
        )}
      </div>
      {failure && (
        <p class="notice-refused" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
