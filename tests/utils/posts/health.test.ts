import { describe, expect, it } from 'vitest';
import { failureAfter } from '../../../utils/posts/health.ts';

const before = { date: '2023-01-28', why: 'none' };

describe('what is remembered of a network', () => {
  it.each(['none', 'ignored', 'changed'])('is that its page answered “%s”', (why) => {
    const now = { date: '2023-01-29', why };
    expect(failureAfter(undefined, now)).toEqual(now);
    expect(failureAfter(before, now)).toEqual(now);
  });

  it('is nothing once an insertion works', () => {
    expect(failureAfter(before, { date: '2023-01-29', why: undefined })).toBeUndefined();
  });

  it.each(['several', 'read-only', 'too-long', 'closed', 'off'])(
    'is what it was where “%s” lies in where the person clicked',
    (why) => {
      expect(failureAfter(undefined, { date: '2023-01-29', why })).toBeUndefined();
      expect(failureAfter(before, { date: '2023-01-29', why })).toEqual(before);
    },
  );
});
