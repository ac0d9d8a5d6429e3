import { type Counts, previewOn } from '../../actions/list-preview.ts';
import type { ActionSummary, IsoDate } from '../../actions/types.ts';
import { askWorker } from '../ask-worker.ts';
import { actionIndex, listPreview } from '../storage.ts';

/**
 * What the list shows first. Right after installation the worker is asked to make it. `whole`: it contains all
 * actions.
 */
export async function loadFirstList(day: IsoDate | Promise<IsoDate>): Promise<FirstList> {
  const ready = await readFirstList(day);
  if (ready) return ready;
  await askWorker('ensure-catalogue');
  return (await readFirstList(day)) ?? { lines: (await loadIndex()) ?? [], whole: true };
}

/** The first lines with the numbers of the others, or all lines. */
export type FirstList =
  | { lines: ActionSummary[]; counts: Counts; whole: false }
  | { lines: ActionSummary[]; whole: true };

async function readFirstList(day: IsoDate | Promise<IsoDate>): Promise<FirstList | undefined> {
  const [front, today] = await Promise.all([listPreview.getValue(), day]);
  const now = front && previewOn(front, today);
  if (now) return { ...now, whole: false };
  // Too little of it is left on this day, or the clock was set back: everything is read.
  return front ? { lines: await loadIndex(), whole: true } : undefined;
}

/** Every line of the list. */
export async function loadIndex(): Promise<ActionSummary[]> {
  return (await actionIndex.getValue()) ?? [];
}
