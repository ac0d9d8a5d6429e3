import { describe, expect, it } from 'vitest';
import { genitiveOf, joinName, listOf } from '../../../utils/posts/grammar.ts';

describe('a name in a sentence', () => {
  it.each([
    ['es', 'la decisión de ', 'Ministerio de Salud', 'la decisión del Ministerio de Salud'],
    ['es', 'pedimos a ', 'Fiscalía', 'pedimos a la Fiscalía'],
    ['es', 'Ana o ', 'Óscar Ríos', 'Ana u Óscar Ríos'],
    ['es', 'agua y ', 'Hielo Sur', 'agua y Hielo Sur'],
    ['fr', 'la décision de ', 'Ministère de la Santé', 'la décision du Ministère de la Santé'],
    ['fr', 'l’avis de ', 'Ambassade', 'l’avis de l’Ambassade'],
    ['it', 'la decisione di ', 'Corte', 'la decisione della Corte'],
    ['en', 'We ask ', 'Ministry of Health', 'We ask the Ministry of Health'],
    ['en', '', 'Ministry of Health', 'The Ministry of Health'],
    ['en', 'We ask Minister ', 'Minister Velimor', 'We ask Minister Velimor'],
    ['en', 'Hello, Minister. ', 'Minister Velimor', 'Hello, Minister. Minister Velimor'],
    ['gn', 'Oñe’ẽ ', 'Ministry of Health', 'Oñe’ẽ Ministry of Health'],
  ])('%s: “%s” and “%s”', (language, before, name, expected) => {
    expect(joinName(before, name, language)).toBe(expected);
  });
});

it('a genitive is made where the language has an ending for it', () => {
  expect(['en', 'de', 'es', 'gn'].map((language) => genitiveOf('Mirela', language))).toEqual([
    ...['Mirela’s', 'Mirelas', undefined, undefined],
  ]);
  expect(genitiveOf('Boris', 'de')).toBe('Boris’');
});

it('a row of names is a list of its language, and of English where there is none', () => {
  expect(listOf(['A', 'B', 'C'], 'es')).toBe('A, B y C');
  expect(listOf(['A', 'B'], 'gn')).toBe('A and B');
});
