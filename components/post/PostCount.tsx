import { useI18n } from '../ui/i18n.ts';
import './PostChoices.css';

/** The ring's length, 2π times its radius, in the units of its field of 18. */
const ROUND = 2 * Math.PI * 7;

interface Props {
  /** in the network's units */
  count: number;
  limit: number;
  fits: boolean;
}

/** How much room is left, as the network counts it. */
export function PostCount({ count, limit, fits }: Props) {
  const { t, language } = useI18n();
  const number = (value: number) => value.toLocaleString(language);
  const used = Math.min(1, count / limit) * ROUND;
  const left = limit - count;
  return (
    <span
      id="post-count"
      class={fits ? 'post-count' : 'post-count over'}
      title={t('post.counter', [number(count), number(limit)])}
    >
      <svg class="ring" viewBox="0 0 18 18" aria-hidden="true">
        <circle class="ring-ground" cx="9" cy="9" r="7" />
        <circle
          class="ring-used"
          cx="9"
          cy="9"
          r="7"
          stroke-dasharray={`${used} ${ROUND}`}
          transform="rotate(-90 9 9)"
        />
      </svg>
      {t(left < 0 ? 'post.tooMany' : 'post.left', [number(Math.abs(left))])}
    </span>
  );
}
