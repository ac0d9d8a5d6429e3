import type { ActionSummary } from '../../actions/types.ts';
import { askWorker } from '../ask-worker.ts';
import { actionIndex, fetchStates, subscriptions } from '../storage.ts';

/** How long an answer of a source holds, in milliseconds. */
const HOLDS = 3_600_000;

/** What its source said of an action that nothing ends by itself. */
export interface Checked {
  /** when it was asked last, in milliseconds since 1970 */
  at: number;
  isThere: boolean;
}

/**
 * Asks the source of an action again where nothing ends its actions by itself and the last answer is older than an hour.
 * Opening an action is no press on a check, so a source that is asked only on a press is left alone.
 * @returns undefined for other sources, and where the source does not answer
 */
export async function checkSource({ id, from }: ActionSummary): Promise<Checked | undefined> {
  const source = (await subscriptions.getValue()).find(({ url }) => url === from);
  if (!source?.on || source.asks === 'press') return undefined;
  if (source.kind !== 'urgence' && !(await isEndedByNobody(from))) return undefined;
  const before = (await fetchStates.getValue())[from];
  if (!before || Date.now() - before.asked > HOLDS) await askWorker('refresh', { url: from });
  const after = (await fetchStates.getValue())[from];
  if (!after || after.failures > 0) return undefined;
  const line = (await actionIndex.getValue())?.find((one) => one.id === id);
  return { at: after.asked, isThere: line !== undefined && line.from === from && !line.withdrawn };
}

/** The records of publishers are read only for an action that is open. */
async function isEndedByNobody(url: string): Promise<boolean> {
  const { publisherOf } = await import('../../feeds/publishers/known.ts');
  return publisherOf(url)?.endsBy === 'nobody';
}
