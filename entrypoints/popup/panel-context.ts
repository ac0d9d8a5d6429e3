import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import type { AttemptPart } from '../../utils/history/attempts.ts';
import type { CurrentPage } from './current-page.ts';
import type { Feedback } from './feedback.ts';
import type { Keeping, Sent } from './use-sent.ts';

/** What a panel of an open action works with. */
export interface PanelContext {
  action: UrgentAction;
  today: IsoDate;
  /** it is over for this person: the texts can be read, and nobody is to write any more */
  isEnded: boolean;
  page: CurrentPage;
  feedback: Feedback;
  /** the texts of this action that went out before it was opened, oldest first */
  before: readonly ActivityEntry[];
  /**
   * keeps that a text left Vigil, so that the person is asked about it the next time; false: it could not be kept, and a
   * notice says so
   */
  record(part: AttemptPart): Promise<boolean>;
  keeping: Keeping;
  sent: Sent;
}
