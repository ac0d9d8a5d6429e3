import { daysLeft } from '../../utils/actions/dates.ts';
import {
  countryName,
  directionOf,
  inLanguage,
  languageName,
  textIn,
} from '../../utils/actions/languages.ts';
import { isUrgent } from '../../utils/actions/list.ts';
import type { IsoDate, LanguageTag, UrgentAction } from '../../utils/actions/types.ts';
import { Icon } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';

/** What is shown of an action. */
interface PickerAction extends Pick<UrgentAction, 'id' | 'deadline' | 'country' | 'title'> {
  /** should somebody with plans there think before writing? */
  needsCare?: boolean;
}

/** One text to pick. */
export interface PickerItem {
  key: string;
  kind: 'post' | 'letter';
  /** a first draft, which the action itself does not have */
  isDraft?: boolean;
  action: PickerAction;
  language: LanguageTag;
  text: string;
  /** length and limit in the network's own units, where there is a limit */
  count?: { now: number; limit: number; fits: boolean };
}

interface Props {
  items: readonly PickerItem[];
  /** the place in `items` of the one that Enter takes */
  chosen: number;
  query: string;
  today: IsoDate;
  notice: NoticeText | undefined;
  /** are there more actions than these, which the search finds? */
  hasMore: boolean;
  /** is one left out, as its texts lead elsewhere now? */
  hasChanged: boolean;
  onQuery(query: string): void;
}

/** All texts of one action, in a row. */
interface Group {
  action: PickerAction;
  /** the place in `items` of its first */
  from: number;
  items: readonly PickerItem[];
}

function groupItems(items: readonly PickerItem[]): Group[] {
  const groups: Group[] = [];
  for (const [at, item] of items.entries()) {
    const last = groups.at(-1);
    if (last?.action.id === item.action.id) last.items = [...last.items, item];
    else groups.push({ action: item.action, from: at, items: [item] });
  }
  return groups;
}

/** The places in `items` where another action begins. */
export const groupStarts = (items: readonly PickerItem[]): number[] =>
  groupItems(items).map(({ from }) => from);

/** How many days are left, as the figure that is read first. */
function Days({ action, today }: { action: PickerAction; today: IsoDate }) {
  const { t, language } = useI18n();
  if (action.deadline === undefined) return <span class="picker-days">–</span>;
  const days = daysLeft(action.deadline, today);
  if (days === 0)
    return <span class="picker-days picker-now picker-last">{t('deadline.last')}</span>;
  return (
    <span class={isUrgent(action.deadline, today) ? 'picker-days picker-now' : 'picker-days'}>
      {days.toLocaleString(language)} <small>{t('list.days', days)}</small>
    </span>
  );
}

/** The chosen text of the open action, what else there is of it, and its length. */
function OpenText({ group, at }: { group: Group; at: number }) {
  const { t, language: uiLanguage } = useI18n();
  const item = group.items[at];
  if (!item) return null;
  const { language, text, kind, isDraft = false, count } = item;
  const others = group.items.length > 1;
  return (
    <>
      <span class="picker-text" {...inLanguage(language)}>
        {text}
      </span>
      <span class="picker-foot">
        <span class="picker-turn">
          {others && (
            <button type="button" data-turn="-1" tabIndex={-1} aria-label={t('picker.before')}>
              <Icon sign="back" small />
            </button>
          )}
          <span>
            {isDraft ? t('picker.draft') : t(`picker.${kind}`)} ·{' '}
            {languageName(language, uiLanguage)}
            {others && ` · ${t('picker.of', [at + 1, group.items.length])}`}
          </span>
          {others && (
            <button type="button" data-turn="1" tabIndex={-1} aria-label={t('picker.next')}>
              <Icon sign="next" small />
            </button>
          )}
        </span>
        {count && (
          <span class={count.fits ? '' : 'over'}>
            {count.now.toLocaleString(uiLanguage)} / {count.limit.toLocaleString(uiLanguage)}
          </span>
        )}
      </span>
    </>
  );
}

interface RowProps {
  group: Group;
  /** the place of the chosen text in the group, where it is this one's */
  open: number | undefined;
  today: IsoDate;
}

/** One action; the chosen one shows the text that Enter takes. */
function Row({ group, open, today }: RowProps) {
  const { t, language } = useI18n();
  const { action, from } = group;
  const title = textIn(action.title, [language]);
  const isLetter = open !== undefined && group.items[open]?.kind === 'letter';
  return (
    <div
      id={`pick-${from + (open ?? 0)}`}
      class="picker-item"
      role="option"
      tabIndex={-1}
      aria-selected={open !== undefined}
      data-pick={from + (open ?? 0)}
    >
      <Days action={action} today={today} />
      <span class="picker-case">
        <span class="picker-country">
          {action.country.map((code) => countryName(code, language)).join(', ')}
        </span>
        <span class="picker-title" lang={title?.language} dir="auto">
          {title?.text}
        </span>
        {isLetter && action.needsCare && <span class="picker-care">{t('picker.care')}</span>}
        {open !== undefined && <OpenText group={group} at={open} />}
      </span>
    </div>
  );
}

/**
 * The prepared texts at the caret of somebody's page: a field to search, and under it the actions, of which the chosen one
 * shows its text (ARIA, "combobox"). Presses and keys come from outside, as the page must not see them: `data-pick` is a
 * text's place, `data-turn` goes to another text of the same action, `data-close` closes.
 */
export function PickerList({ items, chosen, query, today, notice, onQuery, ...more }: Props) {
  const { t } = useI18n();
  const groups = groupItems(items);
  return (
    <div
      class="picker"
      role="dialog"
      aria-label={t('picker.title')}
      dir={directionOf(t('languageTag'))}
    >
      <div class="picker-head">
        <input
          class="picker-search"
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="picker-list"
          aria-activedescendant={items.length > 0 ? `pick-${chosen}` : undefined}
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          autocomplete="off"
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
        <button
          type="button"
          class="picker-close"
          data-close
          tabIndex={-1}
          aria-label={t('picker.close')}
        >
          <Icon sign="remove" />
        </button>
      </div>
      <Notice notice={notice} />
      {items.length === 0 && (
        <p class="picker-empty" role="status">
          {query === '' ? t('list.emptyTitle') : t('list.nothingFound', [query])}
        </p>
      )}
      <div class="picker-list" id="picker-list" role="listbox" aria-label={t('picker.title')}>
        {groups.map((group) => {
          const at = chosen - group.from;
          const isOpen = at >= 0 && at < group.items.length;
          return (
            <Row key={group.action.id} group={group} open={isOpen ? at : undefined} today={today} />
          );
        })}
      </div>
      {more.hasChanged && (
        <p class="picker-hint" role="status">
          {t('picker.changed')}
        </p>
      )}
      {more.hasMore && query === '' && <p class="picker-hint">{t('picker.more')}</p>}
      <p class="picker-hint">{t('picker.hint')}</p>
    </div>
  );
}
