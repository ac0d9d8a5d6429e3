/** How the person wants to be notified of news. */
export interface NotificationSettings {
  /** the number of unanswered actions on the toolbar icon */
  badge: boolean;
  /** notifications of the system; the browser asks for them */
  notify: boolean;
  /** with the case's name in them, which others may read on a locked screen */
  names: boolean;
  /** of actions that end tomorrow and for which the person wrote nothing; undefined: yes, as before one could choose */
  ends?: boolean | undefined;
  /** once a week, how many actions are open; undefined: no */
  weekly?: boolean | undefined;
}

/** As installed: nothing that somebody who looks over a shoulder could read. */
export const QUIET: NotificationSettings = { badge: false, notify: false, names: false };

/** Are these chosen, where nobody chose? */
export const UNLESS_CHOSEN = {
  ...{ badge: false, notify: false, names: false },
  ...{ ends: true, weekly: false },
} as const satisfies Record<keyof NotificationSettings, boolean>;
