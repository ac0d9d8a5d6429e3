import { countryName, inLanguage } from '../../utils/actions/languages.ts';
import {
  type Attempt,
  type Question,
  type SentBy,
  WAYS,
  wayOf,
} from '../../utils/history/attempts.ts';
import { webmailById } from '../../utils/letters/webmails.ts';
import { networkById } from '../../utils/posts/networks.ts';
import '../ui/Buttons.css';
import { type I18n, useI18n } from '../ui/i18n.ts';
import { onePress } from '../ui/one-press.ts';
import { WAY_NAMES } from '../ui/way-names.ts';
import './AskCard.css';

/** How long ago it was, in the largest unit that fits: "10 minutes ago". */
export function showAgo(at: number, now: number, language: string): string {
  const minutes = Math.max(1, Math.round((now - at) / 60_000));
  const [amount, unit] =
    minutes < 60
      ? ([minutes, 'minute'] as const)
      : minutes < 24 * 60
        ? ([Math.round(minutes / 60), 'hour'] as const)
        : ([Math.round(minutes / (24 * 60)), 'day'] as const);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-amount, unit);
}

/** So long something is called just now, in milliseconds. */
const JUST_NOW_MS = 60_000;

/** Where the text went, and when. */
function describeAttempt(
  { t, language }: I18n,
  { kind, how, where = '', at }: Attempt,
  now: number,
) {
  const ago = now - at < JUST_NOW_MS ? t('ask.justNow') : showAgo(at, now, language);
  if (how === 'printed') return t('ask.printed', [ago]);
  if (kind === 'post') {
    const name = networkById(where)?.name ?? where;
    return t(how === 'copied' ? 'ask.copiedFor' : 'ask.onNetwork', [name, ago]);
  }
  if (how === 'copied') return t('ask.copied', [ago]);
  const webmail = webmailById(where)?.name;
  return webmail ? t('ask.inMail', [webmail, ago]) : t('ask.openedMail', [ago]);
}

interface Props {
  question: Question;
  /** in ms since 1970 */
  now: number;
  /** @param way of a letter: how it was sent */
  onYes(way?: SentBy): void;
  onNotYet(): void;
  onForget(): void;
  /** opens the action */
  onOpen?: (() => void) | undefined;
  /** where there are several cards: what tells their elements apart */
  nth?: number;
  /** is the action open, so that it need not be named? */
  isHere?: boolean;
}

/** Asks whether a text that left Vigil was posted or sent. */
export function AskCard({
  question,
  now,
  onYes,
  onNotYet,
  onForget,
  onOpen,
  nth,
  isHere = false,
}: Props) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { newest } = question;
  const { kind, how, title, country = [] } = newest;
  const way = wayOf(newest);
  const asked = kind === 'post' ? 'ask.posted' : how === 'printed' ? 'ask.mailed' : 'ask.sent';
  const yes =
    kind === 'post' ? 'ask.yesPosted' : how === 'printed' ? 'ask.yesMailed' : 'ask.yesSent';
  const where = country.map((code) => countryName(code, language)).join(', ');
  const end = nth ? `-${nth}` : '';
  const isWayOpen = kind === 'letter' && way === undefined;
  return (
    <section class={isHere ? 'ask ask-here' : 'ask'} aria-labelledby={`ask-title${end}`}>
      <div>
        <p class="ask-about">
          {!isHere && where && `${where} · `}
          {describeAttempt(i18n, newest, now)}
        </p>
        {title && !isHere && (
          <p class="ask-about">
            {onOpen ? (
              <button type="button" class="button-plain" id={`ask-open${end}`} onClick={onOpen}>
                <span {...inLanguage(title.language)}>{title.text}</span>
              </button>
            ) : (
              <strong {...inLanguage(title.language)}>{title.text}</strong>
            )}
          </p>
        )}
        <h2 id={`ask-title${end}`}>{t(asked)}</h2>
      </div>
      {isWayOpen && <p class="note">{t('ask.how')}</p>}
      <div class="buttons">
        {isWayOpen ? (
          WAYS.map((one) => (
            <button
              key={one}
              type="button"
              class="button"
              id={`ask-${one}${end}`}
              {...onePress(() => onYes(one))}
            >
              {t(WAY_NAMES[one])}
            </button>
          ))
        ) : (
          <button
            type="button"
            class="button button-main"
            id={`ask-yes${end}`}
            {...onePress(() => onYes(way))}
          >
            {t(yes)}
          </button>
        )}
        <button type="button" class="button" id={`ask-later${end}`} {...onePress(onNotYet)}>
          {t('letter.notYet')}
        </button>
        <button
          type="button"
          class="button button-bare"
          id={`ask-forget${end}`}
          {...onePress(onForget)}
        >
          {t('ask.forget')}
        </button>
      </div>
    </section>
  );
}
