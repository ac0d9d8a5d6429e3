import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './Buttons.css';
import { useI18n } from './i18n.ts';
import './NeutralScreen.css';
import { QuickExit, useExitKeys } from './QuickExit.tsx';

interface Props {
  isPopup: boolean;
  /** has the person pressed already? */
  isOpen: boolean;
  children: ComponentChildren;
}

/** Discreet mode: a page shows nothing of itself before a second press, and a tab can be left at once. */
export function NeutralScreen({ isPopup, isOpen: isOpenAtFirst, children }: Props) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  // Whoever must leave at once does not know whether the page shows anything yet.
  useExitKeys(!isPopup && !isOpen);
  if (!isOpen) {
    return (
      <main class="neutral">
        <h1>{t('discreet.title')}</h1>
        <button
          type="button"
          class="button"
          id="neutral-open"
          ref={button}
          onClick={() => setOpen(true)}
        >
          {t('discreet.open')}
        </button>
      </main>
    );
  }
  return (
    <>
      {children}
      {!isPopup && <QuickExit />}
    </>
  );
}
