import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../components/ui/i18n.ts';

/**
 * Sheets of paper, made as small as the column that they stand in, so that one sees them whole. Who wants to read them there
 * has them as large as paper, with the column to scroll. What is printed is as large as paper in any case.
 */
export function Scaled({ children }: { children: ComponentChildren }) {
  const { t } = useI18n();
  const room = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const [isLarge, setLarge] = useState(false);
  useLayoutEffect(() => {
    const [column, sheets] = [room.current, paper.current];
    if (!column || !sheets) return;
    const measure = () => {
      const wide = sheets.offsetWidth;
      // Nothing is laid out yet, or nowhere.
      if (wide === 0 || column.clientWidth === 0) return;
      // A hair less, so that no rounding makes it wider than the column.
      const next = Math.min(1, Math.floor((column.clientWidth / wide) * 1000) / 1000);
      setScale(next);
      column.style.setProperty('--sheets-height', `${sheets.offsetHeight * next}px`);
      column.style.setProperty('--sheets-scale', String(next));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(column);
    watch.observe(sheets);
    return () => watch.disconnect();
  }, []);
  const isFitted = scale < 1 && !isLarge;
  return (
    <>
      {(scale < 1 || isLarge) && (
        <button
          type="button"
          class="button-plain sheets-size"
          id="sheets-size"
          aria-pressed={isLarge}
          onClick={() => setLarge(!isLarge)}
        >
          {t('paper.large')}
        </button>
      )}
      <div
        ref={room}
        class={isFitted ? 'sheets-room sheets-fitted' : 'sheets-room'}
        // As large as paper, sheets are wider than small windows, and are scrolled by keyboard.
        tabIndex={isLarge ? 0 : undefined}
      >
        <div ref={paper} class="sheets-paper">
          {children}
        </div>
      </div>
    </>
  );
}
