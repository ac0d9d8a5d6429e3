import { useState } from 'preact/hooks';
import type { LeadFilter } from '../../utils/feeds/lead-filter.ts';
import type { Subscription } from '../../utils/feeds/types.ts';
import './LeadFilterForm.css';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { Notice, useNotice } from '../ui/Notice.tsx';

interface Props {
  source: Subscription;
  /** @returns when the source was asked again */
  onFilter(filter: LeadFilter): Promise<void>;
}

const LISTS = {
  words: 'sources.filterWords',
  paths: 'sources.filterPaths',
  categories: 'sources.filterCategories',
} as const;
type ListName = keyof typeof LISTS;

/** Most words of each list, and the longest one, in UTF-16 units. */
const [MAX_WORDS, MAX_WORD] = [20, 100];

const readList = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim().slice(0, MAX_WORD))
    .filter(Boolean)
    .slice(0, MAX_WORDS);

/** Which of the pages that a source leads to the person wants. */
export function LeadFilterForm({ source: { url, filter = {}, leftOut = 0 }, onFilter }: Props) {
  const { t } = useI18n();
  const [calls, setCalls] = useState(filter.calls === true);
  const [lists, setLists] = useState<Record<ListName, string>>({
    words: (filter.words ?? []).join(', '),
    paths: (filter.paths ?? []).join(', '),
    categories: (filter.categories ?? []).join(', '),
  });
  const [notice, setNotice] = useNotice();
  const save = async () => {
    const chosen: LeadFilter = calls ? { calls } : {};
    for (const name of Object.keys(LISTS) as ListName[]) {
      const words = readList(lists[name]);
      if (words.length > 0) chosen[name] = words;
    }
    setNotice(undefined);
    await onFilter(chosen);
    setNotice({ text: t('sources.filterSaved'), done: true });
  };
  return (
    <details data-filter={url}>
      <summary>{t('sources.filter')}</summary>
      <form
        class="lead-filter"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {leftOut > 0 && <p class="soft">{t('sources.filterCounts', [String(leftOut)])}</p>}
        <label class="lead-filter-box">
          <input
            type="checkbox"
            data-field="calls"
            checked={calls}
            onChange={(event) => setCalls(event.currentTarget.checked)}
          />
          <span>{t('sources.filterCalls')}</span>
        </label>
        {(Object.keys(LISTS) as ListName[]).map((name) => (
          <label key={name}>
            <span>{t(LISTS[name])}</span>
            <input
              type="text"
              data-field={name}
              value={lists[name]}
              onInput={(event) => setLists({ ...lists, [name]: event.currentTarget.value })}
            />
          </label>
        ))}
        <p class="soft">{t('sources.filterHint')}</p>
        <div class="buttons">
          <button type="submit" class="button">
            {t('sources.filterSave')}
          </button>
        </div>
        <Notice notice={notice} />
      </form>
    </details>
  );
}
