import { type Decoded, decode } from './decode.ts';
import { toBytes, toCharacters } from './mailbox.ts';

/** Longest run of bytes that is remembered. */
const MAX_KNOWN = 20;
/** Deepest groups that are read. */
const MAX_DEPTH = 500;
/** Least space between two paragraphs that shows, in twentieths of points. */
const MIN_SPACE = 60;
/** A control word with its number, a byte, a sign, a bracket, or plain text (Rich Text Format 1.9.1). */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;
/** Groups that hold no text of the document; others begin with `\*`. */
const SKIPPED =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|listtable|revtbl|rsidtbl|fldtype|atnid|deleted)$/;
const READ_ANYWAY = /^(?:fldinst|shpinst|shptxt)$/;
const SIGNS: Record<string, string> = {
  ...{ par: '<p>', row: '<p>', sect: '<p>', page: '<p>', '\r': '<p>', '\n': '<p>', line: '<br>' },
  ...{ tab: ' ', cell: ' ', emdash: '—', endash: '–', lquote: '‘', rquote: '’', bullet: '•' },
  ...{ ldblquote: '“', rdblquote: '”', emspace: ' ', enspace: ' ', '~': ' ', _: '-' },
};
/** Encodings by the number of a code page, or the `\fcharset` of a font. */
const ENCODINGS: Record<number, string> = {
  ...{ 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh' },
  ...{ 128: 'shift_jis', 129: 'euc-kr', 134: 'gbk', 136: 'big5', 161: 'cp1253', 162: 'cp1254' },
  ...{ 177: 'cp1255', 178: 'cp1256', 186: 'cp1257', 204: 'cp1251', 222: 'cp874', 238: 'cp1250' },
};
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What holds until the end of a group. */
interface Group {
  isSkipped: boolean;
  isInstruction: boolean;
  /** number of characters after a `\u` for readers that do not know it */
  fallback: number;
  encoding: string;
  /** what ends with the group */
  end: string;
}

/** Converts Rich Text (`.rtf`) to HTML. Never throws: a broken file gives what could be read of it. */
export function rtfToHtml(file: Uint8Array): Decoded {
  const text = toCharacters(file);
  const page = Number(/\\ansicpg(\d+)/.exec(text)?.[1] ?? 1252);
  const encoding = ENCODINGS[page] ?? `windows-${page}`;
  const fonts = new Map(
    [...text.matchAll(/\\f(\d{1,5})\\[^;{}]{0,80}?\\fcharset(\d{1,3})/g)].map(
      ([, font, charset]) => [font, ENCODINGS[Number(charset)]],
    ),
  );
  let group: Group = {
    ...{ isSkipped: false, isInstruction: false, end: '' },
    fallback: 1,
    encoding,
  };
  const groups: Group[] = [];
  /** short runs of bytes that were decoded before, because decoding takes long */
  const known = new Map<string, Decoded>();
  let [html, bytes, before, toSkip] = ['<div>', '', '', 0];
  let isGuess = false;
  /** have the paragraphs from here space between? */
  let isSpaced = false;
  const flush = () => {
    if (!bytes) return;
    const key = group.encoding + bytes;
    const decoded = known.get(key) ?? decode(toBytes(bytes), group.encoding);
    if (bytes.length < MAX_KNOWN) known.set(key, decoded);
    isGuess ||= decoded.isGuess;
    html += escapeHtml(decoded.text);
    bytes = '';
  };
  const write = (piece: string) => {
    if (group.isSkipped || group.isInstruction) return;
    flush();
    html += piece === '<p>' ? `</div>${isSpaced ? '<p></p>' : ''}<div>` : piece;
  };
  const control = (word: string, number: string | undefined) => {
    if (SKIPPED.test(word) || (before === '*' && !READ_ANYWAY.test(word))) group.isSkipped = true;
    else if (word === 'fldinst') group.isInstruction = true;
    else if (word === 'pard') isSpaced = false;
    else if (word === 'sa' || word === 'sb') isSpaced ||= Number(number ?? 0) >= MIN_SPACE;
    else if (word === 'uc') group.fallback = Number(number ?? 1);
    else if (word === 'f') {
      flush();
      group.encoding = fonts.get(number) ?? encoding;
    } else if (word === 'u') {
      write(escapeHtml(String.fromCharCode(Number(number ?? 0) & 0xffff)));
      toSkip = group.fallback;
    } else if (SIGNS[word]) write(SIGNS[word]);
  };
  for (const [, word, number, byte, sign = '', bracket, plain = ''] of text.matchAll(TOKEN)) {
    if (bracket === '{') {
      flush();
      if (groups.length < MAX_DEPTH) groups.push(group);
      group = { ...group, end: '' };
    } else if (bracket) {
      flush();
      html += group.end;
      group = groups.pop() ?? group;
    } else if (word) control(word, number);
    else if (group.isInstruction) {
      const target = /HYPERLINK\s+"([^"]+)"/.exec(plain)?.[1];
      const field = groups.findLast((one) => !one.isInstruction);
      if (target && field) field.end = '</a>';
      if (target && field) html += `<a href="${escapeHtml(target)}">`;
    } else if (SIGNS[sign]) write(SIGNS[sign]);
    else if (!group.isSkipped) {
      const code = byte && String.fromCharCode(Number.parseInt(byte, 16));
      const letters = code ?? (/[\\{}]/.test(sign) ? sign : plain);
      bytes += letters.slice(toSkip);
      toSkip = Math.max(0, toSkip - letters.length);
    }
    before = sign;
  }
  flush();
  return { text: `${html}</div>`.replace(/<div>\s*<\/div>/g, '<p></p>'), isGuess };
}
