import { browser } from 'wxt/browser';
import { type CurrentTab, currentTab } from '../../../utils/platform/pages/inject.ts';

/**
 * Calls when another tab came to the front, when the one in front shows another page, and when the person comes back to the
 * panel: they may have clicked the icon meanwhile, which makes the page readable.
 * @param first the tab that is known already
 * @returns what ends it
 */
export function watchFrontTab(
  onChange: (tab: CurrentTab | undefined) => void,
  first?: CurrentTab,
): () => void {
  const { onActivated, onUpdated } = browser.tabs;
  const nameOf = (tab: CurrentTab | undefined) => `${tab?.id} ${tab?.url?.href}`;
  let last = first && nameOf(first);
  const look = async () => {
    const tab = await currentTab();
    const now = nameOf(tab);
    if (now === last) return;
    last = now;
    onChange(tab);
  };
  const onLook = () => void look().catch(console.error);
  onActivated.addListener(onLook);
  onUpdated.addListener(onLook);
  window.addEventListener('focus', onLook);
  return () => {
    onActivated.removeListener(onLook);
    onUpdated.removeListener(onLook);
    window.removeEventListener('focus', onLook);
  };
}
