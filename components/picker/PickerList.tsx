import { countryName, inLanguage, languageName, textIn } from '../../utils/actions/languages.ts';
import type { IsoDate, LanguageTag, UrgentAction } from '../../utils/actions/types.ts';
import { Deadline } from '../action/Deadline.tsx';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';

/** One text to pick. */
export interface PickerItem {
  key: string;
  kind: 'post' | 'letter';
  action: UrgentAction;
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
  onQuery(query: string): void;
}

function Title({ action, wish }: { action: UrgentAction; wish: LanguageTag }) {
  const title = textIn(action.title, [wish]);
  return (
    <span class="picker-title" lang={title?.language} dir="auto">
      {title?.text}
    </span>
  );
}

/**
 * The prepared texts at the caret of somebody's page: a field to search, and a list under it (ARIA, "combobox").
 * Presses and keys come from outside, as the page must not see them: `data-pick` is an item's place,
 * `data-close` closes.
 */
export function PickerList({ items, chosen, query, today, notice, onQuery }: Props) {
  const { t, language: uiLanguage } = useI18n();
  return (
    <div class="picker" role="dialog" aria-label={t('picker.title')}>
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
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      <Notice notice={notice} />
      {items.length === 0 && (
        <p class="picker-empty" role="status">
          {query === '' ? t('list.emptyTitle') : t('list.nothingFound', [query])}
        </p>
      )}
      <div class="picker-list" id="picker-list" role="listbox" aria-label={t('picker.title')}>
        {items.map(({ key, kind, action, language, text, count }, at) => (
          <div
            key={key}
            id={`pick-${at}`}
            class="picker-item"
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            data-pick={at}
          >
            {items[at - 1]?.action.id !== action.id && (
              <span class="picker-action">
                <span>
                  {action.country.map((code) => countryName(code, uiLanguage)).join(', ')} ·{' '}
                  <Title action={action} wish={uiLanguage} />
                </span>
                <Deadline action={action} today={today} />
              </span>
            )}
            <span class="picker-text" {...inLanguage(language)}>
              {text}
            </span>
            <span class="picker-foot">
              <span>
                {t(`picker.${kind}`)} · {languageName(language, uiLanguage)}
              </span>
              {count && (
                <span class={count.fits ? '' : 'over'}>
                  {count.now.toLocaleString(uiLanguage)} / {count.limit.toLocaleString(uiLanguage)}
                </span>
              )}
            </span>
          </div>
        ))}
      </div>
      <p class="picker-hint">{t('picker.hint')}</p>
    </div>
  );
}
