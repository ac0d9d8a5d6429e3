import type { Count } from '../../utils/posts/counting/count.ts';
import type { Network } from '../../utils/posts/networks.ts';
import { type I18n, useI18n } from '../ui/i18n.ts';

/** Why the network does not take a post of this length; undefined where it does. */
export function whyTooLong(
  { count, atServer, linksOver, fits }: Count,
  { name, limit, mostLinks = 0 }: Network,
  { t, language }: I18n,
): string | undefined {
  const number = (value: number) => value.toLocaleString(language);
  const over = (atServer ?? count) - limit;
  const links = linksOver && t('post.tooManyLinks', [name, number(mostLinks), number(linksOver)]);
  if (over > 0 || (!fits && !links)) {
    const length = t('post.tooLong', [number(Math.max(1, over)), name]);
    return links ? `${length} ${links}` : length;
  }
  return links || undefined;
}

/** What else a person should know of the post's length before they use it. */
export function CountNotes({ counted, network }: { counted: Count; network: Network }) {
  const { t, language } = useI18n();
  const { count, atServer } = counted;
  const { name, limit, replyLimit } = network;
  const number = (value: number) => value.toLocaleString(language);
  return (
    <>
      {atServer !== undefined && atServer <= limit && (
        <p class="note" role="status">
          {t(count > limit ? 'post.boxLocks' : 'post.boxDiffers', [
            name,
            number(count),
            number(atServer),
          ])}
        </p>
      )}
      {replyLimit !== undefined && count > replyLimit && count <= limit && (
        <p class="note" role="status">
          {t('post.replyLimit', [name, number(replyLimit)])}
        </p>
      )}
    </>
  );
}
