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
    done={new Map(answered.map((id) => [id, {}]))}
    onOptions={() => undefined}
    onAdd={() => undefined}
    onFindSource={() => undefined}
    onAddOther={() => undefined}
    onOpen={onOpen}
  />
);

const iran = { ...summary, id: '1/23-1', country: ['IR'], words: 'iran', deadline: '2023-02-20' };
type Props = Parameters<typeof ActionList>[0];
const listOf = (more: Partial<Props>) => (
  <ActionList
    actions={[summary]}
    today="2023-01-29"
    done={new Map()}
    onOptions={vi.fn()}
    onAdd={vi.fn()}
    onFindSource={vi.fn()}
    onAddOther={vi.fn()}
    onOpen={vi.fn()}
    {...more}
  />
);
const idsIn = (place: HTMLElement, part: string) =>
  [...place.querySelectorAll<HTMLElement>(`${part} .line`)].map((line) => line.dataset.action);

describe('the list', () => {
  it('names the country in the person’s language', async () => {
    expect((await draw(list('2023-01-29'))).textContent).toMatch(/37 days\s?Peru/);
    expect((await draw(list('2023-01-29'), 'es')).textContent).toMatch(/37 días\s?Perú/);
  });

  it('says "last day" on 7 March and folds it away on 8 March', async () => {
    expect((await draw(list('2023-03-07'))).textContent).toContain('Last day');
    const ended = await draw(list('2023-03-08'));
    expect(ended.querySelector('details')?.open).toBe(false);
    expect(ended.textContent).toContain(
      'Follow an organisation once. What it offers as a ready action comes into this list; of its other pages you see the titles, to look through and add.',
    );
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
        done={new Map()}
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
    expect(idsIn(place, '.group')).toEqual(['105/22-1']);
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
    await press(place, '#open-filters');
    await fill(place, '#filter-countries', 'IR');
    expect(idsIn(place, '.list-body')).toEqual(['1/23-1']);
    await fill(place, '#filter-languages', 'es');
    await fill(place, '.list-search', 'peru');
    expect(place.textContent).toContain('No action matches “peru”');
  });

  it('starts what the person presses', async () => {
    const does = {
      ...{ onAdd: vi.fn(), onOptions: vi.fn(), onFindSource: vi.fn(), onAddOther: vi.fn() },
    };
    const place = await draw(listOf(does));
    await press(place, '#open-add');
    await press(place, '#add-action');
    await press(place, '#find-source');
    await press(place, '#add-other');
    await press(place, '#open-options');
    for (const done of Object.values(does)) expect(done).toHaveBeenCalledOnce();
  });

  it('adds no page where there is none, and has room for what the page offers', async () => {
    const place = await draw(listOf({ canAdd: false, banner: <p id="banner">This is a feed.</p> }));
    await press(place, '#open-add');
    expect(place.querySelector('#find-source')).not.toBeNull();
    expect(place.querySelector('#add-action')).toBeNull();
    expect(place.querySelector('#banner')).not.toBeNull();
  });
});

describe('the groups of the list', () => {
  const action = (id: string, more: Partial<typeof summary>) => ({ ...summary, id, ...more });
  const all = [
    action('1', { deadline: '2023-01-29' }),
    action('2', { deadline: '2023-01-30' }),
    action('3', { deadline: '2023-02-05' }),
    action('4', { deadline: '2023-02-06' }),
    action('5', { deadline: undefined, issued: '2023-01-28' }),
  ];

  it('are by the time that is left, with their numbers', async () => {
    const place = await draw(listOf({ actions: all }));
    expect(wordsOf(place, 'h2')).toEqual([
      ...['Ends today or tomorrow2', 'This week1', 'After this week1', 'No end date1'],
    ]);
    expect(wordsOf(place, '.line-days')).toEqual([
      'Last day',
      '1 day',
      '7 days',
      '8 days',
      'No date',
    ]);
  });

  it('have the ended ones at the foot: with their day, their successor, and what is good of them', async () => {
    const ended = [
      action('1', { closed: true, endedOn: '2023-01-12', isGood: true }),
      action('2', { superseded: '3' }),
      action('3', { deadline: '2022-12-31' }),
    ];
    const place = await draw(listOf({ actions: ended }));
    expect(wordsOf(place, '[data-action="1"] .line-days')).toEqual(['12 Jan']);
    expect(wordsOf(place, '[data-action="1"] .line-foot')).toEqual(['Good news']);
    expect(wordsOf(place, '[data-action="2"] .line-foot')).toEqual([
      'There is a newer version of this case.',
    ]);
    expect(wordsOf(place, '[data-action="3"] .line-days')).toEqual(['31 Dec 2022']);
  });
});

describe('the keys of the list', () => {
  const key = (key: string) =>
    act(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    });
  const focused = () => (document.activeElement as HTMLElement).dataset.action;

  it('walk the lines from the search and back', async () => {
    await draw(listOf({ actions: [summary, iran] }));
    await key('ArrowDown');
    expect(focused()).toBe('1/23-1');
    await key('End');
    expect(focused()).toBe('105/22-1');
    await key('ArrowDown');
    expect(focused()).toBe('105/22-1');
    await key('Home');
    expect(focused()).toBe('1/23-1');
    await key('ArrowUp');
    expect(document.activeElement?.className).toBe('list-search');
  });

  it('open the first line by Enter in the search', async () => {
    const onOpen = vi.fn();
    const place = await draw(listOf({ actions: [summary, iran], onOpen }));
    await key('Enter');
    expect(onOpen).toHaveBeenLastCalledWith('1/23-1');
    await fill(place, '.list-search', 'peru');
    await key('Enter');
    expect(onOpen).toHaveBeenLastCalledWith('105/22-1');
  });

  it('never come into what is folded away', async () => {
    await draw(listOf({ actions: [summary, { ...iran, deadline: '2023-01-01' }] }));
    await key('ArrowDown');
    await key('End');
    expect(focused()).toBe('105/22-1');
  });
});

describe('the number of actions found', () => {
  it('is spoken when the person pauses', async () => {
    const place = await draw(listOf({ actions: [summary, iran] }));
    await fill(place, '.list-search', 'a');
    expect(find(place, '#found-count').textContent).toBe('');
    await vi.waitFor(() => expect(find(place, '#found-count').textContent).toBe('2 actions'));
  });
});

describe('the list while only its first lines are read', () => {
  const counts = {
    active: 100,
    byTime: { later: 98, open: 2 },
    filteredOut: 5,
    putAside: 0,
    ended: 7,
  };

  it('tells the numbers of all', async () => {
    const place = await draw(listOf({ counts, onWhole: vi.fn() }));
    expect(wordsOf(place, 'summary')).toEqual(['Other countries and languages (5)', 'Ended (7)']);
    expect(wordsOf(place, 'h2')).toEqual(['After this week98']);
  });

  it('has its filters already, and reads the others when they open', async () => {
    const onWhole = vi.fn();
    const place = await draw(listOf({ counts, onWhole }));
    expect(onWhole).not.toHaveBeenCalled();
    await press(place, '#open-filters');
    expect(onWhole).toHaveBeenCalledOnce();
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
    expect(find(place, '.list-news').dataset.news).toBe('105/22-1');
    expect(onWhole).toHaveBeenCalledOnce();
    const whole = await draw(listOf({ actions: [summary, iran], news }));
    expect(find(whole, '.list-news').textContent).toContain('and 1 more');
    await press(whole, '#news-others');
    expect(idsIn(whole, '.list-news')).toEqual(['1/23-1']);
  });

  it('keeps an empty place for news of which it knows none yet', async () => {
    const news = [{ id: '1/23-1', kind: 'outcome' as const }];
    const place = await draw(listOf({ counts, onWhole: vi.fn(), news }));
    expect(find(place, '.list-news').textContent).toBe('');
  });

  it('says that nothing is active only when nothing is', async () => {
    const none = { actions: [], onWhole: vi.fn() };
    const some = await draw(listOf({ ...none, counts }));
    expect(some.textContent).not.toContain('Whose actions');
    const ended = await draw(
      listOf({ ...none, counts: { active: 0, byTime: {}, filteredOut: 0, putAside: 0, ended: 1 } }),
    );
    expect(ended.textContent).toContain('Whose actions do you want to see?');
    expect(ended.querySelector('#open-filters')).toBeNull();
  });
});
