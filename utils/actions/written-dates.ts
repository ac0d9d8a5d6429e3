import type { IsoDate, LanguageTag } from './scalars.ts';

/** Where English has the month first: the United States and what belonged to them, Canada, the Philippines. */
const MONTH_FIRST = new Set('AS CA FM GU LR MH MP PH PR PW UM US VI'.split(' '));

const subtagsOf = (tag: LanguageTag) => {
  try {
    const { language, region } = new Intl.Locale(tag);
    return { language, region };
  } catch {
    return { language: tag, region: undefined };
  }
};

/** `29 January 2023`, or `January 29, 2023` where the person's region writes so. */
function englishFor(language: LanguageTag, person: readonly LanguageTag[]): LanguageTag {
  const own = subtagsOf(language);
  const region = own.language === 'en' ? own.region : undefined;
  const found = region ?? person.map((tag) => subtagsOf(tag).region).find(Boolean);
  return found !== undefined && MONTH_FIRST.has(found) ? 'en-US' : 'en-GB';
}

const SINHALA_MONTHS =
  'ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්'.split(' ');

/** Puts right what is made for tables and not for letters (CLDR), by base language. */
const WRITTEN: Record<
  string,
  (parts: Record<string, string>, usual: string, month: number) => string
> = {
  fr: ({ day, month, year }) => `${day === '1' ? '1er' : day} ${month} ${year}`,
  it: ({ day, month, year }) => `${day === '1' ? '1º' : day} ${month} ${year}`,
  // CLDR's is for forms: `2026(e)ko martxoaren 1(a)`.
  eu: ({ day = '', year = '' }, usual) =>
    usual
      .replace('(e)ko', /(?:[1359]0|[^1]1|[^1]5|15)$/.test(year) ? 'eko' : 'ko')
      .replace('(a)', /^[13]1$/.test(day) ? '' : 'a'),
  // CLDR's months are those of the moon.
  si: ({ day, year }, _, month) => `${year} ${SINHALA_MONTHS[month - 1]} ${day}`,
  af: (_, usual) => usual.replace(/^0/, ''),
  ha: ({ day, month, year }) => `${day} ga ${month}, ${year}`,
  pl: (_, usual) => `${usual} r.`,
  vi: ({ day, month, year }) => `ngày ${day} ${month} năm ${year}`,
  hy: (_, usual) => usual.replace(/^0/, ''),
  tg: (_, usual) => usual.replace(/^0/, ''),
  ur: ({ day, month, year }) => `${day} ${month} ${year}`,
  ta: ({ day, month, year }) => `${day} ${month} ${year}`,
  ti: ({ day, month, year }) => `${day} ${month} ${year}`,
  so: ({ day, month, year }) => `${day} ${month} ${year}`,
  ps: ({ day, month, year }) => `${day} ${month} ${year}`,
  uz: ({ day, month, year }) => `${year}-yil ${day}-${month}`,
  ka: ({ day, month, year }) => `${year} წლის ${day} ${month}`,
  kk: ({ day, month, year }) => `${year} жылғы ${day} ${month}`,
  my: ({ day, month, year }) => `${year} ခုနှစ် ${month}လ ${day} ရက်`,
  lo: ({ day, month, year }) => `ວັນທີ ${day} ${month} ${year}`,
  km: ({ day, month, year }) => `ថ្ងៃទី${day} ខែ${month} ឆ្នាំ${year}`,
};

/**
 * A date as one writes it in a text of this language, `29 de enero de 2023`; in English where the browser has no words
 * for it, never in whatever language the browser has.
 * @param person the person's languages with their regions, for dates in English
 */
export function writeDate(
  date: IsoDate,
  language: LanguageTag,
  person: readonly LanguageTag[] = [],
): string {
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
  const base = isKnown ? subtagsOf(language).language : 'en';
  const tag = base === 'en' ? englishFor(language, person) : language;
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const day = new Date(`${date}T00:00:00Z`);
  const usual = format.format(day);
  const parts = Object.fromEntries(
    format.formatToParts(day).map(({ type, value }) => [type, value] as const),
  );
  // Only Brazil has an ordinal for the first in Portuguese.
  if (tag === 'pt-BR') return usual.replace(/^1 /, '1º ');
  return WRITTEN[base]?.(parts, usual, day.getUTCMonth() + 1) ?? usual;
}

/** What stands between the place and the date. */
const BETWEEN: Record<string, string> = {
  ...{ fr: ', le ', sv: ' den ', da: ', den ', cs: ' ', sk: ' ', fi: ' ', th: ' วันที่ ' },
  ...{ ar: '، ', fa: '، ', ps: '، ', ur: '، ', ug: '، ', am: '፣ ', ti: '፣ ' },
  ...{ zh: '，', ja: '、' },
};

/** Place and date at the top of a letter: `Berne, le 1er mars 2026`, `Bern, 1 March 2026`. */
export function placeAndDate(
  place: string,
  date: IsoDate,
  language: LanguageTag,
  person: readonly LanguageTag[] = [],
): string {
  const day = writeDate(date, language, person);
  const where = place.trim().replace(/[,،，、]+$/u, '');
  const { language: base } = subtagsOf(language);
  if (where) return where + (BETWEEN[base] ?? ', ') + day;
  return base === 'fr' ? `Le ${day}` : day;
}
