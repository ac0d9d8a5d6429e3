import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './PasteField.css';

interface Props {
  /** the pasted text as a file: HTML where the clipboard had it, since that keeps headings and lists */
  onText(file: Blob, name: string): void;
  /** stands beside the button */
  children: ComponentChildren;
}

/** A field for the text of an action, and the button that reads it. */
export function PasteField({ onText, children }: Props) {
  const { t } = useI18n();
  const [pasted, setPasted] = useState({ text: '', html: '' });
  const read = () =>
    onText(new Blob([pasted.html || pasted.text]), pasted.html ? 'pasted.html' : 'pasted.txt');
  return (
    <>
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
          onClick={read}
        >
          {t('options.addRead')}
        </button>
        {children}
      </div>
    </>
  );
}
