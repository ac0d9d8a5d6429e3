import { useEffect, useMemo, useState } from 'preact/hooks';
import { useFailure } from '../../components/ui/use-stored.ts';
import { type ActivityEntry, addActivity } from '../../utils/history/activity.ts';
import { readActivity, recordActivity } from '../../utils/platform/activity.ts';

/** What the person did for an action, oldest first; undefined until it was read. */
export interface Activity {
  done: readonly ActivityEntry[] | undefined;
  /** without what they did since it was opened: nobody is reproached for the copy that they just made */
  before: readonly ActivityEntry[] | undefined;
  add(entry: ActivityEntry): Promise<void>;
}

export function useActivity(action: string): Activity {
  const [before, setBefore] = useState<ActivityEntry[]>();
  const [since, setSince] = useState<ActivityEntry[]>([]);
  const fail = useFailure();
  useEffect(() => {
    readActivity(action).then(setBefore, fail);
  }, [action, fail]);
  const add = async (entry: ActivityEntry) => {
    await recordActivity(entry);
    setSince((now) => addActivity(now, entry));
  };
  const done = useMemo(() => before && since.reduce(addActivity, before), [before, since]);
  return { done, before, add };
}
