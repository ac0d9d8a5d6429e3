import type { IsoDate, LanguageTag, NetworkId } from '../actions/types.ts';

/**
 * One thing that this person did, and says so; older versions of Vigil took it for done when a text was copied, opened or
 * inserted. It is kept on this machine only.
 */
export interface ActivityEntry {
  action: string;
  kind: 'post' | 'letter';
  /** how the text left Vigil; `sent`: the person says so */
  how: 'inserted' | 'copied' | 'opened' | 'printed' | 'sent';
  /** the network or webmail, if any; of a sent letter the way: `email`, `post`, `fax` */
  where?: NetworkId | undefined;
  language: LanguageTag;
  date: IsoDate;
  /** the number of the suggested message, from 0 */
  message?: number | undefined;
  /** a post's text, known again by its mark and not kept */
  mark?: string | undefined;
  /** the marks of the other posts that went out with it */
  marks?: string[] | undefined;
  /** the action's title when it was done, so that the record can be read when the action is gone */
  title?: { text: string; language: LanguageTag } | undefined;
  /** the person's own words about it */
  note?: string | undefined;
  /** the action's countries, by their two-letter codes */
  country?: string[] | undefined;
}

/** The key of an entry: its action and everything that distinguishes it from the other entries of a day. */
export function entryId({
  action,
  kind,
  how,
  where = '',
  language,
  date,
  mark = '',
}: ActivityEntry): string {
  const rest = [date, kind, how, where, language, mark].join(' ');
  // Encoded, so that the last `#` is the one that parts the two. Half a surrogate pair cannot be encoded.
  return `${action}#${encodeURIComponent(rest.toWellFormed())}`;
}

/** Adds an entry; the same thing twice on a day counts once. */
export function addActivity(
  activity: readonly ActivityEntry[],
  entry: ActivityEntry,
): ActivityEntry[] {
  const id = entryId(entry);
  return activity.some((other) => entryId(other) === id) ? [...activity] : [...activity, entry];
}

/** The last time that exactly this text went out. */
export function lastUse(
  activity: readonly ActivityEntry[],
  hash: string,
): ActivityEntry | undefined {
  return activity.findLast((entry) => entry.mark === hash || entry.marks?.includes(hash));
}
