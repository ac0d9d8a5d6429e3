import { textIn } from '../actions/languages.ts';
import type { IsoDate, LanguageTag, UrgentAction } from '../actions/types.ts';
import { type ActivityEntry, entryId } from './activity.ts';

/**
 * A text that left Vigil: copied, inserted, opened or printed. Whether it was posted or sent, only the person knows, so
 * Vigil asks when it is opened the next time. Until then it counts as nothing.
 */
export interface Attempt extends ActivityEntry {
  how: 'inserted' | 'copied' | 'opened' | 'printed';
  /** in ms since 1970 */
  at: number;
  /** the person said "not yet", and is asked again from this day on */
  askFrom?: IsoDate | undefined;
  /** other posts of its thread are to follow, so nobody is kept from them by the question */
  hasMore?: true | undefined;
}

/**
 * An insertion that was pressed is the page's job and outlives the popup. What is to be kept of it waits here until the
 * page says how it ended: the popup that would note it may be closed by then.
 */
export interface Pressed {
  /** what is kept when the text is in */
  attempt: Attempt;
  /** the site whose health is noted: the id of a network or a webmail, else the host */
  site?: string | undefined;
  host?: string | undefined;
  /** the thread of which it is a post, and the number of the post that follows */
  thread?: { key: string; next: number } | undefined;
}

/** A text that did not go in while nobody was there to be told. */
export type NotTaken = Pick<Attempt, 'action' | 'kind'>;

/** The ways in which a letter is sent. */
export const WAYS = ['email', 'post', 'fax'] as const;
export type SentBy = (typeof WAYS)[number];

/** What a panel knows of a text that left it. */
export type AttemptPart = Omit<Attempt, 'action' | 'date' | 'at' | 'title' | 'country' | 'askFrom'>;

/** Longest title that is kept with an entry, in UTF-16 units. */
const MAX_TITLE = 300;

/** What the record shows of an action, also when the action itself is gone. */
export function namesOf(
  action: Pick<UrgentAction, 'title' | 'country'>,
  language: LanguageTag,
): Pick<ActivityEntry, 'title' | 'country'> {
  const title = textIn(action.title, [language]);
  return {
    ...(title && { title: { ...title, text: title.text.slice(0, MAX_TITLE) } }),
    country: action.country,
  };
}

/** @param moment.at now, in ms since 1970 @param moment.language the one that the person reads */
export function attemptOf(
  action: UrgentAction,
  part: AttemptPart,
  { today, at, language }: { today: IsoDate; at: number; language: LanguageTag },
): Attempt {
  return { ...part, action: action.id, date: today, at, ...namesOf(action, language) };
}

/** What the person is asked once, however often the text left Vigil. */
export interface Question {
  id: string;
  newest: Attempt;
  all: Attempt[];
}

/** A post is asked about on each network; a letter is one, whether it was copied, printed or both. */
const questionId = ({ action, kind, where = '' }: Attempt) =>
  kind === 'letter' ? `${action}#letter` : `${action}#post#${where}`;

/** The questions of a day, the newest first. */
export function questionsOn(attempts: readonly Attempt[], today: IsoDate): Question[] {
  const groups = new Map<string, Attempt[]>();
  for (const attempt of attempts.toSorted((one, other) => other.at - one.at)) {
    const id = questionId(attempt);
    groups.set(id, [...(groups.get(id) ?? []), attempt]);
  }
  return [...groups].flatMap(([id, all]): Question[] => {
    const [newest] = all;
    return newest && (newest.askFrom ?? '') <= today ? [{ id, newest, all }] : [];
  });
}

/** How the letter goes, where that can be known; a letter that was only copied can go any way. */
export function wayOf({ how, where }: Attempt): SentBy | undefined {
  if (how === 'inserted' || how === 'opened') return 'email';
  return how === 'printed' ? WAYS.find((way) => way === where) : undefined;
}

/** What the person did, now that they say so. It was on the day of the attempt, unless they had not done it by then. */
export function deedOf(
  { newest, all }: Question,
  today: IsoDate,
  way: SentBy | undefined = wayOf(newest),
): ActivityEntry {
  const { action, kind, language, message, mark, title, country, askFrom } = newest;
  const marks = [...new Set(all.flatMap((one) => one.mark ?? []))].filter((one) => one !== mark);
  return {
    ...{ action, kind, how: 'sent', language, date: askFrom ? today : newest.date },
    where: kind === 'letter' ? way : newest.where,
    ...(message !== undefined && { message }),
    ...(mark !== undefined && { mark }),
    ...(marks.length > 0 && { marks }),
    ...(title && { title }),
    ...(country && { country }),
  };
}

export const attemptId = (attempt: Attempt): string => entryId(attempt);
