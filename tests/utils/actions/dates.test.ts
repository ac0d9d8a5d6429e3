import { describe, expect, it } from 'vitest';
import { daysLeft, isActive, isIsoDate, toIsoDate } from '../../../utils/actions/dates.ts';

const deadline = '2023-03-07';

describe('a deadline is a calendar date', () => {
  it('leaves 37 days on 29 January 2023, none on the last day, less afterwards', () => {
    expect(daysLeft(deadline, '2023-01-29')).toBe(37);
    expect(daysLeft(deadline, '2023-03-07')).toBe(0);
    expect(daysLeft(deadline, '2023-03-08')).toBe(-1);
  });

  it('lets one write on the last day and not on the day after', () => {
    expect(isActive({ deadline }, '2023-03-07')).toBe(true);
    expect(isActive({ deadline }, '2023-03-08')).toBe(false);
    expect(isActive({ deadline, closed: { date: '2023-02-01' } }, '2023-02-02')).toBe(false);
  });

  // TZ is read at each new Date in Node, so one process can try every zone.
  it.each([
    'Pacific/Kiritimati',
    'America/Lima',
    'Pacific/Pago_Pago',
    'Europe/Zurich',
    'Asia/Kolkata',
  ])('is the person’s own day in %s, from its first second to its last', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(toIsoDate(new Date(2023, 2, 7, 0, 0, 0))).toBe('2023-03-07');
      expect(toIsoDate(new Date(2023, 2, 7, 23, 59, 59))).toBe('2023-03-07');
      expect(toIsoDate(new Date(2023, 2, 8, 0, 0, 0))).toBe('2023-03-08');
    } finally {
      process.env.TZ = before;
    }
  });

  it('takes no date that does not exist', () => {
    expect(isIsoDate('2023-02-29')).toBe(false);
    expect(isIsoDate('7 March 2023')).toBe(false);
    expect(isIsoDate('2024-02-29')).toBe(true);
  });
});
