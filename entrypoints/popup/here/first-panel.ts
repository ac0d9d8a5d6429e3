import type { PanelId } from '../../../components/action/PanelTabs.tsx';
import type { UrgentAction } from '../../../utils/actions/types.ts';
import { letterModel } from '../../../utils/letters/skeleton.ts';
import type { CurrentPage } from '../current-page.ts';

/**
 * The panels that an action has; an empty one is not offered. A post can always be written, from a first draft where the
 * action brings none, but not any more once it has ended.
 */
export function panelsOf(action: UrgentAction, isEnded: boolean): PanelId[] {
  return [
    ...(action.posts.length > 0 || !isEnded ? (['post'] as const) : []),
    ...(letterModel(action) ? (['letter'] as const) : []),
    'about',
  ];
}

/**
 * The panel that an action opens with: what fits the page in front, else what the person turned to last, of what it has. A
 * mere draft of a post comes first only on a network.
 */
export function firstPanel(action: UrgentAction, page: CurrentPage, isEnded = false): PanelId {
  const panels = panelsOf(action, isEnded);
  const hasPosts = action.posts.length > 0;
  const wishes: (PanelId | undefined | false)[] = [
    page.webmail && 'letter',
    page.network && 'post',
    page.habit === 'post' && !hasPosts ? undefined : page.habit,
    hasPosts && 'post',
    'letter',
  ];
  return wishes.find((wish): wish is PanelId => Boolean(wish && panels.includes(wish))) ?? 'about';
}
