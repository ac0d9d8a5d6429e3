import { squeeze } from '../text/fold.ts';

/** Pages of networks that open with a text for a post. On Mastodon, any server has one. */
const SHARE_PAGE =
  /^(?:(?:www|mobile|m|web|api)\.)?(?:(?:twitter|x)\.com\/(?:intent\/(?:tweet|post)|share|home)|bsky\.app\/intent\/compose|threads\.(?:com|net)\/intent\/post|facebook\.com\/(?:sharer|dialog\/(?:share|feed))|linkedin\.com\/feed|wa\.me|whatsapp\.com\/send|(?:t|telegram)\.me\/share|share\.joinmastodon\.org|[^/]+\/(?:share|intent\/post)\/?$)/i;

/**
 * Reads the post that a network composes from the address of its share page.
 * @returns undefined for other addresses, and for those that bring no text
 */
export function readSharedText(href: string): string | undefined {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return undefined;
  const { host, pathname, searchParams } = new URL(href);
  if (!SHARE_PAGE.test(host + pathname)) return undefined;
  const of = (...names: string[]) =>
    names.map((name) => searchParams.get(name) ?? '').find(Boolean);
  const text = of('text', 'status', 'quote');
  if (!text) return undefined;
  const tags = (of('hashtags', 'hashtag') ?? '').split(',').map((tag) => tag.trim());
  const account = of('via')?.replace(/^@/, '');
  const isTelegram = /(?:^|\.)t(?:elegram)?\.me$/.test(host);
  return squeeze(
    [
      ...(isTelegram ? [of('url'), text] : [of('title'), text, of('url')]),
      ...tags.filter(Boolean).map((tag) => `#${tag.replace(/^#/, '')}`),
      ...(account ? [`via @${account}`] : []),
    ]
      .filter(Boolean)
      .join(' '),
  );
}
