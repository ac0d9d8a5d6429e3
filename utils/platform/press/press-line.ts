import type { IsoDate } from '../../actions/types.ts';
import type { Pressed } from '../../history/attempts.ts';
import type { FillRequest, InsertRequest } from '../messages.ts';
import { storedGroup } from '../stored-item.ts';
import type { Site } from './site-health.ts';

/** The name of the line from the popup to the worker, one for each press. */
export const PRESS_LINE = 'press';

/** An insertion that was pressed: all that the worker needs to do it where the popup is closed in the same moment. */
export interface PressOrder<Request = InsertRequest | FillRequest> {
  tabId: number;
  press: string;
  request: Request;
  /** in ms since 1970 */
  at: number;
  date: IsoDate;
  /** whose ways and whose health it is */
  site?: Site | undefined;
  /** what is kept when the text is in; nothing in a private window */
  kept?: Pressed | undefined;
}

/** What comes over the line: the press, that its answer came, that the person was told. */
export type PressNews = PressOrder | 'answered' | 'over';

/**
 * Each press as the popup leaves it for a worker that sleeps: Chromium ends a line whose popup closes while the worker wakes
 * up, and a change of the storage wakes it none the less. Not for private windows. It goes as soon as it was heard.
 */
export const pressOrders = storedGroup<PressOrder>('session', 'press', {});
