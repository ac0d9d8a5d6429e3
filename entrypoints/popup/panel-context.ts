import type { PanelId } from '../../components/action/ActionView.tsx';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import type { Sender } from '../../utils/letters/paper.ts';
import type { Threads } from '../../utils/platform/storage.ts';
import type { OwnAccounts } from '../../utils/posts/accounts.ts';
import type { CurrentPage } from './current-page.ts';
import type { Feedback } from './feedback.ts';

/** An action that is open, and all that its panels read and change. */
export interface ActionProps {
  action: UrgentAction;
  today: IsoDate;
  page: CurrentPage;
  panel: PanelId;
  done: ActivityEntry[];
  texts: Record<string, string>;
  ownServers: Record<string, string>;
  own: OwnAccounts;
  threads: Threads;
  /** the id of the service in which letters are opened */
  service: string;
  sender: Sender;
  /** do letters carry initials and the place only? */
  initials: boolean;
  onPanel(panel: PanelId): void;
  onBack(): void;
  /** opens another issue of the case */
  onOpen(id: string): void;
  /** the person has looked at what changed */
  onSettled(id: string): void;
  onDone(done: ActivityEntry[]): void;
  onTexts(texts: Record<string, string>): void;
  onServers(servers: Record<string, string>): void;
  onService(id: string): void;
  onInitials(initials: boolean): void;
  onOwn(own: OwnAccounts): void;
  onThreads(threads: Threads): void;
}

/** What a panel of an open action works with. */
export interface PanelContext extends ActionProps {
  feedback: Feedback;
  /** keeps what was done today */
  record(entry: Omit<ActivityEntry, 'action' | 'date'>): Promise<void>;
  /** keeps texts by their keys; undefined: back to the suggested one */
  onDrafts(changes: Record<string, string | undefined>): void;
}
