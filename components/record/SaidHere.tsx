import { useLayoutEffect, useRef } from 'preact/hooks';
import '../ui/Buttons.css';
import type { NoticeText } from '../ui/Notice.tsx';

interface Props {
  notice: NoticeText;
  /** is it in the place of a line, with whose button the focus would be gone? */
  isInPlace: boolean;
}

/** What was changed, and what takes it back, where the person is looking. It is spoken elsewhere. */
export function SaidHere({ notice: { text, undo }, isInPlace }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isInPlace) button.current?.focus();
  }, [isInPlace]);
  return (
    <p class="notice notice-done deed-said">
      {text}{' '}
      {undo && (
        <button ref={button} type="button" class="button-plain" id={undo.id} onClick={undo.onPress}>
          {undo.text}
        </button>
      )}
    </p>
  );
}
