import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import type { CurrentPage } from './current-page.ts';
import type { Feedback } from './feedback.ts';

/** What a panel of an open action works with. */
export interface PanelContext {
  action: UrgentAction;
  today: IsoDate;
  page: CurrentPage;
  feedback: Feedback;
  /** what the person did for this action before they opened it, oldest first */
  before: readonly ActivityEntry[];
  /** records what the person did today; false: it could not be kept, and a notice says so */
  record(entry: Omit<ActivityEntry, 'action' | 'date'>): Promise<boolean>;
}
