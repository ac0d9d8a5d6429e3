import { useEffect, useState } from 'preact/hooks';
import { useFailure } from '../../components/ui/use-stored.ts';
import { type ActivityEntry, addActivity } from '../../utils/history/activity.ts';
import { readActivity, recordActivity } from '../../utils/platform/activity.ts';

/** What the person did for an action, oldest first (undefined until it was read), and a function that adds to it. */
export function useActivity(
  action: string,
): [ActivityEntry[] | undefined, (entry: ActivityEntry) => Promise<void>] {
  const [done, setDone] = useState<ActivityEntry[]>();
  const fail = useFailure();
  useEffect(() => {
    readActivity(action).then(setDone, fail);
  }, [action, fail]);
  const add = async (entry: ActivityEntry) => {
    await recordActivity(entry);
    setDone((now = []) => addActivity(now, entry));
  };
  return [done, add];
}
