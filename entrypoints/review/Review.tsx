import { useEffect, useMemo, useState } from 'preact/hooks';
import '../../components/Buttons.css';
import { Choice } from '../../components/Choice.tsx';
import { useSpeech } from '../../components/i18n.ts';
import { Notice, type NoticeText } from '../../components/Notice.tsx';
import { ReviewForm } from '../../components/ReviewForm.tsx';
import { ReviewSource } from '../../components/ReviewSource.tsx';
import type { Fault } from '../../utils/actions/read-feed.ts';
import type { UrgentAction } from '../../utils/actions/types.ts';
import { keepAction } from '../../utils/platform/capture.ts';
import { today } from '../../utils/platform/clock.ts';
import { actionIndex, actionItem, review as reviewItem } from '../../utils/platform/storage.ts';
import {
  changedFields,
  type FormField,
  setField,
  toFormFields,
} from '../../utils/sources/form-fields.ts';
import { readActions } from '../../utils/sources/read-actions.ts';
import type { FoundAction, Reading } from '../../utils/sources/reading.ts';
import type { SourceText } from '../../utils/sources/source-text.ts';
import { toRecord } from '../../utils/sources/to-record.ts';

/** Without the number of the issue: `105/22-1` and `105/22` are one case. */
const caseOfId = (id: string) => id.replace(/-\w+$/, '');

/** The action that is kept already, by its number or else the newest of its case. */
async function findKnown(found: FoundAction): Promise<UrgentAction | undefined> {
  const { id } = toRecord(found);
  if (!id) return undefined;
  const index = (await actionIndex.getValue()) ?? [];
  const same =
    index.find((one) => one.id === id) ?? index.find((one) => caseOfId(one.id) === caseOfId(id));
  return (same && (await actionItem(same.id).getValue())) ?? undefined;
}

/** What was read from a page or a file, to be looked through, put right, and kept. */
export function Review() {
  const { t } = useSpeech();
  const [source, setSource] = useState<SourceText | null>();
  const [readings, setReadings] = useState<Reading[]>([]);
  const [at, setAt] = useState(0);
  const [action, setAction] = useState<FoundAction>();
  const [known, setKnown] = useState<UrgentAction>();
  const [marked, setMarked] = useState<[number, number]>();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [notice, setNotice] = useState<NoticeText>();
  const [kept, setKept] = useState(false);

  useEffect(() => {
    void Promise.all([reviewItem.getValue(), today()]).then(async ([waiting, viewed]) => {
      const result = waiting ? readActions(waiting.source, { viewed }) : undefined;
      const found = result && 'readings' in result ? result.readings : [];
      const chosen = waiting?.at ?? 0;
      const first = waiting?.action ?? found[chosen]?.action;
      setReadings(found);
      setAt(chosen);
      setAction(first);
      if (first) setKnown(await findKnown(first));
      setSource(waiting?.source ?? null);
    });
  }, []);

  const fields = useMemo(
    () => (action ? toFormFields(action, readings[at]?.fields ?? []) : []),
    [action, readings, at],
  );
  if (source === undefined) return null;
  if (!source || !action) {
    return (
      <main class="review">
        <header>
          <h1>{t('review.heading')}</h1>
          <p>{t(source ? 'review.nothing' : 'review.empty')}</p>
        </header>
        {source && <ReviewSource lines={source.lines} marked={undefined} />}
      </main>
    );
  }

  const change = (field: FormField, value: string) => {
    const next = setField(action, field, value);
    setAction(next);
    setFaults([]);
    void reviewItem.setValue({ source, at, action: next });
  };
  const choose = (value: string) => {
    const next = readings[Number(value)]?.action;
    if (!next) return;
    setAt(Number(value));
    setAction(next);
    setFaults([]);
    void findKnown(next).then(setKnown);
    void reviewItem.setValue({ source, at: Number(value), action: next });
  };
  const keep = async () => {
    const answer = await keepAction(toRecord(action));
    if (answer.done) {
      setKept(true);
      setNotice({ text: t('review.kept') });
      if (readings.length < 2) await reviewItem.setValue(null);
      return;
    }
    setFaults(answer.faults);
    setNotice({
      text: t('review.notKept', [
        answer.faults
          .map(({ path }) => path)
          .slice(0, 4)
          .join(', '),
      ]),
      refused: true,
    });
  };
  const record = toRecord(action);
  const changes = known ? changedFields(known, record) : [];
  return (
    <main class="review">
      <header>
        <h1>{t('review.heading')}</h1>
        <p class="soft">{t('review.intro')}</p>
        {source.warnings.map((warning) => (
          <p key={warning} class="review-warning" role="note">
            {t(`review.warn_${warning.replaceAll('-', '_') as 'cut'}`)}
          </p>
        ))}
        {readings.length > 1 && (
          <Choice
            label={t('review.several')}
            name="which"
            chosen={String(at)}
            onChoose={choose}
            options={readings.map((reading, place) => ({
              value: String(place),
              text:
                reading.action.reference ??
                Object.values(reading.action.title ?? {})[0] ??
                String(place + 1),
            }))}
          />
        )}
        {known && (
          <p class="review-warning" role="note" id="known">
            {t(known.id === record.id ? 'review.same' : 'review.sameCase', [known.reference])}
            {known.id === record.id &&
              changes.length > 0 &&
              ` ${t('review.changes', [changes.join(', ')])}`}
          </p>
        )}
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <ReviewForm fields={fields} faults={faults} onChange={change} onLook={setMarked} />
        <div class="review-bar">
          <Notice notice={notice} />
          <div class="buttons">
            <button
              type="submit"
              class="button button-main"
              id="keep"
              disabled={kept && readings.length < 2}
            >
              {t(known?.id === record.id ? 'review.update' : 'review.keep')}
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
