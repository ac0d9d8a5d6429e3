import { describe, expect, it } from 'vitest';
import { page } from '../../../../utils/feeds/kinds/page.ts';

const URL = 'https://section.example/act';
const read = (leads: object[], title = 'Act now') =>
  page.read({ title, sources: [], leads, isAction: false }, { url: URL, today: '2031-03-20' });
const link = (name: string, more: object = {}) => ({
  ...{ title: `Case of ${name}`, url: `https://section.example/cases/${name}` },
  ...more,
});
const namesOf = (content: ReturnType<typeof read>) => content?.leads.map(({ title }) => title);

describe('a page that is watched', () => {
  it('gives its links as leads, under its own title', () => {
    expect(read([link('one', { date: '2031-03-01' })])).toEqual({
      ...{ title: 'Act now', publisher: 'section.example', hints: [], actions: [], faults: [] },
      leads: [
        {
          title: 'Case of one',
          url: 'https://section.example/cases/one',
          date: '2031-03-01',
        },
      ],
    });
  });

  it('has the newest first where all have days, else the page’s own order', () => {
    const [old, newer, none] = [
      link('old', { date: '2031-01-01' }),
      link('newer', { date: '2031-03-01' }),
      link('none'),
    ];
    expect(namesOf(read([old, newer]))).toEqual(['Case of newer', 'Case of old']);
    expect(namesOf(read([old, none, newer]))).toEqual([
      'Case of old',
      'Case of none',
      'Case of newer',
    ]);
  });

  it('takes no day to come for the day of a link: it is the last one to write', () => {
    expect(read([link('one', { date: '2031-04-30' })])?.leads[0]).not.toHaveProperty('date');
  });

  it.each([
    ['another site', 'https://other.example/x'],
    ['plain http', 'http://section.example/x'],
    ['a script', 'javascript:alert(1)'],
    ['a name and a password', 'https://me:secret@section.example/x'],
  ])('leaves out a link to %s, and says so', (_, url) => {
    const content = read([link('one'), { title: 'A case of another', url }]);
    expect(content?.leads).toHaveLength(1);
    expect(content?.faults).toMatchObject([{ path: 'leads[1].url', code: 'address' }]);
  });

  it('takes www for the same site', () => {
    expect(read([{ ...link('one'), url: 'https://www.section.example/x' }])?.leads).toHaveLength(1);
  });

  it('names a link once, and leaves out a title that shows another order than it has', () => {
    const content = read([link('one'), link('one'), { ...link('two'), title: 'abc\u202edef' }]);
    expect(namesOf(content)).toEqual(['Case of one']);
    expect(content?.faults).toHaveLength(1);
  });

  it('may list nothing now, and may have no title', () => {
    expect(read([], '')).toMatchObject({ title: 'section.example', leads: [], faults: [] });
  });

  it.each([null, 'text', [], {}, { leads: 'x' }])('is nothing where the answer is %o', (value) => {
    expect(page.read(value, { url: URL, today: '2031-03-20' })).toBeUndefined();
  });

  it('stands at no particular address, so only the person can choose it', () => {
    expect(page.isAddress(new globalThis.URL(URL))).toBe(false);
  });
});
