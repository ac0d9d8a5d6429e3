// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PublishFeed } from '../../../components/settings/PublishFeed.tsx';
import { draw } from '../i18n.tsx';
import { chooseFile, fill, find, press } from '../person.ts';

type Props = Parameters<typeof PublishFeed>[0];
const ACTIONS = [
  { id: '1/23', title: 'UA 1/23 · Mine', isOwn: true },
  { id: '2/23', title: 'UA 2/23 · Mine, too', isOwn: true },
  { id: '3/23', title: 'UA 3/23 · Of a source', isOwn: false },
];
const EMPTY = { title: '', publisher: '', url: '', ids: ['1/23', '2/23'], leftOut: [] };
const draws = (more: Partial<Props> = {}) =>
  draw(
    <PublishFeed
      wish={EMPTY}
      actions={ACTIONS}
      hasKey={false}
      onMake={async () => ({ text: 'Made.' })}
      onSaveKey={vi.fn()}
      onLoadKey={async () => ({ text: 'Loaded.' })}
      onCopy={async () => true}
      {...more}
    />,
  );
/** Presses it, and lets the answer be drawn. */
async function pressAndWait(place: HTMLElement, selector: string): Promise<void> {
  await press(place, selector);
  await act(async () => undefined);
}
const submit = (place: HTMLElement) => pressAndWait(place, '#publish-make');
async function write(place: HTMLElement, url = 'https://group.example/feed.json#top') {
  await fill(place, '#publish-title', 'Ours');
  await fill(place, '#publish-publisher', 'Group 1');
  await fill(place, '#publish-url', url);
}

describe('a source of one’s own', () => {
  it('is made of what was written and chosen, the person’s own actions unless they are taken out', async () => {
    const onMake = vi.fn(async () => ({ text: 'Made.' }));
    const place = await draws({ onMake });
    await write(place);
    await press(place, 'input[value="2/23"]');
    await press(place, 'input[value="3/23"]');
    await submit(place);
    expect(onMake).toHaveBeenCalledWith({
      ...{ title: 'Ours', publisher: 'Group 1', url: 'https://group.example/feed.json' },
      ...{ ids: ['1/23', '3/23'], leftOut: ['2/23'] },
    });
    expect(place.textContent).toContain('Made.');
  });

  it.each([
    'http://group.example/feed.json',
    'not an address',
    'https://me:secret@group.example/feed.json',
  ])('is not made for the address %s', async (url) => {
    const onMake = vi.fn();
    const place = await draws({ onMake });
    await write(place, url);
    await submit(place);
    expect(onMake).not.toHaveBeenCalled();
    expect(find(place, '.notice-refused').textContent).toContain('made nothing yet');
  });

  it('is not made of no action', async () => {
    const onMake = vi.fn();
    const place = await draws({ onMake, wish: { ...EMPTY, ids: [] } });
    await write(place);
    await submit(place);
    expect(onMake).not.toHaveBeenCalled();
    expect(find(place, '.notice-refused').textContent).toContain('Choose at least one action');
  });

  it('shows the address to hand out, and copies it', async () => {
    const onCopy = vi.fn(async () => true);
    const address = 'https://group.example/feed.json#key=abc';
    const place = await draws({ address, onCopy });
    expect(find<HTMLInputElement>(place, '#publish-address').value).toBe(address);
    await pressAndWait(place, '#publish-copy');
    expect(onCopy).toHaveBeenCalledWith(address);
    expect(place.textContent).toContain('Send it to your group');
  });
});

describe('the key', () => {
  const choose = (place: HTMLElement) =>
    chooseFile(place, '#publish-load-key', new File(['{}'], 'key.json'));

  it('can be saved only where there is one', async () => {
    expect((await draws()).querySelector('#publish-save-key')).toBeNull();
    const onSaveKey = vi.fn();
    await press(await draws({ hasKey: true, onSaveKey }), '#publish-save-key');
    expect(onSaveKey).toHaveBeenCalledOnce();
  });

  it('is loaded at once where there is none, and replaced only after a question', async () => {
    const onLoadKey = vi.fn(async () => ({ text: 'Loaded.' }));
    await choose(await draws({ onLoadKey }));
    expect(onLoadKey).toHaveBeenCalledOnce();
    const place = await draws({ hasKey: true, onLoadKey });
    await choose(place);
    expect(onLoadKey).toHaveBeenCalledOnce();
    await press(place, '#publish-replace-key');
    expect(onLoadKey).toHaveBeenCalledTimes(2);
  });
});
