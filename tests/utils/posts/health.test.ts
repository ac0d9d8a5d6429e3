import { describe, expect, it } from 'vitest';
import { noteOutcome } from '../../../utils/posts/health.ts';

describe('what is remembered of a network', () => {
  it.each(['none', 'ignored', 'changed'])('is that its page answered “%s”', (why) => {
    expect(noteOutcome({}, 'x', '2023-01-29', why)).toEqual({ x: { date: '2023-01-29', why } });
  });

  it('leaves the other networks alone', () => {
    const both = noteOutcome(
      noteOutcome({}, 'x', '2023-01-29', 'none'),
      'vk',
      '2023-01-29',
      'none',
    );
    expect(Object.keys(noteOutcome(both, 'x', '2023-01-30', undefined))).toEqual(['vk']);
    expect(noteOutcome(both, 'x', '2023-01-30', 'closed')).toEqual(both);
  });

  it('is a failure that lies in its page, until an insertion works', () => {
    const failed = noteOutcome({}, 'x', '2023-01-29', 'ignored');
    expect(failed).toEqual({ x: { date: '2023-01-29', why: 'ignored' } });
    expect(noteOutcome(failed, 'x', '2023-01-30', undefined)).toEqual({});
  });

  it('is nothing of where the person clicked', () => {
    for (const why of ['several', 'read-only', 'too-long', 'closed', 'off']) {
      expect(noteOutcome({}, 'x', '2023-01-29', why)).toEqual({});
    }
  });
});
