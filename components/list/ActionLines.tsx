import { useEffect, useRef, useState } from 'preact/hooks';
import { countryName, textIn } from '../../utils/actions/languages.ts';
import type { ActionSummary, IsoDate, SourceKey } from '../../utils/actions/types.ts';
import './ActionLines.css';
import '../action/Deadline.css';
import { Deadline } from '../action/Deadline.tsx';
import { type I18n, useI18n } from '../ui/i18n.ts';

const NEWS_TEXT = { update: 'news.update', outcome: 'news.outcome' } as const;

/** What the lines show besides the actions themselves. */
export interface LineContext {
  today: IsoDate;
  /** ids of the actions that the person took part in */
  answered: ReadonlySet<string>;
  /** updates and ends that the person has not looked at, by the action's id */
  news: ReadonlyMap<string, 'update' | 'outcome'>;
  onOpen(id: string): void;
  /** the line to which the person comes back */
  backTo?: string | undefined;
}

/** Lines that are drawn at first, more than a popup shows; drawing a thousand would take too long. */
const FIRST_LINES = 12;
/** Lines that are added each time the person comes to the end. */
const MORE_LINES = 40;

/** One line for each action, drawn as the person scrolls to them. */
export function ActionLines({
  actions,
  onEnd,
  ...context
}: LineContext & {
  actions: readonly ActionSummary[];
  /** called when the last line is in sight */
  onEnd?: (() => void) | undefined;
}) {
  const { backTo } = context;
  // As far as the line that the person comes back to, and what filled the window below it.
  const [shown, setShown] = useState(
    () =>
      Math.max(
        0,
        actions.findIndex(({ id }) => id === backTo),
      ) + FIRST_LINES,
  );
  const end = useRef<HTMLLIElement>(null);
  const first = actions[0]?.id;
  const drawn = useRef(first);
  useEffect(() => {
    // Another list is drawn from its start.
    if (drawn.current !== first) setShown(FIRST_LINES);
    drawn.current = first;
  }, [first]);
  const hasMore = shown < actions.length || onEnd !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each batch of lines ends at another element
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      if (shown >= actions.length) onEnd?.();
      else setShown((n) => n + MORE_LINES);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown, actions, hasMore]);
  return (
    <ul class="lines">
      {actions.slice(0, shown).map((action) => (
        <ActionLine key={action.id} action={action} {...context} />
      ))}
      {hasMore && <li ref={end} class="line-end" />}
    </ul>
  );
}

/** Where a line came from, in words that its source cannot choose: of a feed, its address. */
function describeOrigin(t: I18n['t'], origin: SourceKey): string {
  if (origin === 'bundled') return t('list.fromBundled');
  if (origin === 'captured') return t('list.fromCaptured');
  return URL.canParse(origin) ? t('list.from', [origin.replace(/^https:\/\//, '')]) : '';
}

function ActionLine({
  action,
  today,
  answered,
  news,
  onOpen,
}: LineContext & { action: ActionSummary }) {
  const { t, language } = useI18n();
  const title = textIn(action.title, [language]);
  const kind = news.get(action.id);
  const { from, origin = from } = action;
  return (
    <li>
      <button type="button" class="line" data-action={action.id} onClick={() => onOpen(action.id)}>
        <span class="line-top">
          <span class="line-country">
            {action.country.map((code) => countryName(code, language)).join(', ')}
          </span>
          <Deadline action={action} today={today} />
        </span>
        <span class="line-title" lang={title?.language} dir="auto">
          {title?.text}
        </span>
        <span class="line-foot">
          <span>
            {action.reference}
            {kind && <span class="line-news"> {t(NEWS_TEXT[kind])}</span>}
            {action.isAlike && <span class="line-source"> {describeOrigin(t, origin)}</span>}
          </span>
          {answered.has(action.id) && <span class="line-done">✓ {t('did.short')}</span>}
        </span>
      </button>
    </li>
  );
}
