import { describe, expect, it } from 'vitest';
import { fnv1a } from '../../../utils/text/fnv.ts';
import { escapeHtml } from '../../../utils/text/html.ts';
import { isObject } from '../../../utils/text/json.ts';

describe('what every room may use', () => {
  it('makes no HTML of a text', () => {
    expect(escapeHtml('<b>&amp; "A" > \'B\'')).toBe('&lt;b&gt;&amp;amp; "A" &gt; \'B\'');
  });

  // From the authors' own list of tests (draft-eastlake-fnv).
  it.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
    ['é', fnvOf([0xc3, 0xa9])],
  ])('hashes %j as FNV-1a does', (text, hash) => expect(fnv1a(text)).toBe(hash));

  it('knows objects from lists, and from nothing', () => {
    expect([{}, { a: 1 }, [], null, undefined, 'a', 1].map(isObject)).toEqual([
      ...[true, true, false, false, false, false, false],
    ]);
  });
});

/** The same in whole numbers of any size. */
function fnvOf(bytes: number[]): string {
  const hash = bytes.reduce(
    (sum, byte) => ((sum ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn,
    0x811c9dc5n,
  );
  return hash.toString(16).padStart(8, '0');
}
