import { expect, it } from 'vitest';
import { formulasOf, hasFormulas } from '../../../utils/letters/formulas.ts';

it('the formulas of a language are those of its base, and English where there are none', () => {
  expect(formulasOf('es-PE').closing).toBe('Atentamente,');
  expect([hasFormulas('es-PE'), hasFormulas('gn')]).toEqual([true, false]);
  expect(formulasOf('gn')).toBe(formulasOf('en'));
});

it.each(['en', 'es', 'de', 'fr', 'it'])('the formulas in %s have what is filled in', (language) => {
  const { subject, cover, frame, fax } = formulasOf(language);
  expect(subject('Orvania')).toContain('Orvania');
  expect(cover('Mirela Tasnova')).toContain('Mirela Tasnova');
  // What the person writes stands in brackets, so that nobody sends it by mistake.
  expect([frame.opening, frame.own].every((text) => /^\[.+\]$/.test(text))).toBe(true);
  expect(new Set(Object.values(fax)).size).toBe(6);
});
