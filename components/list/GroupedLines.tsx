import { TIMES, timeLeft } from '../../utils/actions/list.ts';
import type { Counts } from '../../utils/actions/list-preview.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import { useI18n } from '../ui/i18n.ts';
import { ActionLine, type LineContext } from './ActionLine.tsx';
import './GroupedLines.css';
import { useMoreLines } from './use-more-lines.ts';

const NAMES = {
  soon: 'list.soon',
  week: 'list.week',
  later: 'list.later',
  open: 'list.open',
} as const;

interface Props extends LineContext {
  /** active ones, the most urgent first */
  actions: readonly ActionSummary[];
  /** how many each group has, where not all of them are read yet */
  counts?: Counts['byTime'] | undefined;
  /** called when the last line is in sight */
  onEnd?: (() => void) | undefined;
}

/** The active actions by the time that is left, drawn as the person scrolls to them. */
export function GroupedLines({ actions, counts, ...context }: Props) {
  const { t } = useI18n();
  const { today } = context;
  const { shown, hasMore, end } = useMoreLines<HTMLDivElement>(actions, context);
  const byTime = Object.groupBy(shown, ({ deadline }) => timeLeft(deadline, today));
  const sizes = counts ?? countBy(actions, today);
  return (
    <>
      {TIMES.map((time) => {
        const lines = byTime[time];
        return (
          lines && (
            <section key={time} class={`group group-${time}`} aria-labelledby={`group-${time}`}>
              <h2 id={`group-${time}`}>
                <span>{t(NAMES[time])}</span>
                <span>{sizes[time]}</span>
              </h2>
              <ul class="lines">
                {lines.map((action) => (
                  <ActionLine key={action.id} action={action} {...context} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {hasMore && <div ref={end} class="line-end" />}
    </>
  );
}

function countBy(actions: readonly ActionSummary[], today: string): Counts['byTime'] {
  const counts: Counts['byTime'] = {};
  for (const { deadline } of actions) {
    const time = timeLeft(deadline, today);
    counts[time] = (counts[time] ?? 0) + 1;
  }
  return counts;
}
