import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureAfter, reportOf, waysToAvoid } from '../../../utils/posts/health.ts';

const before = { date: '2023-01-28', why: 'none' };
const HOST = 'forum.example';
const lost = (way: string, date = '2023-01-29') => ({ date, why: 'taken-out', host: HOST, way });

describe('what is remembered of a site', () => {
  it.each(['none', 'ignored', 'changed', 'taken-out'])('is that its page answered “%s”', (why) => {
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

  it('is every way that lost a text there, also once another one works', () => {
    const first = failureAfter(undefined, lost('paste'));
    const second = failureAfter(first, lost('paste-html', '2023-01-30'));
    expect(second).toEqual({
      ...{ date: '2023-01-30', why: 'taken-out', host: HOST, ways: ['paste', 'paste-html'] },
    });
    const working = failureAfter(second, { date: '2023-01-31', why: undefined, host: HOST });
    expect(working).toEqual({ ...second, works: true });
    const at = (host: string, today: string) => waysToAvoid(working, { host, today });
    expect(at(HOST, '2023-02-01')).toEqual(['paste', 'paste-html']);
    // Another server with the same software, and the site as it may be months later.
    expect(at('other.example', '2023-02-01')).toEqual([]);
    expect(at(HOST, '2023-06-01')).toEqual([]);
  });

  it('is not the ways of another server', () => {
    const first = failureAfter(undefined, lost('paste'));
    const now = { ...lost('typing'), host: 'other.example' };
    expect(failureAfter(first, now)?.ways).toEqual(['typing']);
  });

  it.each(['Free Mirela now', 'PASTE', 'a'.repeat(30), '<b>', ''])(
    'is no way of the name “%s”, which a page could have made up',
    (way) => expect(failureAfter(undefined, lost(way))).not.toHaveProperty('ways'),
  );
});

describe('the report', () => {
  it('says site, day, refusal and ways', () => {
    const failure = failureAfter(undefined, lost('paste'));
    expect(failure && reportOf('x', failure, 'Vigil 1.2.3, Firefox 153')).toBe(
      [
        ...['Vigil 1.2.3, Firefox 153', 'Site: forum.example', 'Day: 2023-01-29'],
        ...['What: taken-out', 'Ways: paste'],
      ].join('\n'),
    );
  });

  it('holds no word, whatever stands where a way or a host should', () => {
    const word = fc.stringMatching(/^\p{L}{5,12}$/u).map((one) => `Z${one} ${one}`);
    fc.assert(
      fc.property(word, word, (way, host) => {
        const failure = failureAfter(undefined, { date: '2023-01-29', why: 'ignored', way, host });
        const report = failure && reportOf('X', failure, 'Vigil');
        expect(report).toBe('Vigil\nSite: X\nDay: 2023-01-29\nWhat: ignored');
      }),
    );
  });
});
