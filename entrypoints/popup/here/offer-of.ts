import type { Offer } from '../../../components/list/PageOffer.tsx';
import type { Here } from './what-is-here.ts';

/** The one thing that is offered for the page in front, the most useful first; nothing where there is nothing to do. */
export function offerOf(here: Here | undefined): Offer | undefined {
  if (!here) return undefined;
  const { kind, url, sources, listed, isAction, isLead, isFollowed } = here;
  if (kind === 'sitemap' || kind === 'data') return { kind };
  if (kind !== 'page') {
    return isFollowed ? undefined : { kind: 'feed', url, isSure: kind === 'feed' };
  }
  if (isAction) return { kind: isLead ? 'lead' : 'action' };
  if (listed > 0) return { kind: 'list', count: listed, url, canWatch: !isFollowed };
  if (isLead) return { kind: 'lead' };
  // A site's interface gives what its feed gives, and is for the settings.
  const feeds = sources.filter((one) => one.kind !== 'wordpress');
  const offered = feeds.length > 0 ? feeds : sources;
  return offered.length > 0 ? { kind: 'sources', sources: offered } : undefined;
}

/** May the page in front be read as an action? Feeds and other data are none. */
export const isPage = (here: Here | undefined) => !here || here.kind === 'page';
