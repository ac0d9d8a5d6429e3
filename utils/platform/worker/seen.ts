import { storage } from 'wxt/utils/storage';
import { formerItem, news } from '../storage.ts';
import { inTurn } from './lock.ts';

/** The person has looked at what changed: it is no news any longer. */
export function settleNews(id: string): Promise<void> {
  return inTurn(async () => {
    const unseen = await news.getValue();
    await formerItem(id).removeValue();
    if (unseen.some((one) => one.id === id)) {
      await storage.setItem(
        news.key,
        unseen.filter((one) => one.id !== id),
      );
    }
  });
}
