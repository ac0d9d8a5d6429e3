/**
 * The text of an answer out of its bytes. Servers name an encoding in their header, documents in themselves, and either
 * may be wrong: whatever is sound UTF-8 with letters beyond ASCII is UTF-8, since other encodings make that by no chance.
 */

/** How far into a document its own word for its encoding is looked for, in bytes (HTML, 13.2.3.2). */
const HEAD_BYTES = 1024;

/** Byte order marks; a mark that stands before another one is dropped as a sign, whatever the encoding. */
const MARKS: readonly (readonly [label: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
  // Without a mark, the first sign of a document is in ASCII, and its other half is zero.
  ['utf-16le', 0x3c, 0, 0x3f, 0],
  ['utf-16be', 0, 0x3c, 0, 0x3f],
];

/** @param contentType the answer's header, as it came; '' where there was none */
export function decodeAnswer(bytes: Uint8Array, contentType: string): string {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return withoutMarks(decoderOf(marked[0])?.decode(bytes) ?? '');
  const label = labelIn(contentType) ?? labelInside(bytes);
  const named = label === undefined ? undefined : decoderOf(label);
  const isUtf8 = !named || named.encoding === 'utf-8';
  const isWide = named !== undefined && !isUtf8 && !SINGLE_BYTE.test(named.encoding);
  const text = isWide ? undefined : decodeUtf8(bytes, isUtf8);
  return withoutMarks(text ?? (isUtf8 ? asLatin(bytes) : (named?.decode(bytes) ?? '')));
}

/** Encodings of one byte for each sign, in which no sound UTF-8 of several bytes makes a word. */
const SINGLE_BYTE = /^(?:windows-|iso-8859|koi8|ibm|macintosh|x-mac)/;

const withoutMarks = (text: string) => text.replace(/^\ufeff+/, '');
const asLatin = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);

/** The decoder of this name; none where nobody knows that name. */
function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    // Expected (RangeError): servers name encodings that do not exist.
    return undefined;
  }
}

const labelIn = (contentType: string) =>
  /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i.exec(contentType.slice(0, 400))?.[1];

/** The name that an XML declaration or a `<meta>` gives. */
function labelInside(bytes: Uint8Array): string | undefined {
  const head = asLatin(bytes.subarray(0, HEAD_BYTES));
  const found =
    /^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})["']/i.exec(head) ??
    /<meta\s[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i.exec(head);
  // What was read as single bytes cannot be in two each.
  return found?.[1] && !/^utf-?16/i.test(found[1]) ? found[1] : undefined;
}

/**
 * The text where the bytes are UTF-8. A few broken signs, where somebody cut a text in the middle of one, do not make it
 * another encoding; undefined where it is one. `isMeant`: nothing says that it is another.
 */
function decodeUtf8(bytes: Uint8Array, isMeant: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Expected (TypeError): the bytes are not all UTF-8.
    if (!isMeant) return undefined;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const broken = text.split('\ufffd').length - 1;
    const sound = (text.match(/[^\x00-\x7f\ufffd]/g) ?? []).length;
    return sound > broken ? text : undefined;
  }
}
