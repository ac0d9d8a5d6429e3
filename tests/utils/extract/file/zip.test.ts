import { describe, expect, it } from 'vitest';
import { listNames, unpack } from '../../../../utils/extract/file/zip.ts';
import { makeZip } from '../../../make-zip.ts';

const MAIN = 'word/document.xml';
const read = (bytes: Uint8Array, max = 1000) =>
  unpack(bytes, { isWanted: (name) => name === MAIN, max });
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

/** Writes other bytes in the place of these, wherever they stand from there on; both have the same length. */
function swap(
  archive: Uint8Array,
  { from, to, after = 0 }: Record<'from' | 'to', string> & { after?: number },
) {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf(from, after); at >= 0; at = bytes.indexOf(from, at + 1))
    bytesOf(to).copy(bytes, at);
  return new Uint8Array(bytes);
}
/** Where the list at the end begins. */
const listOf = (archive: Uint8Array) => Buffer.from(archive).indexOf('PK\u0001\u0002', 0, 'latin1');

describe('an archive', () => {
  it('is read as its list says', () => {
    const archive = makeZip({ [MAIN]: 'Write to her.', 'word/other.xml': 'x' });
    expect(listNames(archive)).toEqual([MAIN, 'word/other.xml']);
    expect([...(read(archive) ?? [])]).toEqual([[MAIN, 'Write to her.']]);
  });

  it('with one name twice is read as neither, since each program shows another', () => {
    const archive = makeZip({ [MAIN]: 'Write to her.', 'word/documint.xml': 'Write to me.' });
    const twice = swap(archive, { from: 'word/documint.xml', to: MAIN });
    expect(() => read(twice)).toThrow('twice');
    expect(() => listNames(twice)).toThrow('twice');
  });

  it('hides no text in a file that its list does not have', () => {
    const archive = makeZip({ [MAIN]: 'Write to her.', 'word/documint.xml': 'Write to me.' });
    // The second one takes the first one's name where the file itself stands, but not in the list.
    const end = listOf(archive);
    const head = swap(archive.subarray(0, end), { from: 'word/documint.xml', to: MAIN });
    const hidden = new Uint8Array([...head, ...archive.subarray(end)]);
    expect([...(read(hidden) ?? [])]).toEqual([[MAIN, 'Write to her.']]);
  });

  it('shows the place that its list names, and not what stands first', () => {
    const archive = makeZip({ 'word/documint.xml': 'Write to me.', [MAIN]: 'Write to her.' });
    const end = listOf(archive);
    const head = swap(archive.subarray(0, end), { from: 'word/documint.xml', to: MAIN });
    expect(read(new Uint8Array([...head, ...archive.subarray(end)]))?.get(MAIN)).toBe(
      'Write to her.',
    );
  });

  it.each([0, 1, 0xffff_ffff])(
    'that says %i bytes of its file is measured as it unpacks',
    (size) => {
      expect(read(makeZip({ [MAIN]: 'a'.repeat(1001) }, { size }))).toBeUndefined();
      expect(read(makeZip({ [MAIN]: 'a'.repeat(1000) }, { size }))?.get(MAIN)).toHaveLength(1000);
    },
  );

  it('counts every file that is wanted', () => {
    const files = Object.fromEntries([1, 2, 3].map((one) => [`word/${one}.xml`, 'a'.repeat(400)]));
    expect(unpack(makeZip(files), { isWanted: () => true, max: 1000 })).toBeUndefined();
  });

  it.each([
    ['a file outside of it', (bytes: Buffer, list: number) => bytes.writeUInt32LE(9e8, list + 42)],
    ['more packed bytes than it has', (bytes, list) => bytes.writeUInt32LE(9e8, list + 20)],
    ['another way of packing', (bytes, list) => bytes.writeUInt16LE(99, list + 10)],
    ['a list elsewhere', (bytes) => bytes.writeUInt32LE(9e8, bytes.length - 6)],
    ['more files than it lists', (bytes) => bytes.writeUInt16LE(9, bytes.length - 12)],
    ['too many files', (bytes) => bytes.writeUInt16LE(60_000, bytes.length - 12)],
    ['half of its bytes', (bytes, list) => bytes.fill(255, 60, list)],
  ] as [string, (bytes: Buffer, list: number) => unknown][])(
    'with %s is refused, and nothing hangs',
    (_, spoil) => {
      const bytes = Buffer.from(makeZip({ [MAIN]: 'Write to her. '.repeat(9) }));
      spoil(bytes, listOf(bytes));
      expect(() => read(new Uint8Array(bytes))).toThrow();
    },
  );
});
