/**
 * What must not be in a text, written anew from Unicode's own tables and by code points, so that it fails where the
 * border's patterns do.
 */

const RANGES: readonly [from: number, to: number][] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180e, 0x180e],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
  [0xfe03, 0xfe0d],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
];

const isSelector = (code: number) =>
  (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);

/** Of which signs a selector chooses the look: emoji by the last two, Chinese, Burmese and mathematics by the others. */
function hasLooks(before: number, selector: number): boolean {
  if (isSelector(before)) return false;
  if (selector === 0xfe0e || selector === 0xfe0f) {
    return before >= 0x203c || /[#*0-9©®]/.test(String.fromCodePoint(before));
  }
  if (selector >= 0xe0100) return before >= 0x2e80;
  return before >= 0x1000 || /[+<=>|~¬±×÷]/.test(String.fromCodePoint(before));
}

const tell = (code: number, text: string) =>
  `U+${code.toString(16)} in ${JSON.stringify(text.slice(0, 80))}`;

/** The first code point that hides something in a text; nothing in a sound one. */
export function findUnseen(text: string): string | undefined {
  if (/^[\x20-\x7e]*$/.test(text)) return undefined;
  const codes = [...text].map((sign) => sign.codePointAt(0) as number);
  let flag = -1;
  for (const [at, code] of codes.entries()) {
    const before = codes[at - 1] ?? 0;
    if (RANGES.some(([from, to]) => code >= from && code <= to)) return tell(code, text);
    if ((code & 0xfffe) === 0xfffe) return tell(code, text);
    // The scripts that write without spaces between words begin at Thai; those that join, behind Cyrillic.
    if (code === 0x200b && (before < 0xe00 || before > 0x19ff)) return tell(code, text);
    if (
      (code === 0x200c || code === 0x200d) &&
      before < 0x530 &&
      !(before >= 0x300 && before < 0x370)
    ) {
      return tell(code, text);
    }
    if (isSelector(code) && !hasLooks(before, code)) return tell(code, text);
    if (code >= 0x180b && code <= 0x180f && (before < 0x1800 || before > 0x18af)) {
      return tell(code, text);
    }
    if (code === 0x1f3f4) flag = at;
    const isTag = code >= 0xe0000 && code <= 0xe0fff && !isSelector(code);
    if (isTag && (flag < 0 || at - flag > 7)) return tell(code, text);
    if (!isTag) flag = code === 0x1f3f4 ? at : -1;
  }
  return undefined;
}

/** As far as an address or a name goes, where not even joiners and soft hyphens have any business. */
export const findUnseenInName = (text: string): string | undefined =>
  findUnseen(text) ??
  (/\s|\u00ad|[\u200b-\u200d]|[\ufe00-\ufe0f]/.test(text) ? 'white or unseen' : undefined);

const SCRIPTS = Object.entries({
  Latin: /\p{sc=Latin}/u,
  Cyrillic: /\p{sc=Cyrillic}/u,
  Greek: /\p{sc=Greek}/u,
  Arabic: /\p{sc=Arabic}/u,
  Hebrew: /\p{sc=Hebrew}/u,
  Han: /\p{sc=Han}/u,
  Hiragana: /\p{sc=Hiragana}/u,
  Katakana: /\p{sc=Katakana}/u,
  Hangul: /\p{sc=Hangul}/u,
  Devanagari: /\p{sc=Devanagari}/u,
  Armenian: /\p{sc=Armenian}/u,
});

/** The scripts of a name's letters; more than one is a look-alike, but for Chinese, Japanese and Korean. */
export function hasMixedScripts(name: string): boolean {
  if (/^[\x20-\x7e]*$/.test(name)) return false;
  const found = SCRIPTS.filter(([, pattern]) => pattern.test(name)).map(([script]) => script);
  const isAsian = found.some((one) => /Han|Hiragana|Katakana|Hangul/.test(one));
  const others = found.filter((one) => !/Han|Hiragana|Katakana|Hangul/.test(one));
  return isAsian ? others.some((one) => one !== 'Latin') : found.length > 1;
}
