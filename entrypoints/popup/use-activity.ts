import { useEffect, useState } from 'preact/hooks';
import { useFailure } from '../../components/ui/use-stored.ts';
import { type ActivityEntry, addActivity, entryId } from '../../utils/history/activity.ts';
import type { Attempt } from '../../utils/history/attempts.ts';
import {
  noteAttempt,
  readActivity,
  readAttempts,
  recordActivity,
  removeActivity,
  removeAttempts,
} from '../../utils/platform/activity.ts';

/** What the person did for an action, oldest first; undefined until it was read. */
export interface Activity {
  done: readonly ActivityEntry[] | undefined;
  /**
   * the texts that went out before it was opened, also those of which the person has not said so yet: nobody is reproached
   * for the copy that they just made. Not those that they did not post yet, as they say: the same text comes again.
   */
  before: readonly ActivityEntry[] | undefined;
  /** the person says that they did it */
  add(entry: ActivityEntry): Promise<void>;
  /** what the person has just answered to a question; what is asked is read anew */
  take(done: readonly ActivityEntry[]): void;
  /** the person takes it back */
  remove(entry: ActivityEntry): Promise<void>;
  /** a text left Vigil; the person is asked about it the next time */
  note(attempt: Attempt): Promise<void>;
  /** the person said what became of the letter, so nothing is asked about it. @returns what puts the questions back */
  settleLetter(): Promise<() => Promise<void>>;
}

export function useActivity(action: string): Activity {
  const [before, setBefore] = useState<ActivityEntry[]>();
  const [done, setDone] = useState<ActivityEntry[]>();
  const [waiting, setWaiting] = useState<Attempt[]>([]);
  const fail = useFailure();
  useEffect(() => {
    Promise.all([readActivity(action), readAttempts(action)]).then(([deeds, attempts]) => {
      setBefore([...deeds, ...attempts.filter(({ askFrom }) => askFrom === undefined)]);
      setWaiting(attempts);
      // What was added meanwhile stays.
      setDone((now = []) => now.reduce(addActivity, deeds));
    }, fail);
  }, [action, fail]);
  return {
    ...{ done, before },
    add: async (entry) => {
      await recordActivity(entry);
      setDone((now) => addActivity(now ?? [], entry));
    },
    take: (now) => {
      setDone([...now]);
      readAttempts(action).then(setWaiting, fail);
    },
    remove: async (entry) => {
      await removeActivity(entry);
      setDone((now) => now?.filter((one) => entryId(one) !== entryId(entry)));
    },
    note: async (attempt) => {
      await noteAttempt(attempt);
      setWaiting((now) => [...now, attempt]);
    },
    settleLetter: async () => {
      const letters = waiting.filter(({ kind }) => kind === 'letter');
      await removeAttempts(letters);
      setWaiting((now) => now.filter((one) => !letters.includes(one)));
      return async () => {
        await Promise.all(letters.map(noteAttempt));
        setWaiting((now) => [...now, ...letters]);
      };
    },
  };
}
