import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldForSearch, squeeze, toSlug } from '../../../utils/text/fold.ts';

describe('folding a text', () => {
  it('keeps every UTF-16 unit in its place, so that a match can be cut out of the printed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length),
    );
  });

  it.each([
    ['Perú – “Ayacucho”', 'peru - "ayacucho"'],
    ['Łódź, Ørsted', 'lodz, orsted'],
    ['l’État', "l'etat"],
  ])('makes %j comparable', (text, folded) => expect(fold(text)).toBe(folded));

  it('for a search also takes off accents that are characters of their own', () => {
    expect(foldForSearch('Peru\u0301 Perú')).toBe('peru peru');
  });
});

it('makes one space of all white space', () => {
  expect(squeeze(' a \n\t b ')).toBe('a b');
});

it.each([
  ['Dina Boluarte', 'dina-boluarte'],
  ['Straße 5', 'strasse-5'],
  ['محمد', ''],
])('makes a part of an address of %j', (name, slug) => expect(toSlug(name)).toBe(slug));
