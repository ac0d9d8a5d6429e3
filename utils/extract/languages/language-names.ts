import type { LanguageTag } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { tables } from './index.ts';
import { anyOf, wordsOf } from './vocabulary.ts';

/** Languages that lists name. */
const TAGS =
  'ar am as ay az be bg bn bs ca cs da de dv ee el en es et eu fa ff fi fil fr gl gn gu ha he hi hr ht hu hy ig id is it ja ka kk km ko ku ky ln lo lt lv mg mk mn ms my nb ne nl no ny om pa pl ps pt qu rn ro ru rw si sk sl sn so sq sr su sv sw ta te tg th ti tk tl tr ug uk ur uz vi wo xh yo zh zu'.split(
    ' ',
  );
/** Pairs of a name and a tag, separated by spaces. */
function spread(list: string): Record<string, LanguageTag> {
  const words = list.split(' ');
  return Object.fromEntries(
    words.flatMap((word, at) => (at % 2 ? [] : [[word, words[at + 1] ?? '']])),
  );
}
/** Names that CLDR does not have. */
const ALIASES: Record<string, LanguageTag> = {
  farsi: 'fa',
  belarussisch: 'be',
  bielorruso: 'be',
  byelorussian: 'be',
  'wit-russisch': 'be',
  dari: 'fa',
  mandarin: 'zh',
  'mandarin chinese': 'zh',
  castilian: 'es',
  castellano: 'es',
  tagalog: 'fil',
  filipino: 'fil',
  serbisch: 'sr',
  bahasa: 'id',
  'bahasa indonesia': 'id',
  flemish: 'nl',
  pashto: 'ps',
  burmese: 'my',
  sinhala: 'si',
  singhalese: 'si',
  cingalese: 'si',
  cingales: 'si',
  bengali: 'bn',
  bangla: 'bn',
  amarico: 'am',
  kirghiz: 'ky',
  kirguis: 'ky',
  kirgisisch: 'ky',
  creole: 'ht',
  kreyol: 'ht',
  persian: 'fa',
  hausa: 'ha',
  // Czech, Polish and Finnish have special forms for the language one writes in.
  ...spread(
    'rusky ru anglicky en kazassky kk spanelsky es francouzsky fr arabsky ar persky fa cinsky zh nemecky de cesky cs turecky tr belorusky be ukrajinsky uk portugalsky pt',
  ),
  ...spread(
    'angielsku en rosyjsku ru hiszpansku es francusku fr arabsku ar persku fa chinsku zh niemiecku de polsku pl turecku tr bialorusku be ukrainsku uk portugalsku pt',
  ),
  ...spread(
    'englanniksi en venajaksi ru espanjaksi es ranskaksi fr arabiaksi ar persiaksi fa kiinaksi zh saksaksi de suomeksi fi turkiksi tr portugaliksi pt hindiksi hi ruotsiksi sv',
  ),
  ourdou: 'ur',
  ewe: 'ee',
  pendjabi: 'pa',
  panjabi: 'pa',
  moldavian: 'ro',
};
const NAMES = new Map<string, LanguageTag>(Object.entries(ALIASES));
// Lists name languages in those of the tables.
for (const { language: reader } of tables) {
  const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
  for (const tag of TAGS) {
    const name = names.of(tag);
    if (name && !NAMES.has(fold(name))) NAMES.set(fold(name), tag);
    // Polish writes `po rosyjsku` of `rosyjski`.
    if (reader === 'pl' && name?.endsWith('ki')) NAMES.set(fold(`${name.slice(0, -1)}u`), tag);
    // Scans lose letters with accents: `espaol`.
    const lost = name?.toLowerCase().replace(/[^\x20-\x7e]/g, '');
    if (lost && lost.length > 4 && !NAMES.has(lost)) NAMES.set(lost, tag);
  }
}
const OWN_LANGUAGE = new RegExp(`\\b(?:${anyOf(wordsOf('ownLanguage'))})`, 'u');

/** The folded words of a list of languages, up to `or your own language`. */
export function withoutOwnLanguage(text: string): string {
  const folded = fold(text);
  return folded.slice(0, OWN_LANGUAGE.exec(folded)?.index);
}

/**
 * Reads the languages that a list names, in order, each once. `or your own language` ends the list.
 * @example readLanguages('Spanish, English or your own language') // ['es', 'en']
 */
export function readLanguages(text: string): LanguageTag[] {
  const sentence = withoutOwnLanguage(text).split(/[.!?](?:\s|$)/)[0] ?? '';
  // `in englischer oder deutscher Sprache`
  const named = /sprache/.test(sentence)
    ? sentence.replace(/(?<=isch|deutsch)er\b/gu, '')
    : sentence;
  const tags = (named.match(/[\p{L}-]+/gu) ?? []).flatMap((word) => NAMES.get(word) ?? []);
  return [...new Set(tags)];
}
