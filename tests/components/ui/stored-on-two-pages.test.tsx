// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { useStored, useStoredGroup } from '../../../components/ui/use-stored.ts';
import { storedGroup, storedItem } from '../../../utils/platform/stored-item.ts';
import { inNewBrowser, openPage, until } from '../../entrypoints/page.tsx';

const here = inNewBrowser();
const item = storedItem<string>('local:name', '');
const group = storedGroup<string>('local', 'draft', '');
const IDS = ['a', 'b'];

/** A page with a field for the item, and one for each of the group. */
function Fields() {
  const [name, setName] = useStored(item);
  const [texts, setText] = useStoredGroup(group, IDS);
  if (name === undefined || !texts) return null;
  return (
    <>
      <input id="name" value={name} onInput={(event) => void setName(event.currentTarget.value)} />
      {IDS.map((id) => (
        <p key={id}>
          <input
            id={id}
            value={texts[id] ?? 'suggested'}
            onInput={(event) => void setText(id, event.currentTarget.value)}
          />
          <button type="button" id={`reset-${id}`} onClick={() => void setText(id, undefined)} />
        </p>
      ))}
    </>
  );
}
const open = async () => {
  const page = await openPage(<Fields />);
  await page.get('#name');
  return page;
};

describe('a stored value on a page', () => {
  it('is what was kept, and what it is where nothing was', async () => {
    here.extension.local.values['draft/b'] = 'kept';
    const page = await open();
    expect(['#name', '#a', '#b'].map((id) => page.valueOf(id))).toEqual(['', 'suggested', 'kept']);
  });

  it.each(['#name', '#a'])('%s shows what another page writes', async (field) => {
    const [one, other] = [await open(), await open()];
    await one.type(field, 'from the other page');
    await until(() => expect(other.valueOf(field)).toBe('from the other page'));
  });

  it.each(['#name', '#a'])('%s keeps what is typed while older echoes arrive', async (field) => {
    const page = await open();
    here.extension.local.hold();
    for (const text of ['w', 'wo', 'wor']) await page.type(field, text);
    const shown: unknown[] = [];
    await here.extension.local.release(() => shown.push(page.valueOf(field)));
    expect([...new Set(shown)]).toEqual(['wor']);
  });

  it.each(['#name', '#a'])('%s knows an echo from another page’s same text', async (field) => {
    const [one, other] = [await open(), await open()];
    await one.type(field, 'mine');
    await until(() => expect(other.valueOf(field)).toBe('mine'));
    await other.type(field, 'yours');
    await until(() => expect(one.valueOf(field)).toBe('yours'));
    await other.type(field, 'mine');
    await until(() => expect(one.valueOf(field)).toBe('mine'));
  });

  it.each(['#name', '#a'])(
    '%s follows the others after it was written twice the same',
    async (field) => {
      const [one, other] = [await open(), await open()];
      await one.type(field, 'same');
      await one.type(field, 'same');
      await until(() => expect(other.valueOf(field)).toBe('same'));
      await other.type(field, 'new');
      await until(() => expect(one.valueOf(field)).toBe('new'));
      await other.type(field, 'same');
      await until(() => expect(one.valueOf(field)).toBe('same'));
    },
  );

  it('goes back to the suggestion when another page takes its text back', async () => {
    const [one, other] = [await open(), await open()];
    // Nothing is there to be taken back, so no event comes of it.
    await one.press('#reset-a');
    await other.type('#a', 'theirs');
    await until(() => expect(one.valueOf('#a')).toBe('theirs'));
    await other.press('#reset-a');
    await until(() => expect(one.valueOf('#a')).toBe('suggested'));
  });

  it('does not touch the fields beside it', async () => {
    const [one, other] = [await open(), await open()];
    await Promise.all([one.type('#a', 'from one'), other.type('#b', 'from the other')]);
    for (const page of [one, other]) {
      const texts = () => [page.valueOf('#a'), page.valueOf('#b')];
      await until(() => expect(texts()).toEqual(['from one', 'from the other']));
    }
  });

  it('is no concern of a page that is closed', async () => {
    const page = await open();
    expect(here.extension.local.onChanged.listeners.size).toBe(2);
    await page.close();
    expect(here.extension.local.onChanged.listeners.size).toBe(0);
  });

  it('of another id or group is left out', async () => {
    const page = await open();
    await act(() => here.extension.local.set({ 'draft/c': 'of another action', 'server/a': 'x' }));
    expect([page.valueOf('#a'), page.valueOf('#b')]).toEqual(['suggested', 'suggested']);
  });
});
