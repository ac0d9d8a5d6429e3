import type { Addressee, LanguageTag } from '../../actions/types.ts';
import { has } from '../grammar.ts';
import { languageOf } from '../languages/index.ts';

/** The name used inside a sentence. */
export const nameOf = (target: Addressee): string => target.knownAs ?? target.name;

/** A word this short could be anybody's. */
const SHORTEST = 4;

/** The surname, where it is known that the target is a person; in its own letters. */
function surnameOf(target: Addressee): string | undefined {
  const words = target.knownAs?.split(/\s+/) ?? [];
  const last = words.at(-1) ?? '';
  return words.length > 1 && last.length >= SHORTEST ? last : undefined;
}

/** Without accents, with one kind of apostrophe. */
const strip = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`´]/g, "'");
const fold = (text: string) => strip(text).toLowerCase();
const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Places of a word in a text, whole where its script parts words. */
function* placesOf(text: string, word: string): Generator<number> {
  if (word === '') return;
  const isParted = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const isWhole = !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
    if (!isParted || isWhole) yield at;
  }
}

/** The place in a text of a place in the text without its marks. */
function placeIn(text: string, bareAt: number): number | undefined {
  if (!Number.isFinite(bareAt)) return undefined;
  let [at, seen] = [0, 0];
  for (const sign of text) {
    if (seen >= bareAt) break;
    at += sign.length;
    seen += strip(sign).length;
  }
  return at;
}

/** Where in a text a target is named: by the whole name, or by the surname as surnames are written. */
export interface Naming {
  /** is the target named before this place of the text? */
  isBefore(at: number): boolean;
  isAfter(at: number): boolean;
}

/** Does a first name of somebody else stand before a surname? `Elena Quintana`, where Rosa Quintana is meant. */
function isAnothers(before: string, own: ReadonlySet<string>, tag: LanguageTag): boolean {
  const word = /(?:^|[^\p{L}@#.-])(\p{Lu}\p{Ll}+) $/u.exec(before.slice(-40))?.[1];
  if (word === undefined || own.has(fold(word))) return false;
  const { roles, dear, calls, leads, articles } = languageOf(tag);
  return ![roles, dear, calls, leads, articles, TITLES].some((words) => has(words, word));
}

/** Titles of languages whose own are not known, and what those who write call whom they write to. */
const TITLES = new Set(
  'president presidente presidenta minister ministro ministra mr mrs ms miss sir madam lady lord general colonel captain dictator comrade señora señor senora senor sra sr doña don dra dr madame monsieur mme frau herr signora signor dona senhora senhor pani pan mevrouw meneer'.split(
    ' ',
  ),
);

/**
 * Finds where a text names a target. Accents do not count. A surname counts in its own size only, as `guerra` names
 * nobody; at a sentence's beginning not where it is a word.
 */
export function findNaming(text: string, target: Addressee, tag: LanguageTag): Naming {
  const { common } = languageOf(tag);
  const bare = strip(text);
  const small = bare.toLowerCase();
  const places: number[] = [];
  // What goes lies behind the sign; handles hold names, too.
  const take = (at: number) => {
    if (!/[@＠#＃/._]/.test(bare[at - 1] ?? '')) places.push(at);
  };
  for (const name of new Set([target.name, nameOf(target)])) {
    for (const at of placesOf(small, fold(name))) take(at);
  }
  const surname = surnameOf(target);
  const own = new Set(`${target.name} ${nameOf(target)}`.split(/\s+/).map(fold));
  if (surname) {
    const isCommon = common !== undefined && has(common, surname);
    for (const at of placesOf(bare, strip(surname))) {
      const opens = /(?:^|[.!?…:\n]\s*)[¡¿"“«»„(]*$/u.test(bare.slice(Math.max(0, at - 8), at));
      // The pattern's `^` is the text's beginning only there.
      const isFirst = opens && (at <= 8 || /[.!?…:\n]/.test(bare.slice(at - 8, at)));
      if (!(isFirst && isCommon) && !isAnothers(bare.slice(0, at), own, tag)) take(at);
    }
    // `QUINTANA MUST ACT!`
    const loud = strip(surname).toUpperCase();
    if (!isCommon) for (const at of placesOf(bare, loud)) take(at);
  }
  const [first, last] = [Math.min(...places), Math.max(...places)].map((at) => placeIn(text, at));
  return {
    isBefore: (at) => first !== undefined && first < at,
    isAfter: (at) => last !== undefined && last >= at,
  };
}

/** Does the text end with this target's name, or with the surname? */
export function endsWithName(before: string, target: Addressee): boolean {
  const end = strip(before.slice(-160));
  const endsWith = (text: string, name: string) =>
    name !== '' && text.endsWith(name) && !isLetter(text[text.length - name.length - 1]);
  const surname = surnameOf(target);
  return (
    [target.name, nameOf(target)].some((name) => endsWith(end.toLowerCase(), fold(name))) ||
    (surname !== undefined && endsWith(end, strip(surname)))
  );
}

/** How much of the text's beginning is the target's whole name, in UTF-16 units; 0: none. */
export function nameAtStart(after: string, target: Addressee): number {
  for (const name of [target.name, nameOf(target)]) {
    const head = after.slice(0, name.length);
    if (name !== '' && fold(head) === fold(name) && !isLetter(after[name.length]))
      return name.length;
  }
  return 0;
}
