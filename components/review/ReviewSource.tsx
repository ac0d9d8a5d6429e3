import { useEffect, useRef } from 'preact/hooks';
import type { SourceLine } from '../../utils/extract/source-text.ts';
import { hasLongRun } from '../../utils/text/long-word.ts';
import { useI18n } from '../ui/i18n.ts';
import './ReviewSource.css';
import { type Chosen, useChosenLines } from './use-chosen-lines.ts';

interface Props {
  lines: readonly SourceLine[];
  /** the first and the last line that the focused field was read on */
  marked: [number, number] | undefined;
  /** takes lines that the person chose for the field in hand; without it, the text is only shown */
  onPut?: ((chosen: Chosen) => void) | undefined;
  /** what the field in hand is called; undefined: none is in hand */
  into?: string | undefined;
  /** the person goes back to the field in hand */
  onLeave?: (() => void) | undefined;
}

/** Most lines that are drawn: a document of thirty pages. */
const MAX_LINES = 2000;

/** The text of the source, with the lines of the focused field marked. Its lines can be put into that field. */
export function ReviewSource({ lines, marked, onPut, into, onLeave }: Props) {
  const { t } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  const drawn = lines.slice(0, MAX_LINES);
  const [first, last] = marked ?? [-1, -1];
  const { at, range, events } = useChosenLines({ box, lines: drawn, start: first, onPut, onLeave });
  useEffect(() => {
    const line = box.current?.querySelector(`[data-line="${first}"]`);
    // Lines must not move away under the pointer that has just put one.
    if (line && box.current && !box.current.contains(document.activeElement))
      box.current.scrollTop = (line as HTMLElement).offsetTop - 40;
  }, [first]);
  return (
    <>
      {onPut && (
        <p class="soft source-hint">
          <b id="put-into">{t(into ? 'review.putInto' : 'review.putNowhere', [into ?? ''])}</b>{' '}
          {into && t('review.putHow')}
        </p>
      )}
      <div
        class="review-source"
        ref={box}
        {...(onPut ? { role: 'listbox', 'aria-multiselectable': true, ...events } : SHOWN)}
        {...{ 'aria-label': t('review.source') }}
      >
        {drawn.map((one, line) => (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is identified by its place
            key={line}
            data-line={line}
            dir="auto"
            class={classOf(line >= first && line <= last, one)}
            {...(onPut && (one.text ? optionOf(line, at, range) : { role: 'presentation' }))}
          >
            {one.kind === 'item' && '• '}
            {one.text}
          </p>
        ))}
      </div>
    </>
  );
}

/** It scrolls, and the keyboard must reach it. */
const SHOWN = { role: 'region', tabIndex: 0 } as const;

const classOf = (isMarked: boolean, { text, kind }: SourceLine) =>
  [
    'source-line',
    kind === 'heading' && 'source-heading',
    isMarked && 'source-marked',
    hasLongRun(text) && 'long-word',
  ]
    .filter(Boolean)
    .join(' ');

/** Only the line that the keys have reached is in the order of the Tab key. */
const optionOf = (line: number, at: number, [first, last]: [number, number]) =>
  ({
    role: 'option',
    tabIndex: line === at ? 0 : -1,
    'aria-selected': line >= first && line <= last,
    'aria-describedby': 'put-into',
  }) as const;
