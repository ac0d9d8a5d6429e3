import { deflateRawSync } from 'node:zlib';

/**
 * A ZIP archive of these files, as small as one can be.
 * @param options.size what it says that each file has, in bytes, whatever it has
 */
export function makeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  { size }: { size?: number } = {},
): Uint8Array {
  const places: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const data = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size ?? content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(size ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    places.push(local, name, data);
    entries.push(entry, name);
    at += local.length + name.length + data.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...places, list, end]));
}

/** A ZIP archive whose one file says that it has a byte, and has a hundred megabytes. */
export const makeBomb = (megabytes = 100) =>
  makeZip({ 'word/document.xml': Buffer.alloc(megabytes * 1_000_000, ' ') }, { size: 1 });
