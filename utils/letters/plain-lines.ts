/** Signs that Unicode keeps for programs and that no text has (its chapter 23.7); half of a file can be lost by them. */
const NO_SIGNS =
  '[\\u001f\\ufdd0-\\ufdef\\ufffe\\uffff\\u{1fffe}\\u{1ffff}\\u{2fffe}\\u{2ffff}\\u{10fffe}\\u{10ffff}]';
const NO_SIGN = new RegExp(NO_SIGNS, 'gu');
const BETWEEN_WORDS = new RegExp(`(?<=[\\p{L}\\p{N}.,;:!?])${NO_SIGNS}+(?=[\\p{L}\\p{N}])`, 'gu');

/**
 * A text of which every file, page and mail shows the same: each kind of line break is a line feed, the quotation marks
 * of old Windows pages are what they were meant for, and signs that nobody can see or that break a file are gone.
 */
export function toPlainLines(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n|[\r\v\f\u001c-\u001e\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u0080-\u009f]/g, (sign) =>
        new TextDecoder('windows-1252').decode(Uint8Array.of(sign.charCodeAt(0))),
      )
      // The bullets of Word's sign fonts, the place of a picture, and a file's first sign.
      .replace(/[\uf0a7\uf0b7\uf0d8\uf0fc]/g, '•')
      .replace(/(?<=[\p{L}\p{N}.,;:!?])\ufffc(?=[\p{L}\p{N}])/gu, ' ')
      .replace(/[\ufeff\ufffc]/g, '')
      .replace(BETWEEN_WORDS, ' ')
      .replace(NO_SIGN, '')
      .replace(/[\u0000-\u0008\u000e-\u001b\u007f-\u009f]/g, '')
  );
}
