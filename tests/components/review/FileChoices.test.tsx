// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { FileChoices } from '../../../components/review/FileChoices.tsx';
import { draw, speechIn } from '../i18n.tsx';
import { press } from '../person.ts';

const { t } = speechIn('en');
const form = { title: { en: 'Poet at risk' }, deadline: '2031-03-07' };
const others = { title: { en: 'Poet in danger' } };
const drawn = async (fromFile: ReadonlySet<'title'>) => {
  const onChoose = vi.fn();
  const place = await draw(
    <FileChoices fields={['title']} {...{ fromFile, form, others, onChoose }} />,
  );
  return { place, onChoose };
};

it('what counts is underlined, the other is struck out', async () => {
  const { place } = await drawn(new Set());
  const words = (name: string) =>
    [...place.querySelectorAll(name)].map(({ textContent }) => textContent).join(' ');
  expect([words('del'), words('ins')]).toEqual(['in danger', 'at risk']);
  expect(place.querySelectorAll('[data-changed]')).toHaveLength(1);
});

it('says which of the two counts, and takes the other one', async () => {
  const { place, onChoose } = await drawn(new Set());
  const chosen = () => place.querySelector<HTMLInputElement>('input:checked')?.value;
  expect(chosen()).toBe('form');
  await press(place, 'input[value="file"]');
  expect(onChoose).toHaveBeenCalledWith('title', true);
  const taken = await drawn(new Set(['title']));
  expect(taken.place.querySelector<HTMLInputElement>('input:checked')?.value).toBe('file');
});

it('stands nowhere when the file says the same', async () => {
  const nothing = { fields: [], fromFile: new Set<never>(), form, others, onChoose: vi.fn() };
  expect((await draw(<FileChoices {...nothing} />)).textContent).not.toContain(
    t('review.fileDiffers'),
  );
});
