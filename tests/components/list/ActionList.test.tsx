// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ActionLines } from '../../../components/list/ActionLines.tsx';
import { ActionList } from '../../../components/list/ActionList.tsx';
import { summarise } from '../../../utils/actions/list.ts';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';
import { fill, find, press, wordsOf } from '../person.ts';

const summary = summarise(peru, ['en', 'es']);
const list = (today: string, answered: string[] = [], onOpen = vi.fn()) => (
  <ActionList
    actions={[summary]}
    today={today}
    answered={new Set(answered)}
    onOptions={() => undefined}
    onAdd={() => undefined}
    onOpen={onOpen}
  />
);

const iran = { ...summary, id: '1/23-1', country: ['IR'], words: 'iran', deadline: '2023-02-20' };
type Props = Parameters<typeof ActionList>[0];
const listOf = (more: Partial<Props>) => (
  <ActionList
    actions={[summary]}
    today="2023-01-29"
    answered={new Set()}
    onOptions={vi.fn()}
    onAdd={vi.fn()}
    onOpen={vi.fn()}
    {...more}
  />
);
const idsIn = (place: HTMLElement, part: string) =>
  [...place.querySelectorAll<HTMLElement>(`${part} .line`)].map((line) => line.dataset.action);

describe('the list', () => {
  it('names the country in the person’s language', async () => {
    expect((await draw(list('2023-01-29'))).textContent).toContain('Peru37 days left');
    expect((await draw(list('2023-01-29'), 'es')).textContent).toContain('PerúQuedan 37 días');
  });

  it('says "last day" on 7 March and folds it away on 8 March', async () => {
    expect((await draw(list('2023-03-07'))).textContent).toContain('last day');
    const ended = await draw(list('2023-03-08'));
    expect(ended.querySelector('details')?.open).toBe(false);
    expect(ended.textContent).toContain('Follow an organisation, and its new cases come here');
  });

  it('tells what one took part in, and opens an action on a click', async () => {
    const onOpen = vi.fn();
    const place = await draw(list('2023-01-29', ['105/22-1'], onOpen));
    expect(place.textContent).toContain('You took part');
    place.querySelector<HTMLElement>('.line')?.click();
    expect(onOpen).toHaveBeenCalledWith('105/22-1');
  });

  it('names the source of a line that looks like another owner’s, by what the source cannot choose', async () => {
    const alike = [
      { ...summary, isAlike: true },
      { ...summary, isAlike: true, id: '1', from: 'captured' },
      { ...summary, isAlike: true, id: '2', from: 'https://feeds.example/one.json' },
      {
        ...summary,
        isAlike: true,
        id: '3',
        from: 'kept',
        origin: 'https://feeds.example/two.json',
      },
      { ...summary, id: '4', from: 'https://feeds.example/one.json' },
    ];
    const place = await draw(
      <ActionLines
        actions={alike}
        today="2023-01-29"
        answered={new Set()}
        news={new Map()}
        onOpen={vi.fn()}
      />,
    );
    const named = [...place.querySelectorAll('.line')].map(
      (line) => line.querySelector('.line-source')?.textContent?.trim() ?? '',
    );
    expect(named.sort()).toEqual([
      ...['', 'Added by you', 'Came with Vigil'],
      ...['From feeds.example/one.json', 'From feeds.example/two.json'],
    ]);
  });

  it('has the search in focus, and a way out of a search that finds nothing', async () => {
    const place = await draw(list('2023-01-29'));
    const search = place.querySelector<HTMLInputElement>('.list-search');
    if (!search) throw new Error('no search');
    expect(document.activeElement).toBe(search);
    await act(() => {
      search.value = 'atlantis';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(place.textContent).toContain('No action matches “atlantis”');
    await act(() => place.querySelector<HTMLElement>('.list-empty button')?.click());
    expect(place.querySelectorAll('.line')).toHaveLength(1);
  });

  it('folds away what is outside of the person’s interests', async () => {
    const interests = { countries: ['PE'], languages: [] };
    const place = await draw(listOf({ actions: [summary, iran], interests }));
    expect(idsIn(place, '.list-body > .lines')).toEqual(['105/22-1']);
    expect(idsIn(place, '.list-filteredOut')).toEqual(['1/23-1']);
    expect(find(place, '.list-filteredOut summary').textContent).toBe(
      'Other countries and languages (1)',
    );
  });

  it('unfolds the ended actions when only they fit the search', async () => {
    const ended = { ...iran, deadline: '2023-01-01' };
    const place = await draw(listOf({ actions: [summary, ended] }));
    expect(find<HTMLDetailsElement>(place, '.list-ended').open).toBe(false);
    await fill(place, '.list-search', 'iran');
    expect(find<HTMLDetailsElement>(place, '.list-ended').open).toBe(true);
  });

  it('narrows to a country, and says so when nothing fits', async () => {
    const place = await draw(listOf({ actions: [summary, iran] }));
    await fill(place, '#filter-countries', 'IR');
    expect(idsIn(place, '.list-body')).toEqual(['1/23-1']);
    await fill(place, '#filter-languages', 'es');
    await fill(place, '.list-search', 'peru');
    expect(place.textContent).toContain('No action matches “peru”');
  });

  it('starts what the person presses', async () => {
    const does = { onAdd: vi.fn(), onOptions: vi.fn() };
    const place = await draw(listOf(does));
    await press(place, '#add-action');
    await press(place, '#open-options');
    for (const done of Object.values(does)) expect(done).toHaveBeenCalledOnce();
  });

  it('adds no page where there is none, and has room for what the page offers', async () => {
    const place = await draw(listOf({ canAdd: false, banner: <p id="banner">This is a feed.</p> }));
    expect(place.querySelector('#add-action')).toBeNull();
    expect(place.querySelector('#banner')).not.toBeNull();
  });
});

describe('the list while only its first lines are read', () => {
  const counts = { active: 100, filteredOut: 5, ended: 7 };

  it('tells the numbers of all', async () => {
    const place = await draw(listOf({ counts, onWhole: vi.fn() }));
    expect(wordsOf(place, 'summary')).toEqual(['Other countries and languages (5)', 'Ended (7)']);
  });

  it('has its filters already', async () => {
    const place = await draw(listOf({ counts, onWhole: vi.fn() }));
    expect(place.querySelector('#filter-countries')).not.toBeNull();
  });

  it('reads the others when the person searches, and not before', async () => {
    const onWhole = vi.fn();
    const place = await draw(listOf({ counts, onWhole }));
    expect(onWhole).not.toHaveBeenCalled();
    await fill(place, '.list-search', 'iran');
    expect(onWhole).toHaveBeenCalled();
  });

  it('keeps a place for news that it has to read first', async () => {
    const onWhole = vi.fn();
    const news = [
      { id: '105/22-1', kind: 'update' as const },
      { id: '1/23-1', kind: 'outcome' as const },
    ];
    const place = await draw(listOf({ counts, onWhole, news }));
    expect(idsIn(place, '.list-news')).toEqual(['105/22-1']);
    expect(place.querySelectorAll('.line-awaited')).toHaveLength(1);
    expect(onWhole).toHaveBeenCalledOnce();
    const whole = await draw(listOf({ actions: [summary, iran], news }));
    expect(idsIn(whole, '.list-news')).toEqual(['1/23-1', '105/22-1']);
    expect(whole.querySelectorAll('.line-awaited')).toHaveLength(0);
  });

  it('says that nothing is active only when nothing is', async () => {
    const none = { actions: [], onWhole: vi.fn() };
    const some = await draw(listOf({ ...none, counts }));
    expect(some.textContent).not.toContain('No active actions');
    const ended = await draw(listOf({ ...none, counts: { active: 0, filteredOut: 0, ended: 1 } }));
    expect(ended.textContent).toContain('No active actions right now');
    expect(ended.querySelector('#filter-countries')).toBeNull();
  });
});
