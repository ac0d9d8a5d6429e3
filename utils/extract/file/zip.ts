import { Inflate } from 'fflate';

/** Most files in a document; a long one has 60. */
const MAX_FILES = 2000;
/** Bytes that are unpacked at once: they become a thousand times as many at most. */
const PIECE = 10_000;
/** What stands at the end of an archive behind its list: 22 bytes, and a note of 65,535 at most. */
const END = 22;
const MAX_NOTE = 65_535;

/** A file as the list at the archive's end has it. */
interface Listed {
  name: string;
  /** how it is packed: 0, not at all; 8, deflated */
  method: number;
  /** its packed bytes; nothing where they would lie outside of the archive */
  packed: Uint8Array | undefined;
}

/**
 * The files of an archive, by the list at its end, as every program reads it: what only lies between the others would be
 * seen by nobody else.
 * @throws when the bytes are not an archive, hold too many files, or one name twice: each program would show another one
 */
function readList(bytes: Uint8Array): Listed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) {
    end -= 1;
    if (bytes.length - END - end > MAX_NOTE) break;
  }
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Error('no archive');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_FILES) throw new Error('too many files');
  const files: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('a broken list');
    const [nameLength, extra, note] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const nameEnd = at + 46 + (nameLength as number);
    files.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      packed: packedAt(view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
    });
    at = nameEnd + (extra as number) + (note as number);
  }
  if (new Set(files.map(({ name }) => name)).size < files.length) throw new Error('a name twice');
  return files;
}

/** The bytes of a file whose own head stands here. */
function packedAt(view: DataView, head: number, length: number): Uint8Array | undefined {
  if (head + 30 > view.byteLength || view.getUint32(head, true) !== 0x04034b50) return undefined;
  const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  if (start + length > view.byteLength) return undefined;
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

/** The names of the files in an archive. @throws see `readList` */
export const listNames = (bytes: Uint8Array): string[] => readList(bytes).map(({ name }) => name);

/**
 * Unpacks the wanted files of an archive, as texts. They are counted while they are unpacked, because a malicious archive
 * states false sizes.
 * @returns nothing when they have more than `max` bytes together
 * @throws when the bytes are not an archive, or a wanted file is damaged
 */
export function unpack(
  bytes: Uint8Array,
  { isWanted, max }: { isWanted(name: string): boolean; max: number },
): Map<string, string> | undefined {
  let left = max;
  const texts = new Map<string, string>();
  for (const { name, method, packed } of readList(bytes)) {
    if (!isWanted(name)) continue;
    if (!packed || (method !== 0 && method !== 8)) throw new Error('a damaged file');
    const decoder = new TextDecoder();
    const parts: string[] = [];
    const take = (data: Uint8Array, isLast: boolean) => {
      left -= data.length;
      if (left >= 0) parts.push(decoder.decode(data, { stream: !isLast }));
    };
    if (method === 0) take(packed, true);
    else inflate(packed, take, () => left >= 0);
    if (left < 0) return undefined;
    texts.set(name, parts.join(''));
  }
  return texts;
}

/** Piece by piece, as long as there is room. @throws when the bytes are not what was deflated */
function inflate(
  packed: Uint8Array,
  take: (data: Uint8Array, isLast: boolean) => void,
  hasRoom: () => boolean,
): void {
  const stream = new Inflate(take);
  for (let at = 0; at < packed.length && hasRoom(); at += PIECE)
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
}
