// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { FeedList } from '../../../components/settings/FeedList.tsx';
import type { FeedKey } from '../../../utils/feeds/keys.ts';
import type { FeedFailure, Subscription } from '../../../utils/feeds/types.ts';
import { draw } from '../i18n.tsx';
import { find, press, wordsOf } from '../person.ts';

const url = 'https://feeds.example/actions.json';
const feed: Subscription = {
  ...{ url, kind: 'feed', title: 'A section', publisher: 'Its people', on: true },
  ...{ ids: ['1', '2'], faults: [] },
};
const drawn = async (more: Partial<Subscription> = {}, asked?: number) => {
  const does = {
    ...{
      onRefresh: vi.fn(),
      onAsks: vi.fn(),
      onFilter: vi.fn(async () => undefined),
      onTurn: vi.fn(),
      onRemove: vi.fn(),
    },
    ...{ onAllow: vi.fn(), onAcceptKey: vi.fn() },
  };
  const place = await draw(
    <FeedList
      sources={[{ ...feed, ...more }]}
      fetchStates={asked === undefined ? {} : { [url]: { asked, due: 0, failures: 0 } }}
      leads={{}}
      fingerprints={{ 'key-1': 'AA BB', 'key-2': 'CC DD' }}
      {...does}
    />,
  );
  return { place, does };
};
const trouble = (why: FeedFailure) => ({ trouble: { why, since: '2023-01-20' } });

describe('a feed that the person follows', () => {
  it('is told with its publisher, address and number of actions', async () => {
    const { place } = await drawn();
    const line = find(place, '[data-source]').textContent;
    for (const words of ['A section', 'by Its people', url, '2 actions · Not checked so far'])
      expect(line).toContain(words);
  });

  it('is called by its host while it has no title', async () => {
    const { place } = await drawn({ title: '' });
    expect(find(place, '.source-title').textContent).toBe('feeds.example');
  });

  it('tells when it was checked and when it last brought something', async () => {
    const { place } = await drawn({ brought: '2023-01-02' }, Date.UTC(2023, 0, 29, 12));
    expect(place.textContent).toMatch(/Last checked on January 29, 2023.*last news on January 2/);
  });

  it('shows the fingerprint of its key, or that it has none', async () => {
    expect((await drawn({ key: 'key-1' as FeedKey })).place.textContent).toContain('AA BB');
    expect((await drawn()).place.textContent).toContain('Not signed');
  });

  it('says that a signature of the old form protects less', async () => {
    const key = 'key-1' as FeedKey;
    expect((await drawn({ key })).place.textContent).toContain('protects less');
    expect((await drawn({ key, isBound: true })).place.textContent).not.toContain('protects less');
    expect((await drawn()).place.textContent).not.toContain('protects less');
  });

  it.each<[FeedFailure, string]>([
    ['too-slow', 'It took too long'],
    ['wrong', 'Its signature is not valid'],
    ['gone', 'Nothing is found at this address'],
  ])('says why it brings nothing: %s', async (why, said) => {
    expect(find((await drawn(trouble(why))).place, '[role=note]').textContent).toContain(said);
  });

  it('can be switched off, and is not checked then', async () => {
    const { place, does } = await drawn();
    await press(place, '[data-turn]');
    expect(does.onTurn).toHaveBeenCalledExactlyOnceWith(url, false);
    await press(place, '[data-refresh]');
    expect(does.onRefresh).toHaveBeenCalledExactlyOnceWith(url);
    const off = await drawn({ on: false });
    expect(find<HTMLButtonElement>(off.place, '[data-refresh]').disabled).toBe(true);
  });

  it('is removed by a second press, and kept when the person goes elsewhere between', async () => {
    const { place, does } = await drawn();
    await press(place, '[data-remove]');
    expect(find(place, '[data-remove]').textContent).toBe('Stop, and remove its actions');
    await act(() => {
      find(place, '[data-remove]').dispatchEvent(new Event('blur'));
    });
    await press(place, '[data-remove]');
    expect(does.onRemove).not.toHaveBeenCalled();
    await press(place, '[data-remove]');
    expect(does.onRemove).toHaveBeenCalledExactlyOnceWith(url);
  });

  it('is not removed by the second click of a double click, nor by a key that is held', async () => {
    const { place, does } = await drawn();
    const click = (detail: number) =>
      act(() => {
        find(place, '[data-remove]').dispatchEvent(
          new MouseEvent('click', { bubbles: true, detail }),
        );
      });
    for (const detail of [1, 2, 3]) await click(detail);
    expect(does.onRemove).not.toHaveBeenCalled();
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true });
    find(place, '[data-remove]').dispatchEvent(held);
    expect(held.defaultPrevented).toBe(true);
    await click(1);
    expect(does.onRemove).toHaveBeenCalledExactlyOnceWith(url);
  });

  it('can be allowed again only where the browser forbids it', async () => {
    expect((await drawn(trouble('server'))).place.querySelector('[data-allow]')).toBeNull();
    const { place, does } = await drawn(trouble('forbidden'));
    await press(place, '[data-allow]');
    expect(does.onAllow).toHaveBeenCalledExactlyOnceWith(url);
  });

  it('shows a new key and lets the person trust it', async () => {
    const { place, does } = await drawn({
      ...trouble('key-changed'),
      ...{ key: 'key-1' as FeedKey, newKey: 'key-2' as FeedKey },
    });
    expect(find(place, '[role=note]').textContent).toContain('CC DD');
    await press(place, '[data-accept]');
    expect(does.onAcceptKey).toHaveBeenCalledExactlyOnceWith(url, 'key-2');
  });

  it('shows the key of a source that was not signed before, where nothing is wrong', async () => {
    const { place, does } = await drawn({ newKey: 'key-2' as FeedKey });
    expect(find(place, '[role=note]').textContent).toBe(
      'It is now signed with this key: CC DD. Trust it only if the publisher names this key elsewhere.',
    );
    await press(place, '[data-accept]');
    expect(does.onAcceptKey).toHaveBeenCalledExactlyOnceWith(url, 'key-2');
  });

  it('lists entries that were left out', async () => {
    const faults = [{ path: 'actions[0].deadline', message: 'is not a date' }];
    const { place } = await drawn({ faults: faults as Subscription['faults'] });
    expect(wordsOf(place, '.source-details summary')).toEqual(['Left out (1)']);
    expect(place.textContent).toContain('actions[0].deadline: is not a date');
  });
});

it('without feeds there is no list', async () => {
  const does = {
    onRefresh: vi.fn(),
    onAsks: vi.fn(),
    onFilter: vi.fn(async () => undefined),
    onTurn: vi.fn(),
    onRemove: vi.fn(),
    onAllow: vi.fn(),
  };
  const place = await draw(
    <FeedList
      sources={[]}
      fetchStates={{}}
      leads={{}}
      fingerprints={{}}
      onAcceptKey={vi.fn()}
      {...does}
    />,
  );
  expect(place.innerHTML).toBe('');
});
