import type { SourceContent } from '../../../feeds/kinds/kind.ts';
import { filterItems, type LeadFilter } from '../../../feeds/lead-filter.ts';
import { inFollowedOrder, leadKey, MAX_TEXTS } from '../../../feeds/leads.ts';
import { leads, leadTexts } from '../../storage.ts';
import { judgeTexts } from './reader-room.ts';

/**
 * Adds which items' texts are whole calls. One whose text is kept already, and is the same, is not looked at again. Where
 * nobody can look, no other counts.
 */
export async function judgeLeads(
  content: SourceContent,
  source: { url: string; filter?: LeadFilter | undefined },
): Promise<SourceContent> {
  const { kept } = filterItems(content.leads, source.filter);
  const texts = kept.flatMap(({ url, html }) => (html ? [{ url, html }] : [])).slice(0, MAX_TEXTS);
  if (texts.length === 0) return content;
  const [own] = inFollowedOrder([source], await leads.read([source.url]));
  const wasWhole = new Set(own?.leads.filter(({ isWhole }) => isWhole).map(({ url }) => url));
  const stored = await leadTexts.read([...wasWhole].map((url) => leadKey(source.url, url)));
  const isKnown = ({ url, html }: (typeof texts)[number]) =>
    wasWhole.has(url) && stored[leadKey(source.url, url)] === html;
  const fresh = texts.filter((text) => !isKnown(text));
  const whole = fresh.length > 0 ? await judgeTexts(fresh) : [];
  return { ...content, whole: [...texts.filter(isKnown).map(({ url }) => url), ...(whole ?? [])] };
}
