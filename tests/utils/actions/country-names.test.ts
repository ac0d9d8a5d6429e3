import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from '../../../utils/actions/countries.ts';
import { countryName } from '../../../utils/actions/languages.ts';
import { countryNamed } from '../../../utils/extract/languages/country-names.ts';

describe('a country', () => {
  it.each([
    ['CD', 'en', 'Democratic Republic of the Congo'],
    ['CD', 'de', 'Demokratische Republik Kongo'],
    ['CD', 'fr-CH', 'République démocratique du Congo'],
    ['CG', 'it', 'Repubblica del Congo'],
    ['CG', 'es', 'República del Congo'],
    ['MM', 'en', 'Myanmar'],
    ['MM', 'fr', 'Myanmar'],
    ['MM', 'es-MX', 'Myanmar'],
    ['MM', 'tr', 'Myanmar'],
    ['HK', 'en', 'Hong Kong'],
    ['HK', 'de', 'Hongkong'],
    ['MO', 'it', 'Macao'],
    ['PS', 'en', 'Palestine'],
    ['PS', 'es', 'Palestina'],
    ['PS', 'de', 'Palästina'],
    ['PS', 'ar', 'فلسطين'],
    ['US', 'en', 'United States'],
    ['GB', 'fr', 'Royaume-Uni'],
    ['PE', 'es', 'Perú'],
    ['XX', 'en', 'XX'],
    ['p', 'en', 'p'],
  ])('%s is called in %s %s', (code, language, name) => {
    expect(countryName(code, language)).toBe(name);
  });

  it.each(['en', 'es', 'de', 'fr', 'it'])(
    'is named in %s as people write it, and read back',
    (language) => {
      for (const code of COUNTRY_CODES) {
        const name = countryName(code, language);
        expect(name).not.toMatch(/[()]|SAR\b|R\.A\.S\.| - |Sonderverwaltung|^RAS |^RAE /);
        expect([code, countryNamed(name)]).toEqual([code, code]);
      }
    },
  );
});
