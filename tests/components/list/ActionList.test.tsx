// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ActionLines } from '../../../components/list/ActionLines.tsx';
import { ActionList } from '../../../components/list/ActionList.tsx';
import { summarise } from '../../../utils/actions/list.ts';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';

const summary = summarise(peru, ['en', 'es']);
const list = (today: string, takenPart: string[] = [], onOpen = vi.fn()) => (
  <ActionList
    actions={[summary]}
    today={today}
    takenPart={new Set(takenPart)}
    onOptions={() => undefined}
    onAdd={() => undefined}
    onOpen={onOpen}
  />
);

describe('the list', () => {
  it('names the country in the person’s language', async () => {
    expect((await draw(list('2023-01-29'))).textContent).toContain('Peru37 days left');
    expect((await draw(list('2023-01-29'), 'es')).textContent).toContain('PerúQuedan 37 días');
  });

  it('says "last day" on 7 March and folds it away on 8 March', async () => {
    expect((await draw(list('2023-03-07'))).textContent).toContain('last day');
    const ended = await draw(list('2023-03-08'));
    expect(ended.querySelector('details')?.open).toBe(false);
    expect(ended.textContent).toContain('Open the page of an urgent action');
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
        takenPart={new Set()}
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
});
