import { useEffect, useId, useRef } from 'preact/hooks';
import './Buttons.css';

interface Props {
  /** what it is about */
  label: string;
  text: string;
  yes: { id: string; text: string; onPress(): void };
  no: { text: string; onPress(): void };
}

/**
 * Asks whether the person is sure. It takes the focus, so that screen readers speak it, on the answer that changes nothing;
 * Esc is that answer; afterwards the focus is where it came from.
 */
export function SureDialog({ label, text, yes, no }: Props) {
  const textId = useId();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    safe.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      class="notice notice-refused"
      role="alertdialog"
      aria-label={label}
      aria-describedby={textId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        no.onPress();
      }}
    >
      <p id={textId}>{text}</p>
      <div class="buttons">
        <button type="button" class="button" id={yes.id} onClick={yes.onPress}>
          {yes.text}
        </button>
        <button type="button" class="button" ref={safe} onClick={no.onPress}>
          {no.text}
        </button>
      </div>
    </div>
  );
}
