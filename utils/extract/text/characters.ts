import { dropHidden } from '../../text/unseen.ts';

/** What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding, index windows-1252). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// Bidi controls, zero-width characters and other controls: nobody sees them, and they can hide what a text says (UTS 39).
const HIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** Characters that turn the direction of a text, and so can deceive. */
export const DECEPTIVE = /[\u061c\u202a-\u202e\u2066-\u2069]/;

/**
 * Leaves out what nobody sees. Programs that take windows-1252 for Latin-1 leave its quotes and dashes as controls, so
 * these become characters again. A vertical tab is Word's new line within a paragraph.
 */
export const cleanCharacters = (text: string) =>
  dropHidden(
    text
      .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? '')
      .replace(HIDDEN, '')
      .replace(/[\u000b\f]/g, '\n')
      .replace(/[\u00a0\u2007\u202f]/g, ' '),
  );

/** The bytes that windows-1252 writes this text with; undefined when it has other characters. */
export function toWindows1252(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : WINDOWS_1252.indexOf(text.charAt(at)) + 0x80;
    if (byte < 0x80 && code > 0x7f) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}
