import { useMemo, useRef } from 'preact/hooks';
import type { Interests } from '../../utils/actions/interests.ts';
import { countryName, languageName } from '../../utils/actions/languages.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import { useI18n } from '../ui/i18n.ts';
import './ListFilters.css';

export const NO_FILTER: Interests = { countries: [], languages: [] };

interface Props {
  actions: readonly ActionSummary[];
  filter: Interests;
  onFilter(filter: Interests): void;
  onFocus?: (() => void) | undefined;
  /** are there more actions than these? */
  hasMore?: boolean;
}

const PARTS = ['countries', 'languages'] as const;
const PART_TEXT = {
  countries: 'list.countries',
  languages: 'list.languages',
} as const satisfies Record<keyof Interests, string>;

/** Narrows the list to one country and one language; hidden where only one choice exists. */
export function ListFilters({ actions, hasMore = false, filter, onFilter, onFocus }: Props) {
  const { t, language } = useI18n();
  const choices = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    const named = (codes: Iterable<string>, nameOf: (code: string, uiLanguage: string) => string) =>
      [...new Set(codes)]
        .map((code) => ({ code, name: nameOf(code, language) }))
        .sort((a, b) => compare(a.name, b.name));
    return {
      countries: named(
        actions.flatMap(({ country }) => country),
        countryName,
      ),
      languages: named(
        actions.flatMap(({ languages }) => languages ?? []),
        languageName,
      ),
    };
  }, [actions, language]);
  // Once they stand there they stay: a row that comes or goes would move all lines.
  const isShown = useRef(false);
  isShown.current ||= hasMore || choices.countries.length > 1;
  if (!isShown.current) return null;
  const choose = (part: keyof Interests, value: string) => {
    const next = { ...filter, [part]: value === '' ? [] : [value] };
    onFilter(next.countries.length + next.languages.length === 0 ? NO_FILTER : next);
  };
  return (
    <div class="list-filters">
      {PARTS.map((part) => (
        <select
          key={part}
          id={`filter-${part}`}
          aria-label={t(PART_TEXT[part])}
          value={filter[part][0] ?? ''}
          onFocus={onFocus}
          onChange={(event) => choose(part, event.currentTarget.value)}
        >
          <option value="">{t(PART_TEXT[part])}</option>
          {choices[part].map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      ))}
    </div>
  );
}
