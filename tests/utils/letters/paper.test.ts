import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { asInitials, paperForm, placeAndDate } from '../../../utils/letters/paper.ts';

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

describe('the paper that is usual where a person is', () => {
  const KÖLN = 'Domstr. 1\n50667 Köln';
  it.each([
    ['de', ['en-US', 'en'], '', 'din'],
    ['de', ['en-US', 'de-CH'], '', 'swiss'],
    ['fr', ['en-US', 'fr-CA'], '', 'us'],
    ['es', ['es-MX'], 'Calle 5\n06700 México', 'us'],
    ['es', ['en-US'], '', 'us'],
    ['en', ['en-US', 'en'], '', 'us'],
    ['en', ['en-US', 'en-GB'], '', 'din'],
    ['en', ['en-GB', 'en-US'], '', 'din'],
    ['en', ['de-CH', 'en-US'], '', 'swiss'],
    ['en', ['en'], '', 'din'],
    ['en', [], '', 'din'],
    ['en', ['en-US'], KÖLN, 'din'],
    ['de', ['de-CH'], KÖLN, 'din'],
    ['de', ['de-CH'], 'Gasse 1\n3005 Bern', 'swiss'],
    ['en', ['en-US'], 'Gasse 1\nCH-3005 Bern', 'swiss'],
    ['en', ['en-US'], '12345 Elm Street', 'us'],
    ['de', ['de-DE'], '1234 Elm St\nSpringfield, IL 62704\nUSA', 'us'],
    ['fr', ['fr-FR'], '5 rue X\nOttawa ON K1A 0B1', 'us'],
    ['en', ['en-GB'], '1 High St\nLondon W1A 1AA', 'din'],
  ])('with Vigil in %s, the browser’s languages %j and the address %j is %s', (...given) => {
    const [language, wishes, address, form] = given;
    expect(paperForm('', { language, wishes, address }).id).toBe(form);
    expect(paperForm('swiss', { language, wishes, address }).id).toBe('swiss');
  });
});
