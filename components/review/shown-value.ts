import { COUNTRY_CODES } from '../../utils/actions/countries.ts';
import { countryName, languageLabel } from '../../utils/actions/languages.ts';
import type { FormField } from '../../utils/review/form-fields.ts';

/** The codes of the countries in a field, and what else somebody wrote there. */
const partsOf = (text: string) =>
  text
    .split(/[,;\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);

const isCode = (text: string) => /^[A-Z]{2}$/.test(text);

/** Does a comma stand in the name? Then it would fall apart, so its code is shown. */
const nameOf = (code: string, language: string) => {
  const name = countryName(code, language);
  return /[,;]/.test(name) ? code : name;
};

const isTag = (text: string) => /^[a-z]{2,3}(?:-[A-Z]{2}|-[A-Z][a-z]{3})?$/.test(text);

/** A field's value as a person reads it: countries and languages by their names, which the field takes back as well as codes. */
export function shownValue({ name, value }: FormField, language: string): string {
  if (name === 'preferredLanguages')
    return partsOf(value)
      .map((one) => (isTag(one) ? languageLabel(one, language) : one))
      .join(', ');
  if (name !== 'country') return value;
  return partsOf(value)
    .map((one) => (isCode(one) ? nameOf(one, language) : one))
    .join(', ');
}

/** The codes behind the names that are shown: `BD, NP`; nothing where a code is what is shown. */
export function shownCodes({ name, value }: FormField, language: string): string {
  if (name !== 'country') return '';
  const codes = partsOf(value).filter((one) => isCode(one) && countryName(one, language) !== one);
  return codes.join(', ');
}

/** What a person typed, with codes where it has the names that this language gives to countries. */
export function typedValue({ name, value }: FormField, typed: string, language: string): string {
  if (name === 'preferredLanguages') {
    // A name of a tag that stood there, `Brazilian Portuguese`, is that tag.
    const byName = new Map(partsOf(value).map((tag) => [languageLabel(tag, language), tag]));
    return partsOf(typed)
      .map((one) => byName.get(one) ?? one)
      .join(', ');
  }
  if (name !== 'country') return typed;
  const fold = (text: string) => text.toLocaleLowerCase(language);
  const parts = partsOf(typed);
  if (parts.length === 0) return typed;
  return parts
    .map(
      (one) =>
        COUNTRY_CODES.find(
          (code) => !isCode(one) && fold(countryName(code, language)) === fold(one),
        ) ?? one,
    )
    .join(', ');
}
