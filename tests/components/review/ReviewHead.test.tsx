// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../components/action/faults.ts';
import { ReviewStanding, ReviewWarnings } from '../../../components/review/ReviewHead.tsx';
import { readAction } from '../../../utils/actions/validation/read-feed.ts';
import { peru } from '../../peru.ts';
import { draw, speechIn } from '../i18n.tsx';

const index = { id: peru.id, reference: peru.reference } as never;

describe('an action that is kept already', () => {
  it('is said to be the same when nothing differs, though the reading lacks empty lists', async () => {
    const { demands: _, people: __, ...record } = peru;
    const place = await draw(
      <ReviewStanding standing={{ same: index, isNewer: false }} known={peru} record={record} />,
    );
    expect(place.textContent).toBe(
      'You have FI 105/22-1 already. This version replaces it. Nothing has changed.',
    );
    expect(place.querySelector('.review-warning')).toBeNull();
  });

  it('is compared, dates as the reader writes them and changed words only', async () => {
    const record = { ...peru, deadline: '2023-04-01' };
    const place = await draw(
      <ReviewStanding standing={{ same: index, isNewer: false }} known={peru} record={record} />,
      'es',
    );
    expect(place.querySelector('[data-changed=deadline]')?.textContent).toBe(
      'Escribir hasta7 de marzo de 20231 de abril de 2023',
    );
    expect(place.querySelectorAll('[data-changed]')).toHaveLength(1);
  });

  it('is said to be newer than the page, where an older page of the same issue would replace it', async () => {
    const record = { ...peru, issued: '2022-11-01' };
    const place = await draw(
      <ReviewStanding standing={{ same: index, isNewer: false }} known={peru} record={record} />,
    );
    expect(place.textContent).toContain('What you have of FI 105/22-1 is newer than this page.');
    expect(place.querySelector('[data-changed=issued]')).not.toBeNull();
  });

  it('is not compared with an older one, which changes nothing', async () => {
    const record = { ...peru, deadline: '2022-12-30' };
    const place = await draw(
      <ReviewStanding standing={{ other: index, isNewer: false }} known={peru} record={record} />,
    );
    expect(place.textContent).toMatch(/This is older than FI 105\/22-1/);
    expect(place.querySelector('ins')).toBeNull();
  });
});

it('markup in a changed text is text', async () => {
  const record = { ...peru, title: { en: '<img src=x onerror=alert(1)>' } };
  const place = await draw(
    <ReviewStanding standing={{ same: index, isNewer: false }} known={peru} record={record} />,
  );
  expect(place.querySelector('img')).toBeNull();
  expect(place.textContent).toContain('<img src=x onerror=alert(1)>');
});

it('every warning has words in both languages', async () => {
  const warnings = [
    ...(['hidden-text', 'unsure-text', 'direction-characters', 'deceptive-link'] as const),
    ...(['mixed-scripts', 'cut', 'scanned'] as const),
  ];
  for (const language of ['en', 'es'] as const) {
    const place = await draw(<ReviewWarnings warnings={warnings} faults={[]} />, language);
    expect(place.querySelectorAll('[role=note]')).toHaveLength(warnings.length);
  }
});

describe('a fault in the person’s language', () => {
  const { t } = speechIn('es');
  it.each([
    [{ country: ['Peru'] }, /dos letras mayúsculas/],
    [{ deadline: 'pronto' }, /2023-03-07/],
    [{ reference: '' }, /Rellena este campo/],
    [{ reference: 'x'.repeat(61) }, /demasiado largo/],
    [{ title: undefined }, /Rellena este campo/],
    [{ title: { en: 'a\u202eb' } }, /invierten el texto/],
    [{ targets: [{ id: 'a', name: 'A', emails: ['none'] }] }, /dirección de correo/],
    [
      { targets: [{ id: 'a', name: 'A', accounts: { x: '@' + 'a b' } }] },
      /Escribe una cuenta como/,
    ],
  ])('%j', (more, said) => {
    const [fault] = readAction({ ...peru, ...more }).faults;
    expect(fault && describeFault(t, fault)).toMatch(said);
  });
});
