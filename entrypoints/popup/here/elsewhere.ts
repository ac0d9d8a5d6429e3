import type { CurrentTab } from '../../../utils/platform/pages/inject.ts';
import type { View } from '../../../utils/platform/stored-types.ts';
import { fnv1a } from '../../../utils/text/fnv.ts';
import type { CurrentPage } from '../current-page.ts';

/** The page in a tab, without what it says after `#`. */
export function placeOf(tab: CurrentTab | undefined): string | undefined {
  if (!tab?.url || !/^https?:$/.test(tab.url.protocol)) return undefined;
  return fnv1a(tab.url.href.replace(/#.*$/s, ''));
}

/**
 * Was the action left open over another page? The list is shown there, with what that page offers. Where one writes
 * there is nothing to offer, and the action that one comes with is what one wants.
 */
export function isElsewhere({ action, at }: View, { tab, network, webmail }: CurrentPage): boolean {
  const here = placeOf(tab);
  return Boolean(action && at && here && at !== here && !network && !webmail);
}

/** Did a page of ours open the popup for its list, whatever was open before? */
export const wantsList = () => new URLSearchParams(location.search).has('list');
