// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ListFilters, NO_FILTER } from '../../../components/list/ListFilters.tsx';
import type { Interests } from '../../../utils/actions/interests.ts';
import { summarise } from '../../../utils/actions/list.ts';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';
import { fill, find, wordsOf } from '../person.ts';

const one = summarise(peru, ['en']);
const iran = { ...one, id: '1/23-1', country: ['IR'], languages: ['en', 'fa'] };
const onFilter = vi.fn();
const filters = (actions: (typeof one)[], filter: Interests = NO_FILTER) => (
  <ListFilters actions={actions} filter={filter} onFilter={onFilter} />
);

describe('the filters', () => {
  it('offer the countries and languages of the actions, by name', async () => {
    const place = await draw(filters([one, iran]));
    expect(wordsOf(place, '#filter-countries option')).toEqual(['All countries', 'Iran', 'Peru']);
    expect(wordsOf(place, '#filter-languages option')).toContain('Persian');
  });

  it('hand on what the person chooses, and nothing when they choose all', async () => {
    const place = await draw(filters([one, iran]));
    await fill(place, '#filter-countries', 'IR');
    expect(onFilter).toHaveBeenLastCalledWith({ countries: ['IR'], languages: [] });
    const filtered = await draw(filters([one, iran], { countries: ['IR'], languages: [] }));
    expect(find<HTMLSelectElement>(filtered, '#filter-countries').value).toBe('IR');
    await fill(filtered, '#filter-countries', '');
    expect(onFilter).toHaveBeenLastCalledWith(NO_FILTER);
  });
});
