// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { SafetyNote } from '../../../components/action/SafetyNote.tsx';
import type { Safety } from '../../../utils/actions/safety.ts';
import { draw } from '../i18n.tsx';
import { find, press, wordsOf } from '../person.ts';

const onInitials = vi.fn();
const note = (care: Safety, country = ['TR']) => (
  <SafetyNote
    safety={care}
    country={country}
    publisher="A section"
    initials={false}
    onInitials={onInitials}
  />
);

describe('the safety note', () => {
  it('asks about the action’s countries by name', async () => {
    const place = await draw(note({ guidance: [] }, ['TR', 'IR']));
    expect(find(place, 'details > p').textContent).toContain(
      'Türkiye, Iran: do you plan to travel there, or do you have family there?',
    );
  });

  it.each([
    ['insult', 'Türkiye: laws there punish insults'],
    ['critics', 'Türkiye: the authorities are known to act against their critics'],
    ['reach', 'Türkiye: a security law'],
  ] as const)('gives the reason: %s', async (reason, said) => {
    const place = await draw(note({ guidance: [], country: { code: 'TR', reason } }));
    expect(find(place, 'details').textContent).toContain(said);
  });

  it('shows the action’s own guidance in its language', async () => {
    const place = await draw(note({ guidance: ['No escribas.', 'Espera.'], language: 'es' }));
    expect(place.textContent).toContain('Advice from A section:');
    expect(wordsOf(place, 'details p[lang=es]')).toEqual(['No escribas.', 'Espera.']);
  });

  it('offers to sign with initials', async () => {
    await press(await draw(note({ guidance: [] })), '#safety-initials');
    expect(onInitials).toHaveBeenCalledExactlyOnceWith(true);
  });
});
