import { expect, it } from 'vitest';
import { isPostage } from '../../../../utils/extract/entities/postage.ts';

it.each([
  'Postage £2.50',
  'Porto: 2 Marken',
  'Briefmarken für Übersee',
  'Affranchissement : 2,10 €',
])('reads about stamps: %s', (text) => {
  expect(isPostage(text)).toBe(true);
});

it.each(['Port Harcourt', 'Port-au-Prince, Haïti', 'Porto-Novo', 'Portugal', 'Deported in May'])(
  'leaves a town and other words: %s',
  (text) => {
    expect(isPostage(text)).toBe(false);
  },
);
