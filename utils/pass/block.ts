import { fnv1a } from '../text/fnv.ts';
import { isObject } from '../text/json.ts';

/**
 * An action as lines that go through mails and chats: deflated JSON (RFC 1951) in base64 behind a checksum, between two marks.
 * Of base64 the alphabet with `+` and `/`: programs make one dash of two hyphens, and cursive letters of what stands between
 * underscores.
 */
const BEGIN = '-----BEGIN URGENT ACTION-----';
const END = '-----END URGENT ACTION-----';
/** The marks as they come back: with other dashes, fewer of them, or other spaces. */
const MARK = /[-–—]{1,10}\s{0,3}(BEGIN|END)\s{1,3}URGENT\s{1,3}ACTION\s{0,3}[-–—]{1,10}/giu;
/** Length of a line, as PGP and PEM have it: no program wraps it. */
const LINE = 64;
/** Length of the checksum, in digits. */
const SUM = 8;
/** Largest record, unpacked, in bytes; the longest action known has 40,000. */
const MAX_BYTES = 1_000_000;
/** Most blocks of a text that are read, and the length after which no more is, in UTF-16 units. */
const MAX_BLOCKS = 50;
const MAX_LENGTH = 4_000_000;

/** Writes a record as a block. */
export async function writeBlock(record: unknown): Promise<string> {
  const json = JSON.stringify(record);
  const bytes = await run(new TextEncoder().encode(json), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of bytes ?? []) binary += String.fromCharCode(byte);
  const packed = fnv1a(json) + btoa(binary).replace(/=+$/, '');
  const lines = packed.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [BEGIN, ...lines, END].join('\n');
}

/** Takes the marks out of a text that will stand around a block, so that nothing in it looks like one. */
export const withoutMarks = (text: string) =>
  text.replace(MARK, (mark) => mark.replace(/[-–—]/g, ' ').trim());

/** What a text holds besides words. */
export interface Unpacked {
  /** what the blocks hold, each the JSON of an object, which nobody has checked further */
  texts: string[];
  /** how many blocks are incomplete or damaged */
  broken: number;
  /** from where to where the blocks stand in the text, their marks included */
  spans: [from: number, to: number][];
}

/** Is there a block in this text, whole or not? */
export const hasBlock = (text: string): boolean => text.search(MARK) >= 0;

/** Finds and unpacks the blocks of a text. Never throws. */
export async function readBlocks(text: string): Promise<Unpacked> {
  const marks = [...text.matchAll(MARK)].slice(0, MAX_BLOCKS * 2);
  const found: Unpacked = { texts: [], broken: 0, spans: [] };
  let length = 0;
  for (const [at, mark] of marks.entries()) {
    if (mark[1]?.toUpperCase() !== 'BEGIN') continue;
    const next = marks[at + 1];
    const from = mark.index + mark[0].length;
    const isWhole = next?.[1]?.toUpperCase() === 'END';
    const to = isWhole ? next.index : endOfBlock(text, from);
    found.spans.push([mark.index, isWhole ? to + next[0].length : to]);
    const json = isWhole && length < MAX_LENGTH ? await unpack(text.slice(from, to)) : undefined;
    if (json === undefined) found.broken += 1;
    else found.texts.push(json);
    length += json?.length ?? 0;
  }
  return found;
}

/** Where the lines of a block end whose second mark is lost: at the first line that is not one of them. */
function endOfBlock(text: string, from: number): number {
  const [lines = ''] = /^(?:[\s>|]{0,20}[\w+/-]{20,}(?=\s|$))*/u.exec(text.slice(from)) ?? [];
  return from + lines.length;
}

/** Whatever stands between its letters comes from the way: quotation marks, spaces, breaks. */
async function unpack(between: string): Promise<string | undefined> {
  const packed = between
    .replace(/[^A-Za-z0-9+/_-]+/g, '')
    .replace(/-/g, '+')
    .replace(/_/g, '/');
  const sum = packed.slice(0, SUM);
  try {
    const bytes = Uint8Array.from(atob(packed.slice(SUM)), (letter) => letter.charCodeAt(0));
    const json = await run(bytes, new DecompressionStream('deflate-raw'));
    const text = json && new TextDecoder('utf-8', { fatal: true }).decode(json);
    if (text === undefined || fnv1a(text) !== sum.toLowerCase()) return undefined;
    return isObject(JSON.parse(text)) ? text : undefined;
  } catch {
    // Expected: a damaged block is no base64, or not deflated, or no JSON.
    return undefined;
  }
}

/** Packs or unpacks. @returns nothing when more comes out than `MAX_BYTES` @throws on damaged bytes */
async function run(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const writer = writable.getWriter();
  // The reader gets the same error, and is the one that is waited for.
  const ignore = () => undefined;
  writer.write(bytes).catch(ignore);
  writer.close().catch(ignore);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_BYTES) {
      await reader.cancel().catch(ignore);
      return undefined;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
