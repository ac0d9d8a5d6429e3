/** Signs that hide nothing and that NFC leaves as they are, which most texts of Latin letters are made of. */
const PLAIN = /^[\t\n\r\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]*$/;

/** What else can be told of a sign than that it is there: a text with one of these is not what it looks like. */
const HIDDEN: readonly [pattern: RegExp, what: string][] = [
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u, 'a control character'],
  // They change the order in which a text is shown (Unicode TR 36); 206a to 206f are their forerunners.
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/u, 'a direction character'],
  // By these a text could say, unseen, to whom it was sent. (The soft hyphen stays: pages are full of it.)
  [
    /[\u034f\u115f\u1160\u17b4\u17b5\u180e\u2060-\u2065\u3164\ufeff\uffa0\ufff0-\ufffb]/u,
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
  // One selects how the sign before it looks; a row of them carries whole messages.
  [/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{2}/u, 'an invisible character'],
  // Tags spell the flags of Scotland and Wales, and anything else unseen.
  [
    /(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/u,
    'an invisible character',
  ],
  [/\p{Noncharacter_Code_Point}/u, 'a sign that is no character'],
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

/** Is there something in it that a person sees? */
export const isVisible = (text: string) => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);

/** Does it hold a sign that is not seen? For names and addresses, where none has any business. */
export const hasUnseen = (text: string) =>
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
