import { browser } from 'wxt/browser';
import { toIsoDate } from '../actions/dates.ts';
import type { IsoDate } from '../actions/types.ts';

/**
 * Today in the person's calendar. Only the practice build, which is never published, looks for a set
 * date, so that the tour and the tests can live on 29 January 2023; elsewhere the branch is compiled away.
 */
export async function today(): Promise<IsoDate> {
  if (import.meta.env.MODE === 'practice') {
    const { practiceToday } = await browser.storage.local.get('practiceToday');
    if (typeof practiceToday === 'string') return practiceToday;
  }
  return toIsoDate(new Date());
}
