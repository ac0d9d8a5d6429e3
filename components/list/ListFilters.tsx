import { useMemo } from 'preact/hooks';
import type { Interests } from '../../utils/actions/interests.ts';
import { countryName, languageName } from '../../utils/actions/languages.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import { useI18n } from '../ui/i18n.ts';

export const NO_FILTER: Interests = { countries: [], languages: [] };

interface Props {
  actions: readonly ActionSummary[];
  filter: Interests;
  onFilter(filter: Interests): void;
  onFocus?: (() => void) | undefined;
}

/** Only one country, only one language; not there where there is nothing to choose. */
export function ListFilters({ actions, filter, onFilter, onFocus }: Props) {
  const { t, language } = useI18n();
  const choices = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    const named = (codes: Iterable<string>, nameOf: (code: string, reader: string) => string) =>
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
  if (choices.countries.length < 2) return null;
  const choose = (part: keyof Interests, value: string) => {
    const next = { ...filter, [part]: value === '' ? [] : [value] };
    onFilter(next.countries.length + next.languages.length === 0 ? NO_FILTER : next);
  };
  return (
    <div class="list-filters">
      {(['countries', 'languages'] as const).map((part) => (
        <select
          key={part}
          id={`filter-${part}`}
          aria-label={t(`list.${part}`)}
          value={filter[part][0] ?? ''}
          onFocus={onFocus}
          onChange={(event) => choose(part, event.currentTarget.value)}
        >
          <option value="">{t(`list.${part}`)}</option>
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
