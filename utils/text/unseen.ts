/** Signs that hide nothing and that NFC leaves as they are, which most texts of Latin letters are made of. */
const PLAIN = /^[\t\n\r\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]*$/;

const INVISIBLE_TAGS = '[\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}]';
/** `gbeng`, `gbsct` and `gbwls`, the only flags that are spelled in tags (emoji-sequences.txt), and their end. */
const FLAGS = ['gbeng', 'gbsct', 'gbwls'].map(
  (flag) =>
    `${[...flag].map((sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join('')}\u{e007f}`,
);
/** A tag that is part of no flag: whatever stands before and behind it, the two are not a flag's halves. */
const IN_FLAG = FLAGS.flatMap((flag) =>
  [...flag].map((_, at, all) => {
    const [before, rest] = [all.slice(0, at).join(''), all.slice(at).join('')];
    return `(?<=\u{1f3f4}${before})(?=${rest})`;
  }),
).join('|');
const TAG = new RegExp(`(?!${IN_FLAG})${INVISIBLE_TAGS}`, 'u');

/** Characters that hide something: a text with one of them is not what it looks like. */
const HIDDEN: readonly [pattern: RegExp, what: string][] = [
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u, 'a control character'],
  // They change the order in which a text is shown (Unicode TR 36); 206a to 206f are their forerunners.
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/u, 'a direction character'],
  // These could mark a copy invisibly with the person who got it. (Soft hyphens are dropped: pages are full of them.)
  [
    /[\u034f\u115f\u1160\u17b4\u17b5\u180e\u2060-\u2065\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/u,
    'an invisible character',
  ],
  // White space between words that needs it in these scripts, and nowhere else.
  [
    /(?<![\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}\p{scx=Myanmar}\p{scx=Tibetan}])\u200b/u,
    'an invisible character',
  ],
  // Joiners belong to emoji and to scripts whose letters join.
  [
    /(?<![^\p{sc=Latin}\p{Z}\p{N}\p{P}\p{Cf}\u0000-\u02ff\u0370-\u052f])[\u200c\u200d]/u,
    'an invisible character',
  ],
  // One selects how the sign before it looks, where Unicode knows two looks of that sign; behind any other it is a mark.
  [/(?<!\p{Emoji})[\ufe0e\ufe0f]|(?<=\p{RI}|\p{EMod})[\ufe0e\ufe0f]/u, 'an invisible character'],
  [
    /(?<!\p{scx=Han}|[\uff01\uff0c\uff0e\uff1a\uff1b\uff1f])[\ufe01\ufe02]/u,
    'an invisible character',
  ],
  [
    /(?<!\p{scx=Han}|[\uff01\uff0c\uff0e\uff1a\uff1b\uff1f]|\p{Sm}|\p{scx=Myanmar}|\p{scx=Phags_Pa}|\p{scx=Manichaean})\ufe00/u,
    'an invisible character',
  ],
  [/[\ufe03-\ufe0d]/u, 'an invisible character'],
  [/(?<!\p{sc=Han})[\u{e0100}-\u{e01ef}]/u, 'an invisible character'],
  [/(?<!\p{sc=Mongolian})[\u180b-\u180d\u180f]/u, 'an invisible character'],
  // Tag characters spell the flags of England, Scotland and Wales, but they can also spell invisible text.
  [TAG, 'an invisible character'],
  // Whatever else Unicode has, or comes to have, that is not seen: what is allowed stands above.
  [
    /(?!\u00ad|[\u200b-\u200d]|[\ufe00-\ufe0f]|[\u180b-\u180d]|\u180f|[\u{e0020}-\u{e007f}]|[\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/u,
    'an invisible character',
  ],
  // Signs that hold together the letters or numbers of one script, and are no signs anywhere else.
  [
    /(?<![\p{scx=Arabic}\p{scx=Syriac}\p{sc=Kaithi}\p{sc=Egyptian_Hieroglyphs}])(?!\p{Default_Ignorable_Code_Point})\p{Cf}(?![\p{scx=Arabic}\p{scx=Syriac}\p{sc=Kaithi}\p{sc=Egyptian_Hieroglyphs}])/u,
    'a sign of another script',
  ],
  [/\p{Noncharacter_Code_Point}/u, 'a sign that is no character'],
  // Drawn as nothing: Braille's letter without a dot, where no other of its letters stands, and a note without a head.
  [/(?<![\u2801-\u28ff])\u2800(?![\u2801-\u28ff])|\u{1d159}/u, 'an invisible character'],
  // As high as a tower, they cover the lines around.
  [/\p{Mn}{12}/u, 'a pile of accents'],
];

/** Nothing in it needs a second look: no sign that hides anything, and NFC already. Most texts are so. */
export const isPlain = (text: string) => PLAIN.test(text);

/** What must not be in a text, in words and with its number; nothing in a sound one. */
export function findHidden(text: string): string | undefined {
  if (isPlain(text)) return undefined;
  if (!text.isWellFormed()) return 'holds half a character';
  for (const [pattern, what] of HIDDEN) {
    const code = pattern.exec(text)?.[0].codePointAt(0);
    if (code !== undefined) {
      return `holds ${what} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
    }
  }
  return undefined;
}

/** The signs that take the vowel of a letter away, behind which a joiner says how two letters are drawn together. */
const VIRAMA =
  '[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d3b\\u0d3c\\u0d4d\\u0dca\\u0f84\\u1039\\u103a\\u17d2\\u1a60\\u1b44\\u1baa\\u1bab\\ua806\\ua8c4\\ua953\\ua9c0\\uaaf6\\uabed]';
/** Scripts of the Arabic kind, in which a letter has several forms. */
const JOINING =
  '\\p{scx=Arabic}\\p{scx=Syriac}\\p{scx=Mandaic}\\p{scx=Mongolian}\\p{scx=Nko}\\p{scx=Phags_Pa}\\p{scx=Manichaean}\\p{scx=Adlam}\\p{scx=Hanifi_Rohingya}';
/** Arabic letters that never join the next one (Joining_Type R and U in ArabicShaping.txt). */
const NEVER_JOINS =
  '\\u0621-\\u0625\\u0627\\u0629\\u062f-\\u0632\\u0648\\u0671-\\u0677\\u0688-\\u0699\\u06c0\\u06c3-\\u06cb\\u06cd\\u06cf\\u06d2\\u06d3\\u06d5\\u06ee\\u06ef';
const JOINS_NEXT = `(?=[${JOINING}])(?![${NEVER_JOINS}])\\p{L}\\p{M}*`;

/** Joiners that a text needs: they change how it is drawn. */
const NEEDED_JOINER = [
  // Indic: behind a virama, and before one (the ya of Bengali, the repha of Kannada).
  `(?<=${VIRAMA})[\\u200c\\u200d]`,
  `\\u200d(?=${VIRAMA})`,
  // Arabic: two letters that would join do not, a letter that stands alone keeps the form that it has when it joins.
  `(?<=${JOINS_NEXT})\\u200c(?=[${JOINING}])`,
  `(?<=${JOINS_NEXT})\\u200d(?!\\p{M}*[${JOINING}])(?!\\u200d)`,
  // Emoji: two that are drawn as one.
  '(?<=(?:\\p{Extended_Pictographic}|\\p{EMod})[\\ufe0f\\u{e007f}]?)\\u200d(?=\\p{Extended_Pictographic})',
].join('|');

/**
 * Characters that change nothing visible in their place: soft hyphens; joiners behind letters that do not join, which
 * many keyboards leave behind; variation selectors that ask for the default look, or follow a digit outside a keycap; the
 * 240 that could follow each Chinese character, of which few change its form, and those of mathematics.
 */
const UNNEEDED = [
  /\u00ad/gu,
  // A dot over a letter that has one is not drawn: `İ` in small letters leaves it behind.
  /(?<=\p{Soft_Dotted})\u0307(?!\p{M})/gu,
  new RegExp(
    `(?!${NEEDED_JOINER})(?<=[\\p{L}\\p{M}\\p{So}\\p{Sk}\\ufe0f])(?<![\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}])[\\u200c\\u200d]`,
    'gu',
  ),
  /(?<=\p{Emoji_Presentation}|\p{EMod})\ufe0f|(?<=[0-9#*])[\ufe0e\ufe0f](?!\u20e3)|(?<=\p{RI}|\p{EMod})\ufe0e/gu,
  /(?<=\p{scx=Han}|[\uff01\uff0c\uff0e\uff1a\uff1b\uff1f])[\ufe00-\ufe02\u{e0100}-\u{e01ef}]|(?<=\p{Sm})\ufe00/gu,
];

/** The text without invisible characters that change nothing, so that they cannot mark a person's copy. */
export function dropUnneeded(text: string): string {
  return UNNEEDED.reduce((left, pattern) => left.replace(pattern, ''), text);
}

/** Is there anything in it of which some must not be there? Most texts of pages have none. */
const SUSPECT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2800\u{1d159}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Noncharacter_Code_Point}]|\p{Mn}{12}/u;
const ALL_HIDDEN = HIDDEN.map(([{ source }]) => new RegExp(source, 'gu'));
/** How often we look again: where one sign was taken out, the next may stand behind another. */
const MAX_PASSES = 4;

/** The text without what nobody sees, as far as no script or emoji needs it. What is left, `findHidden` lets through. */
export function dropHidden(text: string): string {
  if (isPlain(text) || (text.isWellFormed() && !SUSPECT.test(text))) return text;
  let left = dropUnneeded(text.toWellFormed());
  for (let pass = 0; pass < MAX_PASSES && findHidden(left); pass += 1) {
    left = dropUnneeded(ALL_HIDDEN.reduce((rest, pattern) => rest.replace(pattern, ''), left));
  }
  return findHidden(left)
    ? left.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]|\p{Mn}{12}/gu, '')
    : left;
}

/** Is there something in it that a person sees? */
export const isVisible = (text: string) =>
  /[^\s\u2800\u{1d159}\p{Default_Ignorable_Code_Point}]/u.test(text);

/** Does it contain an invisible character? For names and addresses, which never need one. */
export const hasUnseen = (text: string) =>
  /[\u2800\u{1d159}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
