/** How the person wants to be notified of news. */
export interface NotificationSettings {
  /** the number of unanswered actions on the toolbar icon */
  badge: boolean;
  /** notifications of the system; the browser asks for them */
  notify: boolean;
  /** with the case's name in them, which others may read on a locked screen */
  names: boolean;
}

/** As installed: nothing that somebody who looks over a shoulder could read. */
export const QUIET: NotificationSettings = { badge: false, notify: false, names: false };
