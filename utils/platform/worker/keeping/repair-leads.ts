import {
  inFollowedOrder,
  leadKey,
  makeLeadPreview,
  type StoredLead,
  textKeys,
} from '../../../feeds/leads.ts';
import type { Subscription } from '../../../feeds/types.ts';
import { leadPreview, leads, leadTexts } from '../../storage.ts';
import type { Everything } from '../apply-changes.ts';

const PREVIEW = leadPreview.key.replace(/^local:/, '');

/**
 * The changes after which the leads of the followed sources are there, with exactly the texts of those that are whole,
 * and the popup's first lines of them. A worker that was stopped can leave more: it writes first and removes then.
 * @param all the stored values by key, of which each by itself is sound
 */
export function repairLeads(all: Everything): Everything {
  const changes: Everything = {};
  const followed = (all.subscriptions ?? []) as Subscription[];
  const found = Object.fromEntries(followed.map(({ url }) => [url, all[leads.prefix + url]]));
  const sources = inFollowedOrder(followed, found).map(({ from, leads: before }) => {
    const hasText = ({ url }: StoredLead) =>
      typeof all[leadTexts.prefix + leadKey(from, url)] === 'string';
    if (before.every((lead) => !lead.isWhole || hasText(lead))) return { from, leads: before };
    const after = before.map(({ isWhole, ...lead }) =>
      isWhole && hasText(lead) ? { ...lead, isWhole } : lead,
    );
    changes[leads.prefix + from] = after;
    return { from, leads: after };
  });
  const wanted = new Set([
    ...sources.map(({ from }) => leads.prefix + from),
    ...sources.flatMap(textKeys).map((key) => leadTexts.prefix + key),
  ]);
  for (const [key, value] of Object.entries(all)) {
    const isOfLeads = key.startsWith(leads.prefix) || key.startsWith(leadTexts.prefix);
    if (isOfLeads && value !== undefined && !wanted.has(key)) changes[key] = undefined;
  }
  const preview = makeLeadPreview(sources);
  const isNeeded = preview.all > 0 || (all[PREVIEW] ?? undefined) !== undefined;
  if (isNeeded && !isSame(all[PREVIEW], preview)) changes[PREVIEW] = preview;
  return changes;
}

/** Chrome gives the names of an object back in another order than they were written in. */
const isSame = (one: unknown, other: unknown) => sorted(one) === sorted(other);
const sorted = (value: unknown) =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
