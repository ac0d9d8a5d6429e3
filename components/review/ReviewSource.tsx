import { useEffect, useRef } from 'preact/hooks';
import type { SourceLine } from '../../utils/extract/source-text.ts';
import { useI18n } from '../ui/i18n.ts';
import './ReviewSource.css';

interface Props {
  lines: readonly SourceLine[];
  /** the first and the last line that the focused field was read on */
  marked: [number, number] | undefined;
}

/** Most lines that are drawn: a document of thirty pages. */
const MAX_LINES = 2000;

/** The text of the source, with the lines of the focused field marked. */
export function ReviewSource({ lines, marked }: Props) {
  const { t } = useI18n();
  const box = useRef<HTMLElement>(null);
  const [first, last] = marked ?? [-1, -1];
  useEffect(() => {
    const line = box.current?.querySelector(`[data-line="${first}"]`);
    if (line && box.current) box.current.scrollTop = (line as HTMLElement).offsetTop - 40;
  }, [first]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it
    <section class="review-source" ref={box} tabIndex={0} aria-label={t('review.source')}>
      {lines.slice(0, MAX_LINES).map(({ text, kind }, at) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is identified by its place
          key={at}
          data-line={at}
          dir="auto"
          class={at >= first && at <= last ? 'source-line source-marked' : 'source-line'}
        >
          {kind === 'item' && '• '}
          {text}
        </p>
      ))}
    </section>
  );
}
