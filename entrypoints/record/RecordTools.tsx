import { describeDeed } from '../../components/action/ActivityList.tsx';
import { copyText } from '../../components/ui/copy-text.ts';
import '../../components/ui/Buttons.css';
import { Icon } from '../../components/ui/Icon.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import type { NoticeText } from '../../components/ui/Notice.tsx';
import { saveFile } from '../../components/ui/save-file.ts';
import { countryName } from '../../utils/actions/languages.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import { type Period, writeCsv } from '../../utils/history/record.ts';

interface Props {
  /** what stands on the page, the latest first */
  shown: readonly ActivityEntry[];
  /** the same in one sentence */
  sum: string;
  period: Period;
  onNotice(notice: NoticeText): void;
}

/** The record on paper, in a file, or as a sentence for the person's section; the person passes it on, and nobody else. */
export function RecordTools({ shown, sum, period, onNotice }: Props) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const name = `vigil-${period === 'recent' ? 'record' : period}`;
  const saveTable = () => {
    const head = ['Day', 'What', 'Where', 'Case', 'Country', 'Note'] as const;
    const rows = shown.map((deed) => [
      ...[deed.date, t(deed.kind === 'letter' ? 'record.letter' : 'record.post')],
      ...[describeDeed(i18n, deed), deed.title?.text ?? deed.action],
      (deed.country ?? []).map((code) => countryName(code, language)).join(', '),
      deed.note ?? '',
    ]);
    const csv = writeCsv([head.map((one) => t(`record.col${one}`)), ...rows]);
    saveFile(new Blob([csv], { type: 'text/csv' }), `${name}.csv`);
  };
  const saveJson = () => {
    const text = JSON.stringify(shown, null, 2);
    saveFile(new Blob([text], { type: 'application/json' }), `${name}.json`);
  };
  const report = async () => {
    const text = `${period === 'recent' ? t('record.recent') : period}: ${sum}`;
    onNotice(
      (await copyText(text))
        ? { text: t('record.reported', [text]), done: true }
        : { text: t('said.copyFailed'), refused: true },
    );
  };
  return (
    <div class="buttons record-tools">
      <button type="button" class="button" id="record-print" onClick={() => print()}>
        <Icon sign="print" small />
        {t('record.print')}
      </button>
      <button type="button" class="button" id="record-csv" onClick={saveTable}>
        {t('record.csv')}
      </button>
      <button type="button" class="button" id="record-json" onClick={saveJson}>
        {t('record.json')}
      </button>
      <button type="button" class="button" id="record-report" onClick={() => void report()}>
        {t('record.report')}
      </button>
    </div>
  );
}
