import type { Offer } from '../../../components/list/PageOffer.tsx';
import type { LeadPreview } from '../../../utils/feeds/leads.ts';
import type { CurrentPage } from '../current-page.ts';
import { pageAddress } from './kept-pages.ts';
import type { Here } from './what-is-here.ts';

/** The one thing that is offered for the page in front, the most useful first; nothing where there is nothing to do. */
export function offerOf(
  here: Here | undefined,
  kept: ReadonlyMap<string, string> = new Map(),
): Offer | undefined {
  if (!here) return undefined;
  const { kind, url, sources, listed, isAction, isLead, isFollowed } = here;
  if (kind === 'sitemap' || kind === 'data') return { kind };
  if (kind !== 'page') {
    return isFollowed ? undefined : { kind: 'feed', url, isSure: kind === 'feed' };
  }
  const own = kept.get(url) ?? here.had;
  if (own !== undefined) return { kind: 'kept', id: own };
  if (isAction) return { kind: isLead ? 'lead' : 'action' };
  if (listed > 0) return { kind: 'list', count: listed, url, canWatch: !isFollowed };
  if (isLead) return { kind: 'lead' };
  // A site's interface gives what its feed gives, and is for the settings.
  const feeds = sources.filter((one) => one.kind !== 'wordpress');
  const offered = feeds.length > 0 ? feeds : sources;
  return offered.length > 0 ? { kind: 'sources', sources: offered } : undefined;
}

/** Does an offer read the page itself, so that no other button should? */
export const offersPage = (offer: Offer | undefined) =>
  offer !== undefined && ['action', 'lead', 'list', 'kept'].includes(offer.kind);

/**
 * Is it worth a button of its own, where nothing is offered? Not where a person writes, in a webmail without an open mail
 * and on the browser's own pages: none of these is an action.
 */
export function mayHoldAction({ tab, network, webmail, hasMessage }: CurrentPage = {}): boolean {
  if (network || (webmail && !hasMessage)) return false;
  return tab?.url !== undefined && /^(?:https?|file):$/.test(tab.url.protocol);
}

/** The leads without those of which the person keeps the action. */
export function withoutKept(found: LeadPreview, kept: ReadonlyMap<string, string>): LeadPreview {
  const lines = found.lines.filter(({ url }) => !kept.has(pageAddress(url)));
  const gone = found.lines.filter((line) => !lines.includes(line));
  return {
    lines,
    all: found.all - gone.length,
    fresh: found.fresh - gone.filter(({ seen }) => !seen).length,
  };
}

/** May the page in front be read as an action? Feeds and other data are none. */
export const isPage = (here: Here | undefined) => !here || here.kind === 'page';
