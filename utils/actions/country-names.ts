import type { LanguageTag } from './scalars.ts';

/** Names that we write instead of CLDR's, which takes sides in them or makes them for lists; by base language. */
const OWN: Record<string, Record<string, string>> = {
  CD: {
    ...{ en: 'Democratic Republic of the Congo', es: 'República Democrática del Congo' },
    ...{ de: 'Demokratische Republik Kongo', fr: 'République démocratique du Congo' },
    ...{ it: 'Repubblica Democratica del Congo', pt: 'República Democrática do Congo' },
    ...{ nl: 'Democratische Republiek Congo', sv: 'Demokratiska republiken Kongo' },
    ...{ ar: 'جمهورية الكونغو الديمقراطية', ru: 'Демократическая Республика Конго' },
  },
  CG: {
    ...{ en: 'Republic of the Congo', es: 'República del Congo', de: 'Republik Kongo' },
    ...{ fr: 'République du Congo', it: 'Repubblica del Congo', pt: 'República do Congo' },
    ...{ nl: 'Republiek Congo', sv: 'Republiken Kongo' },
    ...{ ar: 'جمهورية الكونغو', ru: 'Республика Конго' },
  },
  BY: { fr: 'Bélarus' },
  TL: { fr: 'Timor-Leste', it: 'Timor-Leste' },
};

/** Countries whose short name in CLDR is the plain one: `Palestine`, `Hong Kong`, `Macao`, `Myanmar`. */
const PLAIN_IF_SHORT = new Set(['PS', 'HK', 'MO', 'MM']);

/** Made once for a language: making one takes longer than a hundred names. */
const made = new Map<string, Intl.DisplayNames>();

function namesIn(language: LanguageTag, style: 'long' | 'short'): Intl.DisplayNames {
  const key = `${language} ${style}`;
  const names = made.get(key) ?? new Intl.DisplayNames([language, 'en'], { type: 'region', style });
  made.set(key, names);
  return names;
}

/**
 * A country's name in a language: ours where we have one, else CLDR's.
 * @throws RangeError where it is no code
 */
export function nameOfCountry(code: string, language: LanguageTag): string | undefined {
  const own = OWN[code]?.[language.toLowerCase().replace(/-.*/, '')];
  if (own) return own;
  if (!PLAIN_IF_SHORT.has(code)) return namesIn(language, 'long').of(code);
  return namesIn(language, 'short')
    .of(code)
    ?.replace(/\s*[(（].*$/, '');
}

/** Every name that a country has in these languages, ours and CLDR's long and short one. */
export function namesOfCountry(code: string, languages: readonly LanguageTag[]): string[] {
  const names = languages.flatMap((language) => [
    ...[nameOfCountry(code, language), namesIn(language, 'long').of(code)],
    namesIn(language, 'short').of(code),
  ]);
  return [...new Set(names.filter((name) => name !== undefined))];
}
