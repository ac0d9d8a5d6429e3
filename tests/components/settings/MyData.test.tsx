// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { MyData } from '../../../components/settings/MyData.tsx';
import { draw } from '../i18n.tsx';
import { chooseFile, find, press } from '../person.ts';

const drawn = async () => {
  const does = { onExport: vi.fn(), onImport: vi.fn(), onErase: vi.fn() };
  return { place: await draw(<MyData {...does} />), does };
};

describe('the person’s own data', () => {
  it('goes into a backup', async () => {
    const { place, does } = await drawn();
    await press(place, '#export');
    expect(does.onExport).toHaveBeenCalledOnce();
  });

  it('comes back from a backup', async () => {
    const { place, does } = await drawn();
    const file = new File(['{}'], 'vigil-2023-01-29.json');
    await chooseFile(place, '#import', file);
    expect(does.onImport).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('is erased only after a question', async () => {
    const { place, does } = await drawn();
    await press(place, '#erase');
    expect(does.onErase).not.toHaveBeenCalled();
    await press(place, '#erase-sure');
    expect(does.onErase).toHaveBeenCalledOnce();
    expect(place.querySelector('[role=alertdialog]')).toBeNull();
  });

  it('is asked for in a dialog that has the focus, on the answer that changes nothing, and its words', async () => {
    const { place } = await drawn();
    find(place, '#erase').focus();
    await press(place, '#erase');
    const dialog = find(place, '[role=alertdialog]');
    expect(document.activeElement?.textContent).toBe('Keep everything');
    expect(dialog.contains(document.activeElement)).toBe(true);
    const words = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    expect(words?.textContent).toContain('This erases everything');
  });

  it('stays at Esc, which puts the focus back', async () => {
    const { place, does } = await drawn();
    find(place, '#erase').focus();
    await press(place, '#erase');
    const esc = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    await act(() => {
      document.activeElement?.dispatchEvent(esc);
    });
    expect(place.querySelector('[role=alertdialog]')).toBeNull();
    expect(document.activeElement).toBe(find(place, '#erase'));
    expect(does.onErase).not.toHaveBeenCalled();
  });

  it('stays when the person thinks better of it', async () => {
    const { place, does } = await drawn();
    await press(place, '#erase');
    await press(place, '[role=alertdialog] button:not(#erase-sure)');
    expect(does.onErase).not.toHaveBeenCalled();
    expect(place.querySelector('[role=alertdialog]')).toBeNull();
  });
});
