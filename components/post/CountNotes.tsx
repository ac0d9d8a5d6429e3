import type { Count } from '../../utils/posts/counting/count.ts';
import type { Network } from '../../utils/posts/networks.ts';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  counted: Count;
  network: Network;
}

/** What a person should know of the post's length before they use it. */
export function CountNotes({ counted, network }: Props) {
  const { t, language } = useI18n();
  const { count, atServer, linksOver } = counted;
  const { name, limit, mostLinks = 0, replyLimit } = network;
  const number = (value: number) => value.toLocaleString(language);
  const tooLong = (atServer ?? count) - limit;
  return (
    <>
      {(tooLong > 0 || (!counted.fits && !linksOver)) && (
        <span class="over" role="status">
          {t('post.tooLong', [number(Math.max(1, tooLong))])}
        </span>
      )}
      {linksOver && (
        <span class="over" role="status">
          {t('post.tooManyLinks', [name, number(mostLinks), number(linksOver)])}
        </span>
      )}
      {atServer !== undefined && tooLong <= 0 && (
        <span role="status">
          {count > limit
            ? t('post.boxLocks', [name, number(count), number(atServer)])
            : t('post.boxDiffers', [name, number(count), number(atServer)])}
        </span>
      )}
      {replyLimit !== undefined && count > replyLimit && count <= limit && (
        <span role="status">{t('post.replyLimit', [name, number(replyLimit)])}</span>
      )}
    </>
  );
}

/** Is there anything to know? */
export const hasCountNotes = ({ fits, count, atServer }: Count, { replyLimit }: Network) =>
  !fits || atServer !== undefined || (replyLimit !== undefined && count > replyLimit);
