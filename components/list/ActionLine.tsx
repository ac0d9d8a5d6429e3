import type { ComponentChildren } from 'preact';
import { ageOf, isOld } from '../../utils/actions/age.ts';
import { daysLeft, isActive } from '../../utils/actions/dates.ts';
import { asWritten, countryName, textIn } from '../../utils/actions/languages.ts';
import type { ActionSummary, IsoDate, SourceKey } from '../../utils/actions/types.ts';
import type { Done } from '../../utils/history/done.ts';
import { Icon } from '../ui/Icon.tsx';
import { type I18n, shortDate, useI18n } from '../ui/i18n.ts';
import './ActionLines.css';

/** What the lines show besides the actions themselves. */
export interface LineContext {
  today: IsoDate;
  /** what the person has done, by the action's id */
  done: ReadonlyMap<string, Done>;
  /** updates and ends that the person has not looked at, by the action's id */
  news: ReadonlyMap<string, 'update' | 'outcome'>;
  onOpen(id: string): void;
  /** the line to which the person comes back */
  backTo?: string | undefined;
  /** what else one can do with an action, below its line */
  tail?: ((action: ActionSummary) => ComponentChildren) | undefined;
}

const NEWS_TEXT = { update: 'news.update', outcome: 'news.outcome' } as const;

/** An action in the list: how much time is left, where, what one can do and has done, and what it is called. */
export function ActionLine({
  action,
  today,
  done,
  news,
  onOpen,
  tail,
}: LineContext & { action: ActionSummary }) {
  const { language } = useI18n();
  const title = textIn(action.title, [language]);
  return (
    <li>
      <h3 class="line-head">
        <button
          type="button"
          class="line"
          data-action={action.id}
          onClick={() => onOpen(action.id)}
        >
          <Days action={action} today={today} />
          <span class="line-body">
            <span class="line-top">
              <span class="line-country">{countriesOf(action, language)}</span>
              <Ways action={action} today={today} done={done.get(action.id)} />
            </span>
            <span class="line-title" {...(title && asWritten(title.text, title.language))}>
              {title?.text}
            </span>
            <Foot action={action} today={today} news={news.get(action.id)} />
          </span>
        </button>
      </h3>
      {tail?.(action)}
    </li>
  );
}

/** The countries as a list of the language: `Germany, Austria`. */
export const countriesOf = ({ country }: ActionSummary, language: string) =>
  new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(
    country.map((code) => countryName(code, language)),
  );

interface PartProps {
  action: ActionSummary;
  today: IsoDate;
}

/** How many days are left; of an ended action, when it ended. */
function Days({ action, today }: PartProps) {
  const { t, language } = useI18n();
  const { deadline } = action;
  if (!isActive(action, today)) {
    const date = endOf(action);
    if (!date) return <span class="line-days">{t('deadline.ended')}</span>;
    const { day, month } = shortDate(date, language, today);
    return (
      <span class="line-days line-over">
        <b>{day}</b> {month}
      </span>
    );
  }
  if (deadline === undefined) {
    return (
      <span class="line-days line-word">
        <b>{t('list.noEnd')}</b>
      </span>
    );
  }
  const days = daysLeft(deadline, today);
  const now = days <= 1 ? ' line-now' : '';
  if (days === 0) {
    return (
      <span class={`line-days line-word${now}`}>
        <b>{t('list.lastDay')}</b>
      </span>
    );
  }
  return (
    <span class={`line-days${now}`}>
      <b>{days}</b> {t('list.days', days)}
    </span>
  );
}

/** The day on which it was over, as far as anybody said so. */
const endOf = ({ endedOn, saidOver, deadline }: ActionSummary) => endedOn ?? saidOver ?? deadline;

/** What one can do, and what the person has done. */
function Ways({ action, today, done }: PartProps & { done: Done | undefined }) {
  const { t, language } = useI18n();
  const { hasLetter, posts = 0 } = action;
  const { letter, post } = done ?? {};
  const onDay = (date: IsoDate) => shortDate(date, language, today).text;
  const canAct = isActive(action, today);
  return (
    <span class="line-how">
      {letter && <DoneWay text={t('list.letterOn', [onDay(letter)])} />}
      {post && <DoneWay text={t('list.postOn', [onDay(post)])} />}
      {done && !letter && !post && <DoneWay text={t('did.short')} />}
      {canAct && hasLetter && !letter && (
        <span>
          <Icon sign="letter" />
          {t('list.letter')}
        </span>
      )}
      {canAct && posts > 0 && (
        <span>
          <Icon sign="post" />
          {t('list.posts', posts)}
        </span>
      )}
    </span>
  );
}

function DoneWay({ text }: { text: string }) {
  return (
    <span class="line-done">
      <Icon sign="check" />
      {text}
    </span>
  );
}

/** What else one must know of it: news, how it ended, where it is from, how old it is. */
function Foot({ action, today, news }: PartProps & { news: 'update' | 'outcome' | undefined }) {
  const { t } = useI18n();
  const { from, origin = from } = action;
  const age = isActive(action, today) ? ageOf(action, today) : undefined;
  const parts = [
    news && !action.isGood && <span class="line-news">{t(NEWS_TEXT[news])}</span>,
    action.superseded && <span class="line-newer">{t('news.superseded')}</span>,
    action.isGood && (
      <span class="line-good">
        <Icon sign="done" small /> {t('list.leadGood')}
      </span>
    ),
    age !== undefined && (
      <span class="line-age">
        {age === 0 ? t('age.today') : t(isOld(action, today) ? 'age.old' : 'age.listed', age)}
      </span>
    ),
    action.isAlike && <span class="line-source">{describeOrigin(t, origin)}</span>,
  ].filter(Boolean);
  return parts.length > 0 ? <span class="line-foot">{parts}</span> : null;
}

/** Where a line came from, in words that its source cannot choose: of a feed, its address. */
function describeOrigin(t: I18n['t'], origin: SourceKey): string {
  if (origin === 'bundled') return t('list.fromBundled');
  if (origin === 'captured') return t('list.fromCaptured');
  return URL.canParse(origin) ? t('list.from', [origin.replace(/^https:\/\//, '')]) : '';
}
