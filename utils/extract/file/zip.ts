/** Most files in a document; a long one has 60. */
const MAX_FILES = 2000;

/** Signatures in a ZIP archive (APPNOTE 6.3, 4.3): the end of its list of files, and an entry of the list. */
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;

/** A file in the archive, still packed. */
interface Entry {
  name: string;
  method: number;
  data: Uint8Array;
}

function readEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new Error('no archive');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_FILES) throw new Error('too many files');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Error('no list of files');
    const [nameLength, extra, comment] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    );
    const size = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    const method = view.getUint16(at + 10, true);
    entries.push({ name, method, data: bytes.subarray(start, start + size) });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Unpacks a file; nothing when it has more than `max` bytes. */
async function unpackEntry({ method, data }: Entry, max: number): Promise<Uint8Array | undefined> {
  if (method !== 8) return data.length > max ? undefined : data;
  const stream = new Blob([data as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    count += value.length;
    if (count > max) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
}

/** The names of the files in an archive. @throws when the bytes are not an archive */
export const listNames = (bytes: Uint8Array) => readEntries(bytes).map(({ name }) => name);

/**
 * Unpacks the wanted files of an archive, as texts. They are counted while they are unpacked, because a malicious archive
 * states false sizes.
 * @returns nothing when they have more than `max` bytes together
 * @throws when the bytes are not an archive
 */
export async function unpack(
  bytes: Uint8Array,
  { isWanted, max }: { isWanted(name: string): boolean; max: number },
): Promise<Map<string, string> | undefined> {
  let left = max;
  const texts = new Map<string, string>();
  for (const entry of readEntries(bytes)) {
    if (!isWanted(entry.name)) continue;
    const data = await unpackEntry(entry, left);
    if (!data) return undefined;
    left -= data.length;
    texts.set(entry.name, new TextDecoder().decode(data));
  }
  return texts;
}
