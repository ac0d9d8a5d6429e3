import { useMemo } from 'preact/hooks';
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
}

const PARTS = ['countries', 'languages'] as const;
const PART_TEXT = {
  countries: 'list.countries',
  languages: 'list.languages',
} as const satisfies Record<keyof Interests, string>;

/** Are the actions of more than one country, so that there is something to choose? */
export const hasChoice = (actions: readonly ActionSummary[]) =>
  new Set(actions.flatMap(({ country }) => country)).size > 1;

/** Narrows the list to one country and one language. */
export function ListFilters({ actions, filter, onFilter }: Props) {
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
