// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { InterestsForm } from '../../../components/settings/InterestsForm.tsx';
import { draw } from '../i18n.tsx';
import { fill, wordsOf } from '../person.ts';

it('adds a country and a language to what the person wants to hear about', async () => {
  const onInterests = vi.fn();
  const place = await draw(
    <InterestsForm
      interests={{ countries: ['PE'], languages: ['es'] }}
      onInterests={onInterests}
    />,
  );
  expect(wordsOf(place, '.codes-one')).toEqual(['Spanish ×', 'Peru ×']);
  await fill(place, '#interest-countries', 'IR');
  await fill(place, '#interest-languages', 'fr');
  expect(onInterests.mock.calls).toEqual([
    [{ countries: ['PE', 'IR'], languages: ['es'] }],
    [{ countries: ['PE'], languages: ['es', 'fr'] }],
  ]);
});
