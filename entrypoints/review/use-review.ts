import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useFailure } from '../../components/ui/use-stored.ts';
import type { UrgentAction } from '../../utils/actions/types.ts';
import type { ExtractedAction } from '../../utils/extract/extracted-action.ts';
import { toRecord } from '../../utils/extract/to-record.ts';
import { reviewEdits, reviewSource } from '../../utils/platform/storage.ts';
import type { ReviewSource } from '../../utils/platform/stored-types.ts';
import { applyChanges, findChanges } from '../../utils/review/changes.ts';
import {
  addEntry,
  dropEmptyEntries,
  type EntryList,
  removeEntry,
} from '../../utils/review/entries.ts';
import {
  type FormField,
  formatPath,
  setEnd,
  setField,
  toFormFields,
} from '../../utils/review/form-fields.ts';
import { overlayOrigins } from '../../utils/review/put-result.ts';
import { findKnown, type Known } from './find-known.ts';
import { type Kept, keepAction } from './keep-action.ts';
import { type InHand, isList, readWaiting, takeInHand, type Waiting } from './read-waiting.ts';

/** What waits for review, and what a person does with it. */
export type ReviewSteps = ReturnType<typeof useReview>;

/** The source that waits, the chosen action and its fields. Stores each change at once. */
export function useReview() {
  const form = useFormFields();
  const { open, waiting, setWaiting, inHand, setInHand, isConfirmed, setConfirmed } = useOpened(
    form.forget,
  );
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set());
  const fields = useMemo(
    () => form.fieldsOf(inHand?.extracted, inHand?.known),
    [form.fieldsOf, inHand?.extracted, inHand?.known],
  );

  const store = async (at: number, extracted: ExtractedAction, confirmed = isConfirmed) => {
    const original = waiting?.found[at];
    if (!original) return;
    const changes = findChanges(original.action, extracted.action);
    const origins = extracted.fields.filter((one) => !original.fields.includes(one));
    await reviewEdits.setValue({
      ...{ review: waiting.id, at, changes },
      ...(origins.length > 0 ? { origins } : {}),
      ...(confirmed ? { isConfirmed: true } : {}),
    });
  };
  const newest = useRef<ExtractedAction | undefined>(undefined);
  newest.current = inHand?.extracted;
  const put = (extracted: ExtractedAction) => {
    if (!inHand) return;
    newest.current = extracted;
    setInHand({ ...inHand, extracted });
    if (kept.has(inHand.at)) {
      setKept((now) => new Set([...now].filter((one) => one !== inHand.at)));
      if (waiting) void waitAgain(waiting);
    }
    void store(inHand.at, extracted);
    const { id } = extracted.action;
    if (id === inHand.extracted.action.id) return;
    // Another reference makes it another action, of which something else may be stored.
    void findKnown(toRecord(extracted.action)).then((known) =>
      setInHand((now) => now && (now.extracted.action.id === id ? { ...now, known } : now)),
    );
  };
  const choose = async (at: number) => {
    const next = waiting?.found[at];
    if (!next) return;
    form.forget();
    setInHand(await takeInHand(next, at));
    await store(at, next);
  };
  /** The person says that this is an action, or wants the form for it. */
  const confirm = () => {
    setConfirmed(true);
    if (inHand) void store(inHand.at, inHand.extracted, true);
  };
  /** @returns under which id it was kept, or what is wrong with the action */
  const keep = async (): Promise<Kept> => {
    if (!inHand || !waiting) return { faults: [] };
    const action = toRecord(dropEmptyEntries(inHand.extracted.action));
    const answer = await keepAction(action, fields);
    if ('faults' in answer) return answer;
    const all = new Set([...kept, inHand.at]);
    setKept(all);
    if (all.size >= waiting.found.length)
      await Promise.all([reviewSource.setValue(null), reviewEdits.setValue(null)]);
    return answer;
  };
  const leaving = useLeaving(waiting, async () => {
    if (inHand) await store(inHand.at, inHand.extracted);
  });
  const edit = makeEdits(inHand?.extracted, put, form.forget);
  const isListed = Boolean(waiting && isList(waiting)) && !isConfirmed;
  const isAsked = waiting?.isDoubted === true && !isConfirmed;
  return {
    ...{ waiting, inHand, kept, isListed, isAsked, fields, first: form.first, seen: form.seen },
    look: form.look,
    newest: () => newest.current,
    ...{ choose, keep, put, confirm, ...makeSourceSteps(waiting, setWaiting, open) },
    ...{ ...leaving, ...edit },
  };
}

/** Stores again what waits: an action that was kept is being changed. */
function waitAgain({ id, source, records, faults, files }: Waiting): Promise<void> {
  return reviewSource.setValue({
    ...{ id, source },
    ...(records ? { records } : {}),
    ...(faults ? { faults } : {}),
    ...(files ? { files } : {}),
  });
}

/** Reads what waits, with what the person changed in it before. */
function useOpened(forget: () => void) {
  const [waiting, setWaiting] = useState<Waiting | null>();
  const [inHand, setInHand] = useState<InHand>();
  const [isConfirmed, setConfirmed] = useState(false);
  const fail = useFailure();

  const open = useCallback(
    async (stored: ReviewSource | null) => {
      if (!stored) return setWaiting(null);
      const [read, edits] = await Promise.all([readWaiting(stored), reviewEdits.getValue()]);
      const own = edits?.review === stored.id ? edits : undefined;
      const at = Math.min(own?.at ?? 0, Math.max(0, read.found.length - 1));
      const first = read.found[at];
      forget();
      if (first) {
        const action = own ? applyChanges(first.action, own.changes) : first.action;
        const fields = overlayOrigins(first.fields, own?.origins ?? []);
        setInHand(await takeInHand(first, at, { action, fields }));
      }
      setConfirmed(own?.isConfirmed === true);
      setWaiting(read);
    },
    [forget],
  );
  useEffect(() => {
    reviewSource.getValue().then(open).catch(fail);
  }, [open, fail]);
  return { open, waiting, setWaiting, inHand, setInHand, isConfirmed, setConfirmed };
}

/** Steps that change the source which waits. */
function makeSourceSteps(
  waiting: Waiting | null | undefined,
  setWaiting: (next: Waiting) => void,
  open: (stored: ReviewSource) => Promise<void>,
) {
  return {
    /** Adds something to the source, without reading it again. */
    extend: async (more: Partial<ReviewSource>) => {
      if (waiting) setWaiting({ ...waiting, ...more });
      await reviewSource.change((stored) => (stored ? { ...stored, ...more } : undefined));
    },
    /** Reads another source in its place. */
    replace: async (next: Partial<ReviewSource>) => {
      const stored = await reviewSource.change((one) => (one ? { ...one, ...next } : undefined));
      if (stored) await open(stored);
    },
  };
}

/** Leaves the action alone: nothing of it stays stored, but the page has it until it is closed. */
function useLeaving(waiting: Waiting | null | undefined, storeEdits: () => Promise<void>) {
  const [hasLeft, setHasLeft] = useState(false);
  const leave = async () => {
    setHasLeft(true);
    await Promise.all([reviewSource.setValue(null), reviewEdits.setValue(null)]);
  };
  const comeBack = async () => {
    setHasLeft(false);
    if (!waiting) return;
    const { id, source, files, faults } = waiting;
    await reviewSource.setValue({
      ...{ id, source },
      ...(files ? { files } : {}),
      ...(faults ? { faults } : {}),
    });
    await storeEdits();
  };
  return { hasLeft, leave, comeBack };
}

/** What stands like this in the action that the person has was decided before: nobody is asked again. */
function withoutSettled(fields: FormField[], had: UrgentAction | undefined): FormField[] {
  if (!had) return fields;
  const keyOf = ({ name, language = '', value }: FormField) => `${name} ${language} ${value}`;
  const settled = new Set(toFormFields(had, []).map(keyOf));
  return fields.map((field) => {
    if (field.certainty !== 'doubtful' || !settled.has(keyOf(field))) return field;
    const { certainty: _, doubt: __, doubted: ___, ...rest } = field;
    return rest;
  });
}

/** The fields of the form, which neither vanish nor move while somebody fills them in. */
function useFormFields() {
  const shown = useRef(new Set<string>());
  const first = useRef(new Set<string>());
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const forget = useCallback(() => {
    shown.current = new Set();
    first.current = new Set();
    setSeen(new Set());
  }, []);
  const fieldsOf = useCallback((extracted: ExtractedAction | undefined, known?: Known) => {
    const read = extracted ? toFormFields(extracted.action, extracted.fields, shown.current) : [];
    const all = withoutSettled(read, known?.standing.same && known.known);
    for (const { path, certainty } of all) {
      shown.current.add(formatPath(path));
      if (certainty === 'doubtful') first.current.add(formatPath(path));
    }
    return all;
  }, []);
  /** The person has this field in hand, so they have looked at it. */
  const look = (path: string) => setSeen((now) => (now.has(path) ? now : new Set([...now, path])));
  return { first: first.current, seen, look, forget, fieldsOf };
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
    /** The person says that it has not ended, whatever was read. */
    goOn: () => {
      if (extracted) put({ ...extracted, action: setEnd(extracted.action, '') });
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
