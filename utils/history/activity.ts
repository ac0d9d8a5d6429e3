import type { IsoDate, LanguageTag, NetworkId } from '../actions/types.ts';

/** One thing that this person did with Vigil. It is kept on this machine only. */
export interface ActivityEntry {
  action: string;
  kind: 'post' | 'letter';
  /** how the text left Vigil; `sent` is what the person says */
  how: 'inserted' | 'copied' | 'opened' | 'sent';
  /** the network or webmail, where there was one; of what was sent, the way: `email`, `post`, `fax` */
  where?: NetworkId | undefined;
  language: LanguageTag;
  date: IsoDate;
  /** the number of the suggested message, from 0 */
  message?: number | undefined;
  /** a post's text, known again by its mark and not kept */
  mark?: string | undefined;
}

/** Adds an entry; the same one twice on a day counts once. */
export function addActivity(
  activity: readonly ActivityEntry[],
  entry: ActivityEntry,
): ActivityEntry[] {
  const same = (other: ActivityEntry) =>
    JSON.stringify(keyOf(other)) === JSON.stringify(keyOf(entry));
  return activity.some(same) ? [...activity] : [...activity, entry];
}

const keyOf = ({ action, kind, how, where, language, date, mark }: ActivityEntry) => [
  action,
  kind,
  how,
  where ?? '',
  language,
  date,
  mark ?? '',
];

/** What was done for one action, newest first. */
export function activityFor(activity: readonly ActivityEntry[], action: string): ActivityEntry[] {
  return activity.filter((entry) => entry.action === action).reverse();
}

/** The last time that exactly this text went out. */
export function lastUse(
  activity: readonly ActivityEntry[],
  mark: string,
): ActivityEntry | undefined {
  return activity.findLast((entry) => entry.mark === mark);
}
