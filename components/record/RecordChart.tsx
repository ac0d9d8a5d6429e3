import { withCapital } from '../../utils/actions/languages.ts';
import type { MonthCount } from '../../utils/history/record.ts';
import { useI18n } from '../ui/i18n.ts';
import './Record.css';

/** The first day of a month, `2023-01`, to be named. */
const dayOf = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** A month's name over its lines, in full with its year, or in few letters. */
export function monthName(month: string, language: string, isShort = false): string {
  const name = new Intl.DateTimeFormat(language, {
    ...(isShort ? { month: 'short' } : { month: 'long', year: 'numeric' }),
    timeZone: 'UTC',
  }).format(dayOf(month));
  return isShort ? name : withCapital(name, language);
}

/** Heights in the drawing's units: the ground line, and the highest bar. */
const GROUND = 126;
const HIGHEST = 100;
const STEP = 30;

/** Letters and posts month by month: by pattern and number, not by colour; and the same as a table. */
export function RecordChart({ months }: { months: readonly MonthCount[] }) {
  const { t, language } = useI18n();
  const most = Math.max(1, ...months.map(({ letters, posts }) => letters + posts));
  const scale = Math.min(12, HIGHEST / most);
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
      <svg viewBox="0 0 366 146" aria-hidden="true">
        <defs>
          <pattern
            id="posts"
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="chart-ground" width="4" height="4" />
            <path class="chart-stripe" d="M0 0v4" />
          </pattern>
        </defs>
        <path class="chart-line" d="M0 126.5H366" />
        {months.map(({ month, letters, posts }, at) => {
          const letterTop = GROUND - letters * scale;
          const top = letterTop - posts * scale;
          return (
            <g key={month} transform={`translate(${6 + at * STEP} 0)`}>
              {letters > 0 && (
                <rect class="chart-letters" width="18" y={letterTop} height={GROUND - letterTop} />
              )}
              {posts > 0 && (
                <rect
                  class="chart-posts"
                  width="18"
                  y={top}
                  height={Math.max(1, letterTop - top - (letters > 0 ? 2 : 0))}
                />
              )}
              {letters + posts > 0 && (
                <text class="chart-number" x="9" y={top - 5} text-anchor="middle">
                  {letters + posts}
                </text>
              )}
              <text class="chart-month" x="9" y="141" text-anchor="middle">
                {monthName(month, language, true)}
              </text>
            </g>
          );
        })}
      </svg>
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
