import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countryName, textFor } from '../utils/actions/languages.ts';
import { searchActions, splitByUrgency } from '../utils/actions/list.ts';
import type { ActionSummary, IsoDate } from '../utils/actions/types.ts';
import './ActionList.css';
import './Buttons.css';
import './Deadline.css';
import { Deadline } from './Deadline.tsx';
import { useSpeech } from './i18n.ts';
import { Notice, type NoticeText } from './Notice.tsx';

interface Props {
  actions: readonly ActionSummary[];
  today: IsoDate;
  /** ids of the actions that the person took part in */
  takenPart: ReadonlySet<string>;
  onOpen(id: string): void;
  onOptions(): void;
  /** reads the page in front */
  onAdd(): void;
  notice?: NoticeText | undefined;
}

/** Actions drawn at first and at each reaching of the end; a thousand at once would take too long. */
const BATCH = 40;

/** The active actions, most urgent first, found as one types; the ended ones folded away. */
export function ActionList({ actions, today, takenPart, onOpen, onOptions, onAdd, notice }: Props) {
  const { t } = useSpeech();
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus({ preventScroll: true }), []);
  const all = useMemo(() => splitByUrgency(actions, today), [actions, today]);
  const active = useMemo(() => searchActions(all.active, query), [all, query]);
  const ended = useMemo(() => searchActions(all.ended, query), [all, query]);
  const clear = () => {
    setQuery('');
    search.current?.focus();
  };
  const lines = { today, takenPart, onOpen };
  return (
    <div class="list">
      <header class="list-head">
        <div class="list-top">
          <h1>{t('list.title')}</h1>
          <button type="button" class="button-plain list-add" id="add-action" onClick={onAdd}>
            {t('list.add')}
          </button>
          <button type="button" class="button-plain" id="open-options" onClick={onOptions}>
            {t('options.short')}
          </button>
        </div>
        <input
          ref={search}
          class="list-search"
          type="search"
          value={query}
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </header>
      <main class="list-body">
        <Notice notice={notice} />
        {active.length > 0 && <Lines actions={active} {...lines} />}
        {all.active.length === 0 && query === '' && (
          <div class="list-empty" role="status">
            <h2>{t('list.emptyTitle')}</h2>
            <p>{t('list.emptyText')}</p>
          </div>
        )}
        {query !== '' && active.length + ended.length === 0 && (
          <div class="list-empty" role="status">
            <h2>{t('list.nothingFound', [query])}</h2>
            <p>{t('list.nothingFoundHint')}</p>
            <button type="button" class="button" onClick={clear}>
              {t('list.clearSearch')}
            </button>
          </div>
        )}
        {ended.length > 0 && (
          <details class="list-ended" open={query !== '' && active.length === 0}>
            <summary>{t('list.ended', [String(ended.length)])}</summary>
            <Lines actions={ended} {...lines} />
          </details>
        )}
      </main>
    </div>
  );
}

function Lines({
  actions,
  today,
  takenPart,
  onOpen,
}: Pick<Props, 'actions' | 'today' | 'takenPart' | 'onOpen'>) {
  const { t, language } = useSpeech();
  const [shown, setShown] = useState(BATCH);
  const end = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its start
  useEffect(() => setShown(BATCH), [actions]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each batch has an end of its own to watch
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setShown((n) => n + BATCH);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown, actions]);
  return (
    <ul class="lines">
      {actions.slice(0, shown).map((action) => (
        <li key={action.id}>
          <button
            type="button"
            class="line"
            data-action={action.id}
            onClick={() => onOpen(action.id)}
          >
            <span class="line-top">
              <span class="line-country">
                {action.country.map((code) => countryName(code, language)).join(', ')}
              </span>
              <Deadline action={action} today={today} />
            </span>
            <span class="line-title" dir="auto">
              {textFor(action.title, [language])}
            </span>
            <span class="line-foot">
              <span>{action.reference}</span>
              {takenPart.has(action.id) && <span class="line-done">✓ {t('did.short')}</span>}
            </span>
          </button>
        </li>
      ))}
      {shown < actions.length && <li ref={end} class="line-end" />}
    </ul>
  );
}
