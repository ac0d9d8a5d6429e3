import { useCallback, useEffect, useState } from 'preact/hooks';
import { useFailure } from '../../components/ui/use-stored.ts';
import { textIn } from '../../utils/actions/languages.ts';
import type { ActionSummary, IsoDate, LanguageTag } from '../../utils/actions/types.ts';
import { type ActivityEntry, entryId } from '../../utils/history/activity.ts';
import { type Question, questionsOn } from '../../utils/history/attempts.ts';
import { recordActivity, removeActivity } from '../../utils/platform/activity.ts';
import { today } from '../../utils/platform/clock.ts';
import { actionIndex, activityEntries, attempts } from '../../utils/platform/storage.ts';

/** What stands in the record; nothing until it was read. */
export interface StoredRecord {
  deeds: readonly ActivityEntry[];
  /** was there nothing from the start, so that nothing can be taken back? */
  isEmpty: boolean;
  day: IsoDate;
  /** what the person has not said yet, the newest first */
  questions: readonly Question[];
  setQuestions(questions: readonly Question[]): void;
  /** the actions that are still known, by id */
  lines: ReadonlyMap<string, ActionSummary>;
  /** reads it anew, after an answer */
  reread(): void;
  /** puts one in the place of another; nothing: it is removed. @returns what takes it back */
  replace(old: ActivityEntry, next: ActivityEntry | undefined): Promise<() => Promise<void>>;
}

/** After every day on which something is asked again. */
const LATEST: IsoDate = '9999-12-31';

export function useRecord(language: LanguageTag): StoredRecord | undefined {
  const [deeds, setDeeds] = useState<readonly ActivityEntry[]>();
  const [day, setDay] = useState<IsoDate>('');
  const [lines, setLines] = useState<ReadonlyMap<string, ActionSummary>>(new Map());
  const [isEmpty, setEmpty] = useState(false);
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const fail = useFailure();
  // The page has time for a look through all of it, and so shows what the worker has not listed yet.
  const read = useCallback(async () => {
    const [all, waiting, index, now] = await Promise.all([
      ...([activityEntries.readAll(), attempts.readAll()] as const),
      ...([actionIndex.getValue(), today()] as const),
    ]);
    const byId = new Map((index ?? []).map((line) => [line.id, line]));
    // Also those of which the person said “not yet”: here they look for them.
    const asked = questionsOn(Object.values(waiting), LATEST);
    setLines(byId);
    setDay(now);
    setQuestions(asked);
    setDeeds(Object.values(all).map((deed) => withNames(deed, byId, language)));
    return Object.keys(all).length + asked.length;
  }, [language]);
  useEffect(() => {
    read().then((count) => setEmpty(count === 0), fail);
  }, [read, fail]);
  if (!deeds) return undefined;
  /** Writes first and removes afterwards, so that a page that is closed between the two loses nothing. */
  const write = async (all: readonly ActivityEntry[]) => {
    const kept = new Set(all.map(entryId));
    await Promise.all(all.filter((one) => !deeds.includes(one)).map(recordActivity));
    await Promise.all(deeds.filter((one) => !kept.has(entryId(one))).map(removeActivity));
    setDeeds(all);
  };
  return {
    ...{ deeds, isEmpty, day, lines, questions, setQuestions },
    reread: () => void read().catch(fail),
    replace: async (old, next) => {
      const key = next && entryId(next);
      // The same thing twice on a day is one.
      const others = deeds.filter((one) => one !== old && entryId(one) !== key);
      await write(next ? [...others, next] : others);
      return async () => {
        await Promise.all(
          deeds.map((one) => (others.includes(one) ? undefined : recordActivity(one))),
        );
        if (next && !deeds.some((one) => entryId(one) === key)) await removeActivity(next);
        setDeeds(deeds);
      };
    },
  };
}

/** With the names that older entries do not have, as long as the action is known. */
function withNames(
  deed: ActivityEntry,
  lines: ReadonlyMap<string, ActionSummary>,
  language: LanguageTag,
): ActivityEntry {
  const line = lines.get(deed.action);
  const title = deed.title ?? (line && textIn(line.title, [language]));
  const country = deed.country ?? line?.country;
  return { ...deed, ...(title && { title }), ...(country && { country }) };
}
