import { baseLanguage } from '../../actions/languages.ts';
import type { LanguageTag } from '../../actions/types.ts';

/** Short forms that end in a point and go on, by language, in small letters without the point at their end. */
const SHORT_FORMS: Record<string, string> = {
  en: 'mr mrs rt messrs ms mx dr prof st gen col lt sgt capt maj rev hon sen rep gov pres jr sr no nos art arts vs e.g i.e a.m p.m u.s u.n u.k inc ltd dept approx fig p pp ch sec cf jan feb mar apr jun jul aug sept sep oct nov dec amb atty supt',
  de: 'dr prof hr hrn fr nr st abs art bzw usw ca z.b d.h u.a i.d.r o.ä u.s.w z.t s.o v.a ggf evtl ff std inkl exkl str vgl bspw sog tel jan feb mär apr jun jul aug sept okt nov dez mio mrd geb dipl ing mag lic phil em bsp ziff lit s',
  fr: 'm mm mme mmes mlle dr pr me mgr st ste art al av bd p pp vol etc env cf ex n no tél janv févr avr juil sept oct nov déc s.a.r s.e',
  es: 'sr sra sres sras srta dr dra dres prof profa d dña da lic ing arq gral cnel cap tte sgto art arts núm num no nro pág págs av avda ee uu ee.uu rr hh ff aa etc p.ej ej vs aprox ud uds mons pbro fr sta sto s.m s.e excmo excma ilmo ilma abg',
  it: 'sig sigg sigra sig.ra sig.na dott dott.ssa dr prof prof.ssa avv on ing arch geom gen col cap art artt n nn nr pag pagg ecc es cfr ca v.le p.za p.zza s.e ill.mo egr gent.mo spett rag mons',
  pt: 'sr sra srs sras srta dr dra profa prof eng exmo exma art arts n no núm pág págs av r etc gen cel cap ten vs ex aprox d.ª mons',
  nl: 'dhr mevr mw dr drs mr ir ing prof art nr nrs bijv d.w.z o.a t.a.v m.b.t i.v.m enz blz ca jl resp gen st min jan feb mrt apr jun jul aug sept okt nov dec',
  pl: 'ul al im dr prof m.in np tzn tj art nr r ok św ks gen płk mjr kpt por hab inż mgr pkt ust poz wg godz tys mln mld ok tel woj pow',
  ru: 'г гг ул им т.е т.д т.п т.к ст руб тыс млн млрд проф д-р г-н г-жа акад ген стр рис см пр пл обл р-н кв пос',
  uk: 'ін див год р рр вул ім т.д т.п ст грн тис млн млрд проф акад ген див обл м',
  ar: 'د أ م ق ص هـ',
  tr: 'dr prof doç sn vb vs av bkz no sok cad mah',
  ca: 'sr sra dr dra prof art núm pàg pàgs av etc c p.ex st sta hble',
  sv: 'kl t.ex bl.a dvs d.v.s m.fl m.m s.k osv etc ca nr st tel f.d jfr kr tim min art kap mom dr prof jan feb apr aug sept okt nov dec',
  da: 'kl f.eks bl.a dvs m.fl m.m osv ca nr hr fr tlf jf stk kap dr prof jan feb apr aug sept okt nov dec',
  nb: 'kl f.eks bl.a dvs m.fl m.m osv ca nr tlf jf kap dr prof pga mht jan feb apr aug sept okt nov des',
  fi: 'esim ns mm ym jne klo n s puh nro os tri prof',
  cs: 'č čp tzv např tj atd apod p pí dr prof ing mgr judr mudr ul tel str odst čl sb mil mld r sv nám',
  ro: 'dl dna dr prof nr art str etc lit alin sf',
  el: 'κ κα κκ π.χ δηλ κλπ κ.λπ αρ σελ τηλ δρ αγ οδ',
  hu: 'dr pl stb ill ún kb u stb sz old ker id ifj özv',
  he: 'ד״ר עו״ד פרופ',
  id: 'dr prof no jl dll dsb dst hlm tn ny sdr',
  eu: 'jn and dr art zk etab',
};
const made = new Map<string, ReadonlySet<string>>();

/** The short forms of a language; with those of English, as names and titles keep them anywhere. */
export function shortFormsOf(tag: LanguageTag): ReadonlySet<string> {
  const base = baseLanguage(tag);
  const known =
    made.get(base) ?? new Set(`${SHORT_FORMS[base] ?? ''} ${SHORT_FORMS.en}`.split(' '));
  made.set(base, known);
  return known;
}

/** The days of the week in this language, as one writes them before a date. */
function weekdaysOf(tag: LanguageTag): string {
  const names = new Set<string>();
  for (const language of [baseLanguage(tag), 'en']) {
    const long = new Intl.DateTimeFormat([language, 'en'], { weekday: 'long', timeZone: 'UTC' });
    for (let day = 1; day <= 7; day += 1) {
      const name = long.format(new Date(Date.UTC(2026, 1, day))).toLowerCase();
      if (/^\p{L}[\p{L}\p{M}-]*$/u.test(name)) names.add(name);
    }
  }
  return [...names].join('|');
}

const months = new Map<string, string>();

/** The names of the months in this language, as one writes them in a date and alone, long and short. */
function monthsOf(tag: LanguageTag): string {
  const base = baseLanguage(tag);
  const names = new Set<string>();
  for (const language of [base, 'en']) {
    for (let month = 0; month < 12; month += 1) {
      const day = new Date(Date.UTC(2026, month, 5));
      for (const month of ['long', 'short'] as const) {
        for (const format of [{ month }, { month, day: 'numeric' }] as const) {
          const parts = new Intl.DateTimeFormat([language, 'en'], { ...format, timeZone: 'UTC' });
          const found = parts.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
          const name = found.toLowerCase().replace(/\.$/, '');
          if (/^\p{L}[\p{L}\p{M} ]*$/u.test(name)) names.add(name);
        }
      }
    }
  }
  const all = months.get(base) ?? [...names].sort((a, b) => b.length - a.length).join('|');
  months.set(base, all);
  return all;
}

const dates = new Map<string, RegExp>();

/** Finds dates: `29. Juli 2026`, `July 29, 2026`, `29 de julio de 2026`, `29.07.2026`, `2026年7月29日`. */
export function datePattern(tag: LanguageTag): RegExp {
  const known = dates.get(tag);
  if (known) return known;
  const month = `(?:${monthsOf(tag)})(?![\\p{L}\\p{M}])\\.?`;
  const year =
    '(?:,?[ \\u00a0](?:de |del |d’)?\\p{Nd}{4}(?![\\p{L}\\p{N}])(?:[ \\u00a0](?:г|р|r)\\.)?)?';
  const day = '\\p{Nd}{1,2}(?:\\.|er|re|st|nd|rd|th|\\.?º|°|-го|e)?';
  const weekday = `(?:(?<![\\p{L}\\p{M}])(?:${weekdaysOf(tag)}),? )?(?:(?<![\\p{L}\\p{M}])(?:den|dem|am|le|el|il|o|the|on|dne|d\\.) )?`;
  const pattern = new RegExp(
    [
      `${weekday}(?<![\\p{L}\\p{N}])${day}[ \\u00a0](?:de |di |d’|of |ta’ |ב)?${month}${year}`,
      `\\p{Nd}{4}\\. ${month} \\p{Nd}{1,2}\\.?`,
      `${weekday}(?<![\\p{L}\\p{M}])${month}[ \\u00a0]${day}(?![\\p{L}\\p{N}])${year}`,
      `(?<![\\p{L}\\p{M}])${month}[ \\u00a0](?:de |del )?\\p{Nd}{4}`,
      '(?<!\\p{N})\\p{Nd}{1,4}(?:[./-] ?\\p{Nd}{1,2}){1,2}(?:[./-] ?\\p{Nd}{2,4})?(?!\\p{N})',
      '\\p{Nd}{4}[年년] ?\\p{Nd}{1,2}[月월] ?\\p{Nd}{1,2}[日일]',
      '\\p{Nd}{1,2}[月월] ?\\p{Nd}{1,2}[日일]',
      // Vietnamese.
      '(?:ngày )?\\p{Nd}{1,2} tháng \\p{Nd}{1,2}(?: năm \\p{Nd}{4})?',
    ].join('|'),
    'giu',
  );
  dates.set(tag, pattern);
  return pattern;
}
