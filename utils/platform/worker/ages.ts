import { makePreview } from '../../actions/list-preview.ts';
import { today } from '../clock.ts';
import { actionIndex, interests, listPreview, putAside } from '../storage.ts';
import { writeItems } from '../stored-item.ts';
import { withLock } from './lock.ts';

/** Notes what this person found out about an action that does not say when it ends: its line keeps the day. */
export function noteAge(id: string, said: 'stillRuns' | 'saidOver'): Promise<void> {
  return withLock(async () => {
    const [index, day, wanted, asides] = await Promise.all([
      actionIndex.getValue(),
      today(),
      interests.getValue(),
      putAside.getValue(),
    ]);
    if (!index?.some((line) => line.id === id)) return;
    const value = index.map(({ saidOver, ...line }) => {
      if (line.id !== id) return saidOver ? { ...line, saidOver } : line;
      return { ...line, [said]: day };
    });
    await writeItems([
      { key: actionIndex.key, value },
      { key: listPreview.key, value: makePreview(value, day, wanted, asides) },
    ]);
  });
}
