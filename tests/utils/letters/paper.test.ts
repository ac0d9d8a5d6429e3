import { describe, expect, it } from 'vitest';
import { asInitials, placeAndDate } from '../../../utils/letters/paper.ts';

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
});
