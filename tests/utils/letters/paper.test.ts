import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { asInitials, placeAndDate } from '../../../utils/letters/paper.ts';

/** What a program whose own language is German makes of this. */
function inGermany(expression: string): string {
  const module = new URL('../../../utils/letters/paper.ts', import.meta.url);
  const script = `import { placeAndDate } from '${module}'; process.stdout.write(${expression});`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'de_DE.UTF-8', NODE_OPTIONS: '' },
  });
}

describe('the sender on paper', () => {
  it.each([
    ['Ana María Díaz', 'A. M. D.'],
    ['  jean-luc o’neil ', 'J. L. O.'],
    ['"Ana"\nDíaz', 'D.'],
    ['王小明', '王.'],
    ['', ''],
  ])('%j signs with %j and the place only', (name, initials) => {
    expect(asInitials({ name, address: 'Calle 1', place: 'Bern' })).toEqual({
      name: initials,
      address: '',
      place: 'Bern',
    });
  });

  it('writes place and date as its language does', () => {
    expect(placeAndDate(' Bern ', '2023-01-29', 'es')).toBe('Bern, 29 de enero de 2023');
    expect(placeAndDate('', '2023-01-29', 'de')).toBe('29. Januar 2023');
  });

  it('writes the date in English where the browser has no words for the language, whatever its own is', () => {
    expect(placeAndDate('Bern', '2023-01-29', 'ht')).toBe('Bern, 29 January 2023');
    const written = inGermany(`placeAndDate('Bern', '2023-02-02', 'gn')`);
    expect(written).toBe('Bern, 2 February 2023');
    expect(inGermany(`placeAndDate('Bern', '2023-02-02', 'es')`)).toBe(
      'Bern, 2 de febrero de 2023',
    );
  });
});
