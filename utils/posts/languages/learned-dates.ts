import { baseLanguage } from '../../actions/languages.ts';
import type { LanguageTag } from '../../actions/types.ts';
import { MORE_MONTHS, VARIANTS } from './month-names.ts';

/**
 * How a language writes dates, learnt from the dates that the browser writes in it: which words name months and days of
 * the week, and which shapes stand side by side. A shape is a word of the text with `D` for a number, `Y` for a year,
 * `M` and `W` for names: `3. März 2026,` is `D.`, `M`, `Y`.
 */
interface DateWriting {
  names: ReadonlyMap<string, 'M' | 'W'>;
  /** names that are not written out, behind which a point ends no sentence */
  short: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  /** shapes without a number or a name that begin and end dates: `tarikh`, `г.` */
  begins: ReadonlySet<string>;
  ends: ReadonlySet<string>;
}

type Way = Intl.DateTimeFormatOptions;
/** Where the names stand by themselves, and so can be learnt. */
const NAMES: readonly Way[] = [
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { month: 'long' },
  { month: 'short' },
  { weekday: 'long' },
  { weekday: 'short' },
  // In Finnish on a day has an ending of its own.
  { weekday: 'long', day: 'numeric' },
  { weekday: 'short', month: 'short', day: 'numeric' },
];
/** The ways of writing a day, from the longest to those of a list. */
const WAYS: readonly Way[] = [
  { dateStyle: 'full', timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'short' },
  { dateStyle: 'short', timeStyle: 'short' },
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { dateStyle: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { weekday: 'long', month: 'long', day: 'numeric' },
  { weekday: 'short', month: 'short', day: 'numeric' },
  { month: 'long', year: 'numeric' },
  { month: 'short', year: 'numeric' },
  { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
  { weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric' },
  { weekday: 'long', day: 'numeric' },
  { year: 'numeric', month: 'long', day: 'numeric', era: 'short' },
  { hour: 'numeric', minute: '2-digit', hour12: true },
  { hour: 'numeric', hour12: true },
  { hour: 'numeric' },
];
const DAY = 24 * 60 * 60 * 1000;

const LETTERS = /\p{L}[\p{L}\p{M}’'ʼ׳·]*/gu;
/** Signs that nobody sees. */
const UNSEEN = /[\u200c-\u200f\u061c]/g;

/** Number endings and brackets that some write and some do not. */
const plainShape = (shape: string): string =>
  shape
    .replace(/\((\p{L}{1,2})\)/gu, '$1')
    .replace(/([DY])(?:\.?[ºª°]|-?\p{Ll}{1,3})(?![\p{L}])/gu, '$1')
    .replace(/(.)[,،、]$/u, '$1');

/** A word of a text in capitals for what it is in a date; `isName` says which of its words are names. */
function shapeOf(word: string, nameOf: (letters: string) => string | undefined): string {
  return plainShape(
    word
      .toLowerCase()
      .replace(UNSEEN, '')
      .replace(LETTERS, (letters) => nameOf(letters) ?? letters)
      .replace(/\p{Nd}{4}/gu, 'Y')
      .replace(/\p{Nd}{1,2}/gu, 'D'),
  );
}

/** The words of letters that a month or a day of the week takes: `במרץ`, where the browser's part is `מרץ`. */
function* namesIn(
  parts: readonly { type: string; value: string }[],
): Generator<[string, 'M' | 'W']> {
  let text = '';
  const kinds: string[] = [];
  for (const { type, value } of parts) {
    const clean = value.replace(UNSEEN, '').toLowerCase();
    text += clean;
    for (let at = 0; at < clean.length; at += 1) kinds.push(type);
  }
  for (const { index, 0: letters } of text.matchAll(LETTERS)) {
    const own = kinds.slice(index, index + letters.length);
    if (own.includes('month')) yield [letters, 'M'];
    else if (own.includes('weekday')) yield [letters, 'W'];
  }
}

/** What no language has to teach: a day and its month, in any order, a day of the week before both. */
const EVERYWHERE = ['D M', 'D. M', 'M D', 'M Y', 'W D', 'W D.', 'W M', 'W D.D.Y', 'W D/D/Y'];

/** Months of other calendars begin on other days; each day of the week comes, and both halves of the day. */
const DAYS = Array.from({ length: 24 }, (_, at) =>
  Date.UTC(2026, 0, 5 + at * 17, at % 2 ? 15 : 9, 30),
);

/** What follows a year. */
const YEAR_WORDS =
  'г. р. r. god. год. года году годы год року рік roku roce roka godine godini година годину година m. m ж. yılı yılında'.split(
    ' ',
  );

function learn(base: string): DateWriting {
  const names = new Map<string, 'M' | 'W'>();
  const [long, short] = [new Set<string>(), new Set<string>()];
  const pairs = new Set([...EVERYWHERE, ...YEAR_WORDS.map((word) => `Y ${word}`)]);
  const [begins, ends] = [new Set<string>(), new Set<string>(YEAR_WORDS)];
  const take = (written: string) => {
    const words = written.match(/\S+/g) ?? [];
    const shapes = words.map((word) =>
      shapeOf(bareWord(word).bare, (letters) => names.get(letters)),
    );
    for (const [place, shape] of shapes.entries()) {
      if (place > 0) pairs.add(`${shapes[place - 1]} ${shape}`);
    }
    const [first = '', last = ''] = [shapes[0], shapes.at(-1)];
    if (!isDateLike(first)) begins.add(first);
    if (!isDateLike(last)) ends.add(last);
  };
  for (const name of MORE_MONTHS[base]?.toLowerCase().split(' ') ?? []) names.set(name, 'M');
  const locales = [base, ...(VARIANTS[base] ?? [])];
  for (const locale of Intl.DateTimeFormat.supportedLocalesOf(locales)) {
    for (const way of NAMES) {
      const format = new Intl.DateTimeFormat(locale, { ...way, timeZone: 'UTC' });
      for (const day of DAYS) {
        for (const [letters, as] of namesIn(format.formatToParts(day))) {
          // `mar` is a month and a day in Spanish: as one of them, it stands where both can.
          if (!names.has(letters)) names.set(letters, as);
          (way.month === 'short' || way.weekday === 'short' ? short : long).add(letters);
        }
      }
    }
    // As one text: `formatToParts` ends V8 in some languages (month and year in Scottish Gaelic).
    for (const way of WAYS) {
      const format = new Intl.DateTimeFormat(locale, { ...way, timeZone: 'UTC' });
      for (const [at, day] of DAYS.entries()) {
        take(format.format(day));
        if (at % 6 > 0 || way.timeStyle || way.hour) continue;
        for (const days of [2, 40, 400]) take(format.formatRange(day, day + days * DAY));
      }
    }
  }
  for (const name of long) short.delete(name);
  return { names, short, pairs, begins, ends };
}

/** Languages that decline the names of months: `w marcu`, `в марте`. */
const DECLINE = new Set(
  'az be bg bs cs el et eu fi ga gd hr hu hy is ka kk ku ky lt lv mk mn pl ru sk sl sq sr tr uk uz'.split(
    ' ',
  ),
);

/** Is this a name with another ending? */
function declined(letters: string, { names }: DateWriting, base: string): string | undefined {
  if (letters.length < 4 || !DECLINE.has(base)) return undefined;
  for (const [name, as] of names) {
    const stem = name.slice(0, Math.max(3, name.length - 2));
    if (name.length > 3 && letters.startsWith(stem) && letters.length < name.length + 6) return as;
  }
  return undefined;
}

/** A date in a text; UTF-16 offsets. */
interface Found {
  start: number;
  end: number;
}

/** What begins and what ends a sentence, or a part of one. */
const OPENS = /^[("“«„[（¡¿]+/u;
const CLOSES = /(?<!\(\p{L}{1,2})(?:[!?…;)\]）"”»]+|[)\]）]\.)$/u;

/** A word without the signs around it. */
function bareWord(raw: string): { opening: number; bare: string } {
  const opening = OPENS.exec(raw)?.[0].length ?? 0;
  return { opening, bare: raw.slice(opening).replace(CLOSES, '') };
}

const isDateLike = (shape: string) => /[DYMW]/.test(shape);
const learnt = new Map<string, DateWriting>();

/** A date in a text; UTF-16 offsets. */
interface Found {
  start: number;
  end: number;
}

/** Finds dates as the browser writes them in this language, times and spans of days with them. */
export function findLearnedDates(text: string, tag: LanguageTag): Found[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const base = baseLanguage(tag);
  const writing = learnt.get(base) ?? learn(base);
  learnt.set(base, writing);
  const nameOf = (letters: string) =>
    writing.names.get(letters) ?? declined(letters, writing, base);
  const found: Found[] = [];
  let run: Word[] = [];
  const close = () => {
    const date = dateIn(run, writing);
    if (date) found.push(date);
    run = [];
  };
  for (const { index, 0: raw } of text.matchAll(/\S+/g)) {
    const { opening, bare } = bareWord(raw);
    const word: Word = {
      start: index + opening,
      end: index + opening + bare.length,
      shape: shapeOf(bare, nameOf),
      isShort: writing.short.has(bare.replace(/[.,]$/, '').toLowerCase()),
    };
    const last = run.at(-1);
    if (last && !goesOn(last, word, writing)) close();
    run.push(word);
    if (/[^)\]）]/u.test(raw.slice(opening + bare.length))) close();
  }
  close();
  return found;
}

interface Word extends Found {
  shape: string;
  /** is it a name that ends in a point? */
  isShort: boolean;
}

/** Without the signs that a sentence sets behind a word. */
const bareEnd = (shape: string) => shape.replace(/(?<=.)[.:;]{1,2}$/u, '');

/** What parts the two days of a span. */
const SPAN = /[–—～~〜-]/u;

function goesOn(last: Word, next: Word, { pairs }: DateWriting): boolean {
  const isSpan = ({ shape }: Word) => shape.length === 1 && SPAN.test(shape);
  if ((isSpan(next) && isDateLike(last.shape)) || (isSpan(last) && isDateLike(next.shape))) {
    return true;
  }
  const befores = [last.shape, last.shape.split(SPAN).at(-1) ?? ''];
  // `Sept. 3`; a name that is written out ends its sentence there.
  if (/[WM]\.$/.test(last.shape) && last.isShort) befores.push(bareEnd(last.shape));
  const first = next.shape.split(SPAN)[0] ?? '';
  const afters = [next.shape, bareEnd(next.shape), next.shape.replace(/\.$/, ''), first];
  return befores.some((before) => afters.some((after) => pairs.has(`${before} ${after}`)));
}

/** The date among words that can stand side by side in one. */
function dateIn(run: readonly Word[], { begins, ends }: DateWriting): Found | undefined {
  const isIn = (known: ReadonlySet<string>, { shape }: Word) =>
    isDateLike(shape) || known.has(shape) || known.has(bareEnd(shape));
  const first = run.findIndex((word) => isIn(begins, word));
  const last = run.findLastIndex((word) => isIn(ends, word));
  const words = run.slice(first, last + 1);
  const [start, end] = [words[0], words.at(-1)];
  if (!start || !end) return undefined;
  const shapes = words.map(({ shape }) => shape);
  const hasName = shapes.some((shape) => /[MW]|[DY][.:/-]D|D\/Y/.test(shape));
  const numbers = shapes.filter((shape) => /[DY]/.test(shape)).length;
  // `9 am`: a number with a word that begins or ends dates.
  const isLed = !isDateLike(start.shape) || !isDateLike(end.shape);
  // One word is a date only by itself, as a sentence of Japanese is one word, too.
  if (shapes.length === 1) return /^[DYMW:./-]+$/.test(start.shape) && hasName ? start : undefined;
  const isSure = hasName || (words.length > 2 && numbers > 1) || (isLed && numbers > 0);
  return isSure ? { start: start.start, end: end.end } : undefined;
}
