import { withCapital } from '../../utils/actions/languages.ts';
import type { MonthCount } from '../../utils/history/record.ts';
import { useI18n } from '../ui/i18n.ts';
import './Record.css';

/** The first day of a month, `2023-01`, to be named. */
const dayOf = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** A month's name over its lines, in full with its year; in few letters, or in one, where there is no room. */
export function monthName(month: string, language: string, size?: 'short' | 'narrow'): string {
  const name = new Intl.DateTimeFormat(language, {
    ...(size ? { month: size } : { month: 'long', year: 'numeric' }),
    timeZone: 'UTC',
  }).format(dayOf(month));
  return size ? name : withCapital(name, language);
}

/** Heights in CSS pixels: of all bars together, and of one deed where there are few. */
const HIGHEST = 104;
const EACH = 14;

/** Letters and posts month by month: by pattern and number, not by colour; and the same as a table. */
export function RecordChart({ months }: { months: readonly MonthCount[] }) {
  const { t, language } = useI18n();
  const most = Math.max(1, ...months.map(({ letters, posts }) => letters + posts));
  const scale = Math.min(EACH, HIGHEST / most);
  const bar = (count: number) => ({ blockSize: `${Math.round(count * scale)}px` });
  return (
    <figure class="chart">
      <figcaption class="chart-head">
        <h2>{t('record.chart')}</h2>
        <span class="chart-key" aria-hidden="true">
          <span>
            <i class="key-letters" />
            {t('record.letterKey')}
          </span>
          <span>
            <i class="key-posts" />
            {t('record.postKey')}
          </span>
        </span>
      </figcaption>
      {/* The table says the same. */}
      <div class="chart-months" aria-hidden="true">
        {months.map(({ month, letters, posts }) => (
          <div key={month} class="chart-month">
            {letters + posts > 0 && <b>{letters + posts}</b>}
            {posts > 0 && <i class="chart-posts" style={bar(posts)} />}
            {letters > 0 && <i class="chart-letters" style={bar(letters)} />}
            <span class="chart-short">{monthName(month, language, 'short')}</span>
            <span class="chart-narrow">{monthName(month, language, 'narrow')}</span>
          </div>
        ))}
      </div>
      <MonthTable months={months} />
    </figure>
  );
}

function MonthTable({ months }: { months: readonly MonthCount[] }) {
  const { t, language } = useI18n();
  return (
    <details>
      <summary>{t('record.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('record.month')}</th>
            <th scope="col">{t('record.letterKey')}</th>
            <th scope="col">{t('record.postKey')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, letters, posts }) => (
            <tr key={month}>
              <th scope="row">{monthName(month, language)}</th>
              <td>{letters}</td>
              <td>{posts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
