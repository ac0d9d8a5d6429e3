import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import '../../components/ui/Buttons.css';
import { ReviewForm } from '../../components/review/ReviewForm.tsx';
import { ReviewStanding, ReviewWarnings } from '../../components/review/ReviewHead.tsx';
import { ReviewSource } from '../../components/review/ReviewSource.tsx';
import { Choice } from '../../components/ui/Choice.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice, type NoticeText } from '../../components/ui/Notice.tsx';
import { textFor } from '../../utils/actions/languages.ts';
import type { Fault } from '../../utils/actions/validation/read-feed.ts';
import { readActions } from '../../utils/extract/read-actions.ts';
import type { FoundAction, Reading } from '../../utils/extract/reading.ts';
import type { SourceText } from '../../utils/extract/source-text.ts';
import { toRecord } from '../../utils/extract/to-record.ts';
import { today } from '../../utils/platform/clock.ts';
import { askWorker } from '../../utils/platform/pages/worker-client.ts';
import { review as reviewItem, type Review as Waiting } from '../../utils/platform/storage.ts';
import {
  addEntry,
  type EntryList,
  type FormField,
  faultOf,
  pathText,
  removeEntry,
  setField,
  toFormFields,
} from '../../utils/review/form-fields.ts';
import { readRecord } from '../../utils/review/record-lines.ts';
import { findKnown, type Known } from './find-known.ts';

/** An action with the text in which it was found. */
type Found = Reading & { source: SourceText };

async function readWaiting({ source, records }: Waiting): Promise<Found[]> {
  if (records) {
    return records.map((record) => {
      const read = readRecord(record);
      return { ...read.reading, source: { ...source, ...read.source } };
    });
  }
  const result = readActions(source, { viewed: await today() });
  return 'readings' in result ? result.readings.map((reading) => ({ ...reading, source })) : [];
}

/** What was read from a page or a file, to be looked through, put right, and kept. */
export function Review() {
  const { t, language } = useI18n();
  const [waiting, setWaiting] = useState<Waiting | null>();
  const [found, setFound] = useState<Found[]>([]);
  const [at, setAt] = useState(0);
  const [reading, setReading] = useState<Reading>();
  const [known, setKnown] = useState<Known>();
  const [marked, setMarked] = useState<[number, number]>();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [notice, setNotice] = useState<NoticeText>();
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set());
  const shown = useRef(new Set<string>());

  const look = useCallback(async (next: Reading, place: number) => {
    const record = toRecord(next.action);
    const known = await findKnown(record);
    const same = known?.standing.same;
    // Known by its document only: it is that action, whatever the page calls it.
    const renamed = same && same.id !== record.id ? { id: same.id, case: same.case } : {};
    shown.current = new Set();
    setAt(place);
    setReading({ ...next, action: { ...next.action, ...renamed } });
    setFaults([]);
    setMarked(undefined);
    setKnown(known);
  }, []);
  useEffect(() => {
    void reviewItem.getValue().then(async (value) => {
      const all = value ? await readWaiting(value) : [];
      const place = Math.min(value?.at ?? 0, Math.max(0, all.length - 1));
      const first = all[place];
      setFound(all);
      if (first) await look({ ...first, action: value?.action ?? first.action }, place);
      setWaiting(value);
    });
  }, [look]);

  const fields = useMemo(() => {
    const all = reading ? toFormFields(reading.action, reading.fields, shown.current) : [];
    for (const { path } of all) shown.current.add(pathText(path));
    return all;
  }, [reading]);
  if (waiting === undefined) return null;
  const source = found[at]?.source ?? waiting?.source;
  if (!source || !reading || !waiting) {
    return (
      <main class="review">
        <header>
          <h1>{t('review.heading')}</h1>
          <p>{t(waiting ? 'review.nothing' : 'review.empty')}</p>
          <ReviewWarnings warnings={source?.warnings ?? []} faults={[]} />
        </header>
        {source && <ReviewSource lines={source.lines} marked={undefined} />}
      </main>
    );
  }

  const { action } = reading;
  const put = (next: Reading) => {
    setReading(next);
    setFaults([]);
    void reviewItem.setValue({ ...waiting, at, action: next.action });
  };
  const change = (field: FormField, value: string) =>
    put({ ...reading, action: setField(action, field, value) });
  const add = (list: EntryList) => {
    const [tag = 'en'] = Object.keys(action.title ?? {});
    put({ ...reading, action: addEntry(action, list, tag) });
  };
  const remove = (list: EntryList, place: number) => {
    shown.current = new Set();
    put(removeEntry(reading, list, place));
  };
  const choose = (value: string) => {
    const next = found[Number(value)];
    if (!next) return;
    setNotice(undefined);
    void look(next, Number(value));
    const { action: _, ...rest } = waiting;
    void reviewItem.setValue({ ...rest, at: Number(value) });
  };
  const keep = async () => {
    const answer = await askWorker('keep', { action: toRecord(action) });
    if (answer.done) {
      const all = new Set([...kept, at]);
      setKept(all);
      setNotice({ text: t('review.kept') });
      if (all.size >= found.length) await reviewItem.setValue(null);
      return;
    }
    setFaults(answer.faults);
    const wrong = fields.filter((field) => faultOf(field, answer.faults));
    const labels = wrong.map(({ name }) => t(`review.${name as 'title'}`));
    const others = answer.faults.filter(
      (fault) => !fields.some((field) => faultOf(field, [fault])),
    );
    const names = [...new Set([...labels, ...others.map(({ path }) => path)])].slice(0, 4);
    setNotice({ text: t('review.notKept', [names.join(', ')]), refused: true });
    const [first] = wrong;
    if (first) document.getElementById(`field-${pathText(first.path)}`)?.focus();
  };
  const record = toRecord(action);
  return (
    <main class="review">
      <header>
        <h1>{t('review.heading')}</h1>
        <p class="soft">{t('review.intro')}</p>
        <ReviewWarnings warnings={source.warnings} faults={waiting.faults ?? []} />
        {found.length > 1 && (
          <div class="review-several">
            <p>{t('review.several')}</p>
            <Choice
              label={t('review.several')}
              name="which"
              chosen={String(at)}
              onChoose={choose}
              options={found.map((one, place) => ({
                value: String(place),
                text: `${kept.has(place) ? '✓ ' : ''}${nameOf(one.action, language) ?? place + 1}`,
              }))}
            />
          </div>
        )}
        {known && <ReviewStanding {...known} record={record} />}
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <ReviewForm
          fields={fields}
          faults={faults}
          onChange={change}
          onLook={setMarked}
          onAdd={add}
          onRemove={remove}
        />
        <div class="review-bar">
          <Notice notice={notice} />
          <div class="buttons">
            <button type="submit" class="button button-main" id="keep" disabled={kept.has(at)}>
              {t(known?.standing.same ? 'review.update' : 'review.keep')}
            </button>
          </div>
        </div>
      </form>
      <div class="review-side">
        <ReviewSource lines={source.lines} marked={marked} />
      </div>
    </main>
  );
}

const nameOf = ({ reference, title }: FoundAction, language: string) =>
  reference ?? (title && textFor(title, [language]));
