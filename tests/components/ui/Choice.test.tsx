// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Choice } from '../../../components/ui/Choice.tsx';
import { draw } from '../i18n.tsx';
import { find, press, wordsOf } from '../person.ts';

const onChoose = vi.fn();
const onMore = vi.fn();
const drawn = (more?: { id: string; text: string; onMore(): void }) =>
  draw(
    <Choice
      label="Language"
      name="language"
      chosen="es"
      onChoose={onChoose}
      more={more}
      options={[
        { value: 'es', text: 'Spanish', lang: 'es' },
        { value: 'en', text: 'English' },
      ]}
    />,
  );

describe('a choice of a few', () => {
  it('shows all options, with the chosen one checked and a name for the group', async () => {
    const place = await drawn();
    expect(wordsOf(place, 'legend')).toEqual(['Language']);
    expect(wordsOf(place, '.choice-option')).toEqual(['Spanish', 'English']);
    expect(find<HTMLInputElement>(place, 'input:checked').value).toBe('es');
    expect(find(place, '.choice-option').lang).toBe('es');
  });

  it('hands on what the person chooses', async () => {
    await press(await drawn(), 'input[value=en]');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('en');
  });

  it('has a button for more options only where there are more', async () => {
    expect((await drawn()).querySelector('button')).toBeNull();
    await press(await drawn({ id: 'more', text: '3 more', onMore }), '#more');
    expect(onMore).toHaveBeenCalledOnce();
  });
});
