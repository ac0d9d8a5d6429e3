import { describe, expect, it } from 'vitest';
import { countryIn } from '../../../../utils/feeds/kinds/country-names.ts';

describe('the country in a title', () => {
  it.each([
    ['Iran : une avocate en prison', ['IR']],
    ['Une avocate en prison en ÉGYPTE', ['EG']],
    ['Côte d’Ivoire : libérez-le', ['CI']],
    ['Birmanie : un étudiant condamné', ['MM']],
    ['Bélarus : liberté', ['BY']],
    ['Vietnam : le parquet insiste', ['VN']],
    ['Guinée équatoriale : disparu', ['GQ']],
    ['Soudan du Sud : journaliste', ['SS']],
    ['République démocratique du Congo : menacée', ['CD']],
    ['Nigeria : justice', ['NG']],
  ])('%s', (title, codes) => expect(countryIn(title, 'fr')).toEqual(codes));

  it.each(['Libérez Vera', '', 'De la Chine au Tibet, par l’Inde', 'Agissez pour le monde'])(
    'is none where none, or more than one, is named: %s',
    (title) => expect(countryIn(title, 'fr')).toEqual([]),
  );
});
