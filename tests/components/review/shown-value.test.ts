import { describe, expect, it } from 'vitest';
import { shownValue, typedValue } from '../../../components/review/shown-value.ts';
import { COUNTRY_CODES } from '../../../utils/actions/countries.ts';
import type { FormField } from '../../../utils/review/form-fields.ts';
import { setField } from '../../../utils/review/form-fields.ts';

const country = (value: string): FormField => ({
  ...{ path: ['country'], name: 'country', kind: 'list', value },
});

describe.each(['en', 'es', 'de', 'fr', 'it'])('countries in %s', (language) => {
  it('come back as the same code, each of them, from the name that is shown', () => {
    const back = COUNTRY_CODES.map((code) => {
      const typed = shownValue(country(code), language);
      return setField({}, country(code), typedValue(country(code), typed, language)).country;
    });
    expect(back).toEqual(COUNTRY_CODES.map((code) => [code]));
  });

  it('come back all together, and other words stay', () => {
    const typed = `${shownValue(country('BD, NP'), language)}, Atlantis`;
    expect(typedValue(country(''), typed, language)).toBe('BD, NP, Atlantis');
  });
});

it('shows other fields as they are', () => {
  expect(shownValue({ ...country('BZ'), name: 'reference' }, 'en')).toBe('BZ');
  expect(typedValue({ ...country(''), name: 'reference' }, 'Belize', 'en')).toBe('Belize');
});
