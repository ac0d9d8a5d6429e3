// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { DirectoryList } from '../../../components/settings/DirectoryList.tsx';
import { knownSources, places } from '../../../utils/feeds/directory.ts';
import { draw } from '../i18n.tsx';
import { press, wordsOf } from '../person.ts';

const onChoose = vi.fn();

describe('the directory', () => {
  it('marks with a + what the person can follow', async () => {
    const place = await draw(<DirectoryList onChoose={onChoose} />);
    expect(wordsOf(place, 'button')).toEqual(knownSources.map(({ name }) => `+ ${name}`));
    await press(place, 'button');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(knownSources[0]?.url);
  });

  it('links the other pages in a new tab, without telling them where the person comes from', async () => {
    const place = await draw(<DirectoryList onChoose={onChoose} />);
    const links = [...place.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual(places.map(({ url }) => url));
    for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  });
});
