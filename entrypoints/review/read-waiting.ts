import type { IsoDate } from '../../utils/actions/types.ts';
import type { ExtractedAction } from '../../utils/extract/extracted-action.ts';
import type { SourceText } from '../../utils/extract/source-text.ts';
import { toRecord } from '../../utils/extract/to-record.ts';
import { today } from '../../utils/platform/clock.ts';
import { type Extracted, extractActions } from '../../utils/platform/pages/extract.ts';
import { readPassed } from '../../utils/platform/pages/read-passed.ts';
import type { ReviewSource } from '../../utils/platform/stored-types.ts';
import { makeEmptyAction } from '../../utils/review/empty-action.ts';
import { readRecord } from '../../utils/review/record-lines.ts';
import { findKnown, type Known } from './find-known.ts';

/** An action with the source in which it was found. */
export type Found = ExtractedAction & { source: SourceText };

type Refusal = Extract<Extracted, { refused: string }>['refused'];

/** A source that waits for review, with the actions that were found in it. */
export interface Waiting extends ReviewSource {
  /** one empty action where nothing could be read of a text; none where there is no text */
  found: Found[];
  /** why the form is empty */
  refused?: Refusal;
  /** may it be no action at all? */
  isDoubted?: true;
  /** the actions that the source links to, when it is a list */
  linked: NonNullable<Extracted['linked']>;
}

/** Takes the actions out that another Vigil wrote into a text; they are read exactly. */
async function takePassed(waiting: ReviewSource): Promise<ReviewSource> {
  const passed = waiting.records ? undefined : await readPassed(waiting.source);
  if (!passed) return waiting;
  const { actions, faults, source } = passed;
  return {
    ...{ ...waiting, source },
    ...(actions.length > 0 ? { records: actions } : {}),
    ...(faults.length > 0 ? { faults } : {}),
  };
}

/** Reads the source that waits, and finds its actions. */
export async function readWaiting(stored: ReviewSource): Promise<Waiting> {
  const waiting = await takePassed(stored);
  const { source, records } = waiting;
  if (records) {
    const found = records.map((record) => {
      const read = readRecord(record);
      return { ...read.extracted, source: { ...source, ...read.source } };
    });
    return { ...waiting, found, linked: [] };
  }
  const viewed = await today();
  const result = await extractActions(source, { viewed });
  const { linked = [] } = result;
  if ('refused' in result) {
    const { refused } = result;
    if (refused === 'empty') return { ...waiting, found: [], linked, refused };
    const language = result.language ?? declaredIn(source) ?? 'en';
    const found = [{ ...makeEmptyAction(source, { language, viewed }), source }];
    return { ...waiting, found, linked, refused };
  }
  const found = result.extracted.map((extracted) => ({ ...extracted, source }));
  return { ...waiting, found, linked, ...(result.isDoubted ? { isDoubted: true } : {}) };
}

const declaredIn = ({ language = '' }: SourceText) =>
  /^[a-z]{2,3}(?=-|$)/i.exec(language)?.[0].toLowerCase();

/** Does a page only link to actions, and hold nothing to send itself? */
export const isList = ({ linked, found }: Waiting) =>
  linked.length > 1 &&
  found.every(({ action }) => !action.letters?.some(hasText) && !action.targets?.some(hasName));

const hasName = ({ name }: { name: string }) => name !== '';
const hasText = ({ body }: { body: object }) => Object.values(body).flat().length > 0;

/** The action that the form shows, and what is stored of its case. */
export interface InHand {
  /** its number among the found actions */
  at: number;
  extracted: ExtractedAction;
  known: Known | undefined;
  /** the day on which it was taken in hand */
  day: IsoDate;
}

/** Chooses an action for the form. @param own the action with earlier changes of the person, and their origins */
export async function takeInHand(
  found: Found,
  at: number,
  own: ExtractedAction = found,
): Promise<InHand> {
  const record = toRecord(own.action);
  const known = await findKnown(record);
  const same = known?.standing.same;
  // It was found by its document only, so it gets the identity of the stored action.
  const renamed = same && same.id !== record.id ? { id: same.id, case: same.case } : {};
  const day = await today();
  return {
    at,
    known,
    day,
    extracted: { fields: own.fields, action: { ...own.action, ...renamed } },
  };
}
