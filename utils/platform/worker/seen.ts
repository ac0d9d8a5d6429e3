import type { UrgentAction } from '../../actions/types.ts';
import { actionItem, news, previousVersionItem } from '../storage.ts';
import { withLock } from './lock.ts';

/**
 * The person has looked at what changed, so it is not news any more; but what came meanwhile still is.
 * @param shown the version that they looked at; undefined: whatever is kept
 */
export function markSeen(id: string, shown?: UrgentAction): Promise<void> {
  return withLock(async () => {
    const [unseen, kept] = await Promise.all([news.getValue(), actionItem(id).getValue()]);
    if (shown && kept && JSON.stringify(shown) !== JSON.stringify(kept)) return;
    await previousVersionItem(id).removeValue();
    if (unseen.some((one) => one.id === id)) {
      await news.setValue(unseen.filter((one) => one.id !== id));
    }
  });
}
