// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ServerForm } from '../../../components/settings/ServerForm.tsx';
import { networkById, networks } from '../../../utils/posts/networks.ts';
import { draw } from '../i18n.tsx';
import { fill, find, submit, wordsOf } from '../person.ts';

const typed = (place: HTMLElement) => find<HTMLInputElement>(place, '#own-server').value;

describe('the person’s own server', () => {
  it('can run the software of every network that has servers', async () => {
    const place = await draw(<ServerForm onServer={vi.fn(() => true)} />);
    const names = networks
      .filter(({ pageSelectors, composer }) => pageSelectors && composer.length > 0)
      .map(({ name }) => name);
    expect(wordsOf(place, 'option')).toEqual(names);
  });

  it('is handed on with its software, and the field is empty for the next', async () => {
    const onServer = vi.fn(() => true);
    const place = await draw(<ServerForm onServer={onServer} />);
    await fill(place, 'select', 'lemmy');
    await fill(place, '#own-server', 'our-village.example');
    await submit(place);
    expect(onServer).toHaveBeenCalledExactlyOnceWith(networkById('lemmy'), 'our-village.example');
    expect(typed(place)).toBe('');
  });

  it('stays in the field when it is not a server’s name', async () => {
    const place = await draw(<ServerForm onServer={vi.fn(() => false)} />);
    await fill(place, '#own-server', 'our village');
    await submit(place);
    expect(typed(place)).toBe('our village');
  });
});
