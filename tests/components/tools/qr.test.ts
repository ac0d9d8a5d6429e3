import { expect, it } from 'vitest';
import { qrPath } from '../../../components/tools/QrCode.tsx';

/** The modules that a path draws, as rows of dark and light. */
function modulesOf({ path, size }: { path: string; size: number }): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return rows;
}

const drawn = (link: string) => {
  const found = qrPath(link);
  if (!found) throw new Error('nothing drawn');
  return { ...found, rows: modulesOf(found) };
};

it('a code has a light edge of four modules and its three finder patterns', () => {
  const { rows, size } = drawn('https://sections.example/urgent/105-22');
  const isDark = (x: number, y: number) => rows[y]?.[x];
  for (let at = 0; at < size; at++) {
    for (const edge of [0, 1, 2, 3, size - 4, size - 1]) {
      expect([isDark(at, edge), isDark(edge, at)]).toEqual([false, false]);
    }
  }
  // ISO/IEC 18004, 6.3.3: dark frame of 7, light frame of 5, dark square of 3.
  for (const [left, top] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const) {
    const row = (y: number) =>
      Array.from({ length: 7 }, (_, x) => (isDark(left + x, top + y) ? '#' : '.')).join('');
    expect(Array.from({ length: 7 }, (_, y) => row(y))).toEqual([
      ...['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'],
    ]);
  }
});

it('other links give other codes, and longer ones larger codes', () => {
  const short = drawn('https://sections.example/a');
  expect(drawn('https://sections.example/b').path).not.toBe(short.path);
  expect(drawn(`https://sections.example/${'a'.repeat(1500)}`).size).toBeGreaterThan(short.size);
});

it('a link that fits into no code gives none', () => {
  expect(qrPath(`https://sections.example/${'a'.repeat(4000)}`)).toBeUndefined();
});
