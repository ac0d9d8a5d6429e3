// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { useStored, useStoredGroup } from '../../../components/ui/use-stored.ts';
import { draw } from '../i18n.tsx';
import { find, press } from '../person.ts';

/** A stored value whose reading, and whose echoes, come when the test says so. */
function makeItem(first: string) {
  const listeners = new Set<(value: string) => void>();
  const reading = Promise.withResolvers<string>();
  const written: string[] = [];
  return {
    written,
    listeners,
    getValue: () => reading.promise,
    setValue: async (value: string) => void written.push(value),
    change: async () => undefined,
    watch: (listener: (value: string) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: () =>
      act(async () => {
        reading.resolve(first);
        await reading.promise;
      }),
    tell: (value: string) =>
      act(() => {
        for (const listener of listeners) listener(value);
      }),
  };
}

function One({ item }: { item: ReturnType<typeof makeItem> }) {
  const [value, setValue] = useStored(item);
  return (
    <button type="button" onClick={() => void setValue(`${value ?? 'early'}!`)}>
      {value ?? '(unread)'}
    </button>
  );
}
const shown = (place: HTMLElement) => find(place, 'button').textContent;

describe('a stored value in a component', () => {
  it('is there once it is read', async () => {
    const item = makeItem('kept');
    const place = await draw(<One item={item} />);
    expect(shown(place)).toBe('(unread)');
    await item.read();
    expect(shown(place)).toBe('kept');
  });

  it('changes at once and in the storage when the person changes it', async () => {
    const item = makeItem('kept');
    const place = await draw(<One item={item} />);
    await item.read();
    await press(place, 'button');
    expect(shown(place)).toBe('kept!');
    expect(item.written).toEqual(['kept!']);
  });

  it('is not replaced by a reading that comes after a change', async () => {
    const item = makeItem('kept');
    const place = await draw(<One item={item} />);
    await press(place, 'button');
    await item.read();
    expect(shown(place)).toBe('early!');
  });

  it('takes what another page writes, and not the late echo of its own writing', async () => {
    const item = makeItem('a');
    const place = await draw(<One item={item} />);
    await item.read();
    await press(place, 'button');
    await press(place, 'button');
    await item.tell('a!');
    expect(shown(place)).toBe('a!!');
    await item.tell('from elsewhere');
    expect(shown(place)).toBe('from elsewhere');
    await item.tell('a!');
    expect(shown(place)).toBe('a!');
  });

  it('listens no longer when the component is gone', async () => {
    const item = makeItem('a');
    const place = await draw(<One item={item} />);
    expect(item.listeners.size).toBe(1);
    await act(() => render(null, place));
    expect(item.listeners.size).toBe(0);
  });
});

function makeGroup(kept: Record<string, string>) {
  const listeners = new Set<(id: string, value: string | undefined) => void>();
  const written: [string, string | undefined][] = [];
  return {
    written,
    read: async (ids: readonly string[]) =>
      Object.fromEntries(Object.entries(kept).filter(([id]) => ids.includes(id))),
    write: async (id: string, value: string | undefined) => void written.push([id, value]),
    watch: (listener: (id: string, value: string | undefined) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (id: string, value: string | undefined) =>
      act(() => {
        for (const listener of listeners) listener(id, value);
      }),
  };
}

const IDS = ['a', 'b'];
function Some({ group }: { group: ReturnType<typeof makeGroup> }) {
  const [values, set] = useStoredGroup(group, IDS);
  return (
    <>
      <output>{JSON.stringify(values)}</output>
      <button type="button" id="set" onClick={() => void set('a', 'new')} />
      <button type="button" id="remove" onClick={() => void set('a', undefined)} />
    </>
  );
}
const values = (place: HTMLElement) => JSON.parse(find(place, 'output').textContent || 'null');

describe('stored values of one kind in a component', () => {
  it('are those that it asked for', async () => {
    const place = await draw(<Some group={makeGroup({ a: '1', c: '3' })} />);
    expect(values(place)).toEqual({ a: '1' });
  });

  it('are set and removed one by one', async () => {
    const group = makeGroup({ a: '1', b: '2' });
    const place = await draw(<Some group={group} />);
    await press(place, '#set');
    expect(values(place)).toEqual({ a: 'new', b: '2' });
    await press(place, '#remove');
    expect(values(place)).toEqual({ b: '2' });
    expect(group.written).toEqual([
      ['a', 'new'],
      ['a', undefined],
    ]);
  });

  it('follow other pages, but for ids that it did not ask for and for echoes', async () => {
    const group = makeGroup({ a: '1' });
    const place = await draw(<Some group={group} />);
    await group.tell('b', 'other');
    await group.tell('c', 'strange');
    expect(values(place)).toEqual({ a: '1', b: 'other' });
    await press(place, '#set');
    await press(place, '#remove');
    await group.tell('a', 'new');
    expect(values(place)).toEqual({ b: 'other' });
  });
});
