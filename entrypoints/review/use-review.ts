import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fault } from '../../utils/actions/validation/faults.ts';
import type { ExtractedAction } from '../../utils/extract/extracted-action.ts';
import type { SourceText } from '../../utils/extract/source-text.ts';
import { toRecord } from '../../utils/extract/to-record.ts';
import { today } from '../../utils/platform/clock.ts';
import { type Extracted, extractActions } from '../../utils/platform/pages/extract.ts';
import { askWorker } from '../../utils/platform/pages/worker-client.ts';
import { type ReviewSource, reviewEdits, reviewSource } from '../../utils/platform/storage.ts';
import { applyChanges, findChanges } from '../../utils/review/changes.ts';
import {
  addEntry,
  type EntryList,
  type FormField,
  formatPath,
  removeEntry,
  setField,
  toFormFields,
} from '../../utils/review/form-fields.ts';
import { readRecord } from '../../utils/review/record-lines.ts';
import { findKnown, type Known } from './find-known.ts';

/** An action with the source in which it was found. */
export type Found = ExtractedAction & { source: SourceText };

/** A source that waits for review, with the actions that were found in it. */
export interface Waiting extends ReviewSource {
  found: Found[];
  refused?: Extract<Extracted, { refused: string }>['refused'];
}

async function readWaiting(waiting: ReviewSource): Promise<Waiting> {
  const { source, records } = waiting;
  if (records) {
    const found = records.map((record) => {
      const read = readRecord(record);
      return { ...read.extracted, source: { ...source, ...read.source } };
    });
    return { ...waiting, found };
  }
  const result = await extractActions(source, { viewed: await today() });
  if ('refused' in result) return { ...waiting, found: [], refused: result.refused };
  return { ...waiting, found: result.extracted.map((extracted) => ({ ...extracted, source })) };
}

/** The action that the form shows, and what is stored of its case. */
interface InHand {
  /** its number among the found actions */
  at: number;
  extracted: ExtractedAction;
  known: Known | undefined;
}

/** Chooses an action for the form. @param changed the action with earlier changes of the person */
async function takeInHand(found: Found, at: number, changed = found.action): Promise<InHand> {
  const record = toRecord(changed);
  const known = await findKnown(record);
  const same = known?.standing.same;
  // It was found by its document only, so it gets the identity of the stored action.
  const renamed = same && same.id !== record.id ? { id: same.id, case: same.case } : {};
  return { at, known, extracted: { fields: found.fields, action: { ...changed, ...renamed } } };
}

/** The source that waits, the chosen action and its fields. Stores each change at once. */
export function useReview() {
  const [waiting, setWaiting] = useState<Waiting | null>();
  const [inHand, setInHand] = useState<InHand>();
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set());
  const shown = useRef(new Set<string>());

  useEffect(() => {
    const open = async () => {
      const stored = await reviewSource.getValue();
      if (!stored) return setWaiting(null);
      const [read, edits] = await Promise.all([readWaiting(stored), reviewEdits.getValue()]);
      const own = edits?.review === stored.id ? edits : undefined;
      const at = Math.min(own?.at ?? 0, Math.max(0, read.found.length - 1));
      const first = read.found[at];
      if (first) {
        const changed = own ? applyChanges(first.action, own.changes) : first.action;
        setInHand(await takeInHand(first, at, changed));
      }
      setWaiting(read);
    };
    void open();
  }, []);

  const fields = useMemo(() => {
    const { action, fields: origins } = inHand?.extracted ?? { action: {}, fields: [] };
    const all = inHand ? toFormFields(action, origins, shown.current) : [];
    for (const { path } of all) shown.current.add(formatPath(path));
    return all;
  }, [inHand]);

  const put = (extracted: ExtractedAction) => {
    const original = inHand && waiting?.found[inHand.at];
    if (!original) return;
    setInHand({ ...inHand, extracted });
    const changes = findChanges(original.action, extracted.action);
    void reviewEdits.setValue({ review: waiting.id, at: inHand.at, changes });
  };
  const choose = useCallback(
    async (at: number) => {
      const next = waiting?.found[at];
      if (!next) return;
      shown.current = new Set();
      setInHand(await takeInHand(next, at));
      await reviewEdits.setValue({ review: waiting.id, at, changes: {} });
    },
    [waiting],
  );
  const edit = makeEdits(inHand?.extracted, put, () => {
    shown.current = new Set();
  });
  /** @returns what is wrong with the action; an empty list: it was kept */
  const keep = async (): Promise<Fault[]> => {
    if (!inHand || !waiting) return [];
    const answer = await askWorker('keep', { action: toRecord(inHand.extracted.action) });
    if (!answer.done) return answer.faults;
    const all = new Set([...kept, inHand.at]);
    setKept(all);
    if (all.size >= waiting.found.length)
      await Promise.all([reviewSource.setValue(null), reviewEdits.setValue(null)]);
    return [];
  };
  return { waiting, inHand, kept, fields, choose, keep, ...edit };
}

/** Makes the edits that a person applies to the chosen action. */
function makeEdits(
  extracted: ExtractedAction | undefined,
  put: (next: ExtractedAction) => void,
  forgetShown: () => void,
) {
  return {
    change: (field: FormField, value: string) => {
      if (extracted) put({ ...extracted, action: setField(extracted.action, field, value) });
    },
    add: (list: EntryList) => {
      if (!extracted) return;
      const [language = 'en'] = Object.keys(extracted.action.title ?? {});
      put({ ...extracted, action: addEntry(extracted.action, list, language) });
    },
    remove: (list: EntryList, at: number) => {
      if (!extracted) return;
      forgetShown();
      put(removeEntry(extracted, list, at));
    },
  };
}
