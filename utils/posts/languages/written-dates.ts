import { baseLanguage } from '../../actions/languages.ts';
import type { LanguageTag } from '../../actions/types.ts';
import { MORE_MONTHS, VARIANTS } from './month-names.ts';

const localesOf = (base: string) => [base, 'en', ...(VARIANTS[base] ?? [])];
const inPattern = (name: string) => name.replace(/[.?*+()|[\]\\/^$]/g, '\\$&');

/** The days of the week in this language, as one writes them before a date, long and short. */
function weekdaysOf(base: string): string {
  const names = new Set<string>();
  for (const locale of localesOf(base)) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat([locale, 'en'], { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day += 1) {
        const name = format.format(new Date(Date.UTC(2026, 1, day))).toLowerCase();
        const bare = name.replace(/\.$/, '');
        if (/^\p{L}[\p{L}\p{M} ’׳\u200c-]*$/u.test(bare) && bare.length > 1)
          names.add(inPattern(bare));
      }
    }
  }
  for (const name of 'tues thur thurs weds'.split(' ')) names.add(name);
  return [...names].sort((a, b) => b.length - a.length).join('|');
}

/** The names of the months in this language, as one writes them in a date and alone, long and short. */
function monthsOf(base: string): string {
  const names = new Set<string>(
    `${MORE_MONTHS.en} ${MORE_MONTHS[base] ?? ''}`.trim().toLowerCase().split(' '),
  );
  for (const locale of localesOf(base)) {
    for (const month of ['long', 'short'] as const) {
      for (const more of [{}, { day: 'numeric' }] as const) {
        const format = { month, ...more, timeZone: 'UTC' } as const;
        const parts = new Intl.DateTimeFormat([locale, 'en'], format);
        // Fifteen in a year and a half: months of other calendars begin on other days.
        for (let at = 0; at < 24; at += 1) {
          const day = new Date(Date.UTC(2026, 0, 5 + at * 17));
          const found = parts.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
          const name = found.toLowerCase().replace(/\.$/, '');
          if (/^\p{L}[\p{L}\p{M} ]*$/u.test(name)) names.add(name);
        }
      }
    }
  }
  return [...names].sort((a, b) => b.length - a.length).join('|');
}

/** Words between two days: `3 to 5 May`, and before the first of them. */
const UNTIL =
  'to|till|until|through|and|or|bis|und|au|et|al|a|y|e|i|t/m|tot|en|do|po|až|til|till|og|och|ja|și|la|ve|και|έως|до|по|и|і|та|إلى|و|تا|s\\.d\\.|sampai|đến|hadi';
const FROM =
  'from|between|vom|von|zwischen|am|du|entre|del|de|desde|dal|tra|van|tussen|od|från|fra|între|de la|από|с|з|із|від|من|از|dari|từ|kutoka';
/** Small words before a day. */
const ON =
  'den|dem|am|le|el|il|o|the|on|dne|dn\\.|d\\.|kl\\.|the|στις|tgl\\.|tanggal|ngày|tarehe|del|di|du|dnia|den|dia';
/** What follows a year. */
const YEAR_ENDS =
  '(?:г|р|r|р|god|год|ж)\\.|года|году|годы|год|року|рік|roku|roce|godine|године|година|m\\.|年|م|هـ|ه\\.ش';

/** Dates by the signs for year, month and day, with their eras, days of the week, times and spans. */
const EASTERN = (() => {
  const N = '\\p{Nd}';
  const day = [
    `(?:[令平昭][和成]|民[國国]|公元|西[暦历])?(?:${N}{1,4}|元) ?[年년](?: ?${N}{1,2} ?[月월](?: ?${N}{1,2} ?[日일号號])?)?`,
    `${N}{1,2} ?[月월](?: ?${N}{1,2} ?[日일号號])`,
    `${N}{4}/${N}{1,2}/${N}{1,2}`,
    `${N}{1,2}/${N}{1,2}(?=[(（周星])`,
    `${N}{1,2} ?[日일号號]`,
  ].join('|');
  const week =
    '(?: ?[(（]?(?:[月火水木金土日]曜日?|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[월화수목금토일]요일|(?<=[(（])[月火水木金土日一二三四五六월화수목금토])[)）]?)?';
  const time = `(?: ?(?:午[前後]|[上下]午|凌晨|早上|晚上|中午|오전|오후)? ?${N}{1,2} ?[:：時时点點시](?:${N}{2}|半| ?${N}{1,2}[分분])?)?`;
  return `(?:${day})${week}${time}(?: ?(?:[~〜～–—至到-]|から|부터) ?(?:${day})${week})?`;
})();

const dates = new Map<string, readonly RegExp[]>();

/** Finds dates: `29. Juli 2026`, `July 29, 2026`, `3 al 5 de julio de 2026`, `29.07.2026`, `2026年7月29日`. */
export function datePatterns(tag: LanguageTag): readonly RegExp[] {
  const base = baseLanguage(tag);
  const known = dates.get(base);
  if (known) return known;
  const S = '[ \\u00a0\\u202f]';
  const NOT_IN_WORD = '(?<![\\p{L}\\p{M}\\p{N}])';
  const name = `(?:${monthsOf(base)})(?![\\p{L}\\p{M}])`;
  // `3 آذار/مارس`, `3 آذار (مارس)`: one month by two names.
  const month = `[במל]?${name}\\.?(?:${S}?[/(]${S}?${name}\\)?)?`;
  const year = `(?:[,،]?${S}(?:de |del |d’|του )?\\p{Nd}{4}(?![\\p{L}\\p{N}])\\.?(?:${S}(?:${YEAR_ENDS})(?!\\p{L}))?)?`;
  const ending = '(?:\\.|er|re|st|nd|rd|th|\\.?º|°|-го|-е|η|ης|an|a|e)?';
  const one = `\\p{Nd}{1,2}${ending}`;
  const range = `(?:(?:${NOT_IN_WORD}(?:${FROM})${S})?${one}(?:${S}?[–—-]${S}?|${S}(?:${UNTIL})${S}))?`;
  const weekday = `(?:${NOT_IN_WORD}(?:${weekdaysOf(base)})(?:na|nä)?\\.?[,،]?${S})?`;
  const on = `(?:${NOT_IN_WORD}(?:${ON})${S})?`;
  const pattern = new RegExp(
    [
      `${weekday}${on}(?<![\\p{L}\\p{N}])${range}${one}${S}(?:de |di |d’|of |ta’ |του )?${month}${year}`,
      // Hungarian, Basque: the year first.
      `\\p{Nd}{4}(?:\\.|ko|\\(?e\\)?ko)?${S}${month}${S}\\p{Nd}{1,2}(?:\\.|[-–]?\\p{Ll}{1,3})?(?![\\p{L}\\p{N}])`,
      `${weekday}${NOT_IN_WORD}${month}${S}\\p{Nd}{1,2}(?:${S}?[–—-]${S}?\\p{Nd}{1,2})?${ending}(?![\\p{L}\\p{N}])${year}`,
      `${NOT_IN_WORD}${month}[,،]?${S}(?:de |del |του )?\\p{Nd}{4}(?![\\p{L}\\p{N}])(?:${S}(?:${YEAR_ENDS})(?!\\p{L}))?`,
      EASTERN,
      '(?<!\\p{N})\\p{Nd}{1,4}(?:[./-] ?\\p{Nd}{1,2}){1,2}(?:[./-] ?\\p{Nd}{2,4})?(?!\\p{N})',
      // Vietnamese.
      '(?:ngày )?(?:\\p{Nd}{1,2} )?tháng \\p{Nd}{1,2}(?:/\\p{Nd}{4}|,? năm \\p{Nd}{4}|, \\p{Nd}{4})?',
    ].join('|'),
    'giu',
  );
  // By itself, as the day of the week may be the next date's.
  const weekdayBehind = new RegExp(
    `${name}(?:${S}\\p{Nd}{4})?${S}(?:${weekdaysOf(base)})(?![\\p{L}\\p{M}])`,
    'giu',
  );
  const both = [pattern, weekdayBehind];
  dates.set(base, both);
  return both;
}
