import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../ui/IconButton.tsx';
import { useI18n } from '../ui/i18n.ts';
import './Tools.css';

interface Props {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** A tool of an action, below its head. It takes the focus; Esc closes it, and not the action. */
export function ToolFrame({ title, onClose, children }: Props) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    // A press beside it closes it; the buttons that open tools do so themselves.
    const onPress = ({ target }: Event) => {
      if (target instanceof Element && !target.closest('.tool-panel, .view-tools')) close.current();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);
  return (
    <section
      class="tool-panel"
      id="tool-panel"
      aria-labelledby="tool-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="tool-head">
        <h2 id="tool-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <IconButton
          id="tool-close"
          sign="remove"
          label={t('tools.close')}
          bare
          small
          onPress={onClose}
        />
      </div>
      {children}
    </section>
  );
}
