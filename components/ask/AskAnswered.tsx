import { useEffect, useRef } from 'preact/hooks';
import { countryName } from '../../utils/actions/languages.ts';
import type { ActionSummary, IsoDate } from '../../utils/actions/types.ts';
import { Deadline } from '../action/Deadline.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';
import './AskCard.css';

interface Props {
  notice: NoticeText;
  today: IsoDate;
  /** opens the letter of the same action, if it has one and no letter was sent */
  onLetter?: (() => void) | undefined;
  /** the most urgent of the other actions */
  next?: ActionSummary | undefined;
  onNext(id: string): void;
}

/** What became of an answer, and ways on. */
export function AskAnswered({ notice, today, onLetter, next, onNext }: Props) {
  const { t, language } = useI18n();
  const place = useRef<HTMLElement>(null);
  // The button that was pressed is gone; the next key begins here, and not at the page's start.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer takes the focus once
  useEffect(
    () => place.current?.querySelector('button')?.focus({ preventScroll: true }),
    [notice.nth],
  );
  return (
    <section class="ask ask-answered" ref={place} aria-label={t('ask.answered')}>
      <Notice notice={notice} />
      {(onLetter || next) && (
        <div class="buttons">
          {onLetter && (
            <button type="button" class="button" id="ask-letter" onClick={onLetter}>
              <Icon sign="letter" small />
              {t('ask.letterToo')}
            </button>
          )}
          {next && (
            <button
              type="button"
              class="button button-bare"
              id="ask-next"
              onClick={() => onNext(next.id)}
            >
              <span>
                {t('ask.next', [
                  next.country.map((code) => countryName(code, language)).join(', ') ||
                    next.reference,
                ])}
                {' · '}
                <Deadline action={next} today={today} />
              </span>
            </button>
          )}
        </div>
      )}
    </section>
  );
}
