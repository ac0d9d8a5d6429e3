import { useState } from 'preact/hooks';
import { monthName, RecordChart } from '../../components/record/RecordChart.tsx';
import { RecordLine } from '../../components/record/RecordLine.tsx';
import { SaidHere } from '../../components/record/SaidHere.tsx';
import '../../components/ui/Buttons.css';
import { Icon } from '../../components/ui/Icon.tsx';
import { type I18n, useI18n } from '../../components/ui/i18n.ts';
import { Notice, type NoticeText, useNotice } from '../../components/ui/Notice.tsx';
import { type ActivityEntry, entryId } from '../../utils/history/activity.ts';
import {
  byMonth,
  countMonths,
  inPeriod,
  monthsOf,
  type Period,
  sumOf,
  yearsOf,
} from '../../utils/history/record.ts';
import { RecordAsks } from './RecordAsks.tsx';
import { RecordTools } from './RecordTools.tsx';
import { type StoredRecord, useRecord } from './use-record.ts';

/** "20 letters and 26 posts, for 17 cases in 12 countries." */
function describeSum({ t }: I18n, deeds: readonly ActivityEntry[]): string {
  const { letters, posts, cases, countries } = sumOf(deeds);
  if (cases === 0) return t('record.none');
  const [sent, written] = [t('record.letters', letters), t('record.posts', posts)];
  const done =
    letters > 0 && posts > 0 ? t('record.both', [sent, written]) : letters > 0 ? sent : written;
  return t('record.sum', [done, t('record.cases', cases), t('record.countries', countries)]);
}

/** What the person did: summed up, month by month, and line by line. */
export function RecordPage() {
  const { language } = useI18n();
  const record = useRecord(language);
  if (!record) return null;
  return record.isEmpty ? <Empty /> : <Whole {...record} />;
}

function Empty() {
  const { t } = useI18n();
  return (
    <main class="record">
      <header class="record-head">
        <h1>{t('record.title')}</h1>
      </header>
      <div class="record-empty">
        <p class="record-sum">{t('record.empty')}</p>
        <p>{t('record.emptyHint')}</p>
        <a class="button button-main" href="/popup.html">
          {t('record.act')}
        </a>
        <PrivateLine />
      </div>
    </main>
  );
}

/** Where all of it stays, and where that is said in full. */
function PrivateLine() {
  const { t } = useI18n();
  return (
    <p class="note record-private">
      {t('record.private')} <a href="/safety.html">{t('discreet.read')}</a>
    </p>
  );
}

/** The line that was changed, or the one that is gone with the place that it had, as long as that can be taken back. */
interface Last {
  deed: ActivityEntry;
  goneFrom?: number;
}

/** Changes lines, and says so; a newer word takes the older one away. */
function useChanges({ deeds, replace }: StoredRecord) {
  const { t } = useI18n();
  const [notice, setNotice] = useNotice();
  const [last, setLast] = useState<Last>();
  const tell = (next: NoticeText | undefined) => {
    setLast(undefined);
    setNotice(next);
  };
  const change = async (old: ActivityEntry, next: ActivityEntry | undefined) => {
    try {
      const goneFrom = deeds.indexOf(old);
      const takeBack = await replace(old, next);
      setLast(next ? { deed: next } : { deed: old, goneFrom });
      const onPress = () => void takeBack().then(() => tell(undefined));
      setNotice({
        text: t(next ? 'record.changed' : 'record.removed'),
        ...{ done: true, undo: { id: 'record-undo', text: t('ask.undo'), onPress } },
      });
    } catch (error) {
      // A full disk, most likely.
      console.error(error);
      tell({ text: t('record.failed'), refused: true });
    }
  };
  return { notice, last, tell, change };
}

function Whole(record: StoredRecord) {
  const i18n = useI18n();
  const { t } = i18n;
  const [period, setPeriod] = useState<Period>('recent');
  const changes = useChanges(record);
  const { notice, last, tell } = changes;
  const { deeds, day, lines } = record;
  const shown = inPeriod(deeds, period, day);
  const sum = describeSum(i18n, shown);
  const good = new Set(shown.map(({ action }) => action).filter((id) => lines.get(id)?.isGood));
  return (
    <main class="record">
      <header class="record-head">
        <h1>{t('record.title')}</h1>
        <select
          id="record-period"
          aria-label={t('record.period')}
          value={period}
          onChange={(event) => setPeriod(event.currentTarget.value)}
        >
          <option value="recent">{t('record.recent')}</option>
          {yearsOf(deeds).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </header>
      <p class="record-sum">{sum}</p>
      <RecordAsks
        {...{ today: day, questions: record.questions, newer: notice?.nth }}
        onQuestions={record.setQuestions}
        onDone={record.reread}
        onAnswer={() => tell(undefined)}
      />
      {good.size > 0 && (
        <p class="record-good">
          <Icon sign="done" />
          <strong>{t('record.good', good.size)}</strong>
        </p>
      )}
      <RecordChart months={countMonths(shown, monthsOf(period, day))} />
      <Months {...{ record, period, changes }} />
      <RecordTools {...{ shown, sum, period, onNotice: tell }} />
      <PrivateLine />
      <div class={last ? 'visually-hidden' : 'record-notice'}>
        <Notice notice={notice && last ? { ...notice, undo: undefined } : notice} />
      </div>
    </main>
  );
}

interface MonthsProps {
  record: StoredRecord;
  period: Period;
  changes: ReturnType<typeof useChanges>;
}

/** The lines, month by month; what was just changed is said beside its line, or in its place. */
function Months({ record: { deeds, day, lines }, period, changes }: MonthsProps) {
  const { language } = useI18n();
  const { notice, last, change } = changes;
  const outcomeOf = (id: string) =>
    lines.get(id)?.isGood ? 'good' : lines.get(id)?.closed ? 'over' : undefined;
  const isGone = last?.goneFrom !== undefined;
  const listed = last && isGone ? deeds.toSpliced(last.goneFrom ?? 0, 0, last.deed) : deeds;
  return (
    <>
      {byMonth(inPeriod(listed, period, day)).map(([month, some]) => (
        <section key={month}>
          <h2>{monthName(month, language)}</h2>
          <ul class="deeds">
            {some.map((deed) =>
              isGone && deed === last?.deed ? (
                <li key="gone" class="deed-gone">
                  {notice && <SaidHere key={notice.nth} notice={notice} isInPlace />}
                </li>
              ) : (
                <RecordLine
                  key={entryId(deed)}
                  {...{ deed, today: day, outcome: outcomeOf(deed.action) }}
                  said={deed === last?.deed ? notice : undefined}
                  onChange={(next) => void change(deed, next)}
                  onRemove={() => void change(deed, undefined)}
                />
              ),
            )}
          </ul>
        </section>
      ))}
    </>
  );
}
