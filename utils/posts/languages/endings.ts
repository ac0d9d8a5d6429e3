/** How a text goes on behind a name: how much of it gives way, and to what. */
export interface Ending {
  length: number;
  text: string;
}

/** Korean particles, by whether a syllable closes with a consonant; `로` stands behind `ㄹ`, too. */
const PARTICLES: [closed: string, open: string][] = [
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
  ['으로', '로'],
  ['이여', '여'],
];
const PARTICLE = /^(?:은|는|이|가|을|를|과|와|으로|로|이여|여)(?![\p{L}\p{N}])/u;
/** `ㄹ` among the 28 ways in which a syllable ends (Unicode, 3.12). */
const RIEUL = 8;

/** `@name는` becomes `박정은은`: a particle of Korean sounds as the name before it ends. */
export function koreanEnding(name: string, after: string): Ending | undefined {
  const [found] = PARTICLE.exec(after) ?? [];
  const code = (name.codePointAt(name.length - 1) ?? 0) - 0xac00;
  const pair = PARTICLES.find((both) => found !== undefined && both.includes(found));
  if (!found || !pair || code < 0 || code > 11_171) return undefined;
  const end = code % 28;
  const isOpen = end === 0 || (end === RIEUL && pair[1] === '로');
  return { length: found.length, text: pair[isOpen ? 1 : 0] };
}

const HIGH: Record<string, string> = {
  a: 'ı',
  ı: 'ı',
  o: 'u',
  u: 'u',
  e: 'i',
  i: 'i',
  ö: 'ü',
  ü: 'ü',
};
/** Cases of Turkish by their usual forms. */
const CASES: [pattern: RegExp, form: (sound: Sound) => string][] = [
  [/^[yn]?[ea]$/, ({ buffer, low }) => buffer('y') + low],
  [/^[yn]?[iıuü]$/, ({ buffer, high }) => buffer('y') + high],
  [/^n?[iıuü]n$/, ({ buffer, high }) => `${buffer('n')}${high}n`],
  [/^n?[dt][ea]$/, ({ stop, low }) => stop + low],
  [/^n?[dt][ea]n$/, ({ stop, low }) => `${stop + low}n`],
  [/^n?[dt][ea]ki$/, ({ stop, low }) => `${stop + low}ki`],
  [/^y?l[ea]$/, ({ isVowel, low }) => `${isVowel ? 'y' : ''}l${low}`],
];
interface Sound {
  isVowel: boolean;
  low: string;
  high: string;
  stop: string;
  buffer(sign: string): string;
}
/** `Adalet Bakanlığı`: what belongs to something takes `n` before its ending. */
const IS_OWNED = /\s\p{L}+(?:[sğ][ıiuü]|l[eai]rı|leri)$/u;

/** `@name'ye` becomes `Ayşe Yılmaz'a`: an ending of Turkish sounds as the name before it does. */
export function turkishEnding(name: string, after: string): Ending | undefined {
  const [found, sign = '', ending = ''] = /^(['’])(\p{Ll}{1,5})(?!\p{L})/u.exec(after) ?? [];
  const small = name.toLocaleLowerCase('tr');
  const vowel = small.match(/[aıoueiöü]/g)?.at(-1);
  const way = CASES.find(([pattern]) => pattern.test(ending));
  if (!found || !way || vowel === undefined) return undefined;
  const isVowel = /[aıoueiöü]$/.test(small);
  const isOwned = IS_OWNED.test(small);
  const text = way[1]({
    isVowel,
    low: /[eiöü]/.test(vowel) ? 'e' : 'a',
    high: HIGH[vowel] ?? 'i',
    stop: (isOwned ? 'n' : '') + (/[fstkçşhp]$/.test(small) ? 't' : 'd'),
    buffer: (letter) => (isVowel ? (isOwned ? 'n' : letter) : ''),
  });
  return { length: found.length, text: sign + text };
}
