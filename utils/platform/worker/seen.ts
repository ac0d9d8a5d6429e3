import { news, previousVersionItem } from '../storage.ts';
import { withLock } from './lock.ts';

/** The person has looked at what changed, so it is not news any more. */
export function markSeen(id: string): Promise<void> {
  return withLock(async () => {
    const unseen = await news.getValue();
    await previousVersionItem(id).removeValue();
    if (unseen.some((one) => one.id === id)) {
      await news.setValue(unseen.filter((one) => one.id !== id));
    }
  });
}
