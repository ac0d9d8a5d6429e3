/** Most files that a Word document is taken to be made of; a long one has 60. */
const MOST_FILES = 2000;

/** Of a ZIP archive (APPNOTE 6.3, 4.3): where its list of files ends, one line of it, and a file's own head. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;

interface Entry {
  name: string;
  method: number;
  data: Uint8Array;
}

function readEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('no archive');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES) throw new Error('too many files');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('no list of files');
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

/** Bytes that come out of it, counted up to one more than these. */
async function countUnpacked({ method, data }: Entry, most: number): Promise<number> {
  if (method !== 8) return data.length;
  const stream = new Blob([data as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  let count = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return count;
    count += value.length;
    if (count > most) {
      await reader.cancel();
      return count;
    }
  }
}

/**
 * Do the texts of a Word file unpack to no more than this? Counted by unpacking them, since an archive made to burst
 * lies about it. Pictures are left aside, nobody unpacks them.
 * @throws when it is no archive
 */
export async function unpacksWithin(bytes: Uint8Array, most: number): Promise<boolean> {
  let left = most;
  for (const entry of readEntries(bytes)) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    left -= await countUnpacked(entry, left);
    if (left < 0) return false;
  }
  return true;
}
