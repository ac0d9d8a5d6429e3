import { Unzip, UnzipInflate, unzipSync } from 'fflate';

/** Most files in a document; a long one has 60. */
const MAX_FILES = 2000;
/** Bytes that are unpacked at once: they become a thousand times as many at most. */
const PIECE = 10_000;

/** The names of the files in an archive. @throws when the bytes are not an archive, or hold too many files */
export function listNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const filter = ({ name }: { name: string }) => {
    if (names.push(name) > MAX_FILES) throw new Error('too many files');
    return false;
  };
  unzipSync(bytes, { filter });
  return names;
}

/**
 * Unpacks the wanted files of an archive, as texts. They are counted while they are unpacked, because a malicious archive
 * states false sizes.
 * @returns nothing when they have more than `max` bytes together
 * @throws when the bytes are not an archive
 */
export function unpack(
  bytes: Uint8Array,
  { isWanted, max }: { isWanted(name: string): boolean; max: number },
): Map<string, string> | undefined {
  let left = max;
  const texts = new Map<string, string>();
  const archive = new Unzip((file) => {
    if (!isWanted(file.name)) return;
    const decoder = new TextDecoder();
    file.ondata = (error, data, isLast) => {
      if (error) throw error;
      left -= data.length;
      const text = decoder.decode(data, { stream: !isLast });
      texts.set(file.name, (texts.get(file.name) ?? '') + text);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length && left >= 0; at += PIECE)
    archive.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return left < 0 ? undefined : texts;
}
