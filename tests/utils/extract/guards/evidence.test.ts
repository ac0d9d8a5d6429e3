import { describe, expect, it } from 'vitest';
import { guardWhole } from './guard-text.ts';

const line = (path: string, at: number) => ({
  ...{ path, certainty: 'likely' as const },
  lines: [at, at] as [number, number],
});

/** Guards these values, each of which was read from the line that shows it. */
function guard(
  { title, ...facts }: { title?: string; reference?: string; index?: string; issued?: string },
  { text, page }: { text: string; page?: string },
) {
  const rows = text.split('\n');
  const days: Record<string, string> = { '2033-05-20': '20 May 2033', '2033-06-02': '2 June 2033' };
  const origins = Object.entries({ title, ...facts }).map(([path, value = '']) =>
    line(
      path,
      rows.findIndex((row) => row.includes(days[value] ?? value)),
    ),
  );
  const action = { ...(title ? { title: { en: title } } : {}), ...facts };
  return guardWhole(action, { text, origins, ...(page ? { page } : {}) }).doubts;
}

const TITLE = 'Teacher held for a song';
const FAR = Array.from({ length: 9 }, (_, n) => `Paragraph ${n}`).join('\n');

describe('a fact', () => {
  it.each([
    ['below the title', `${TITLE}\nUA 41/33 | AFR 32/1401/2033 | 20 May 2033`],
    ['above the title', `UA 41/33\nAFR 32/1401/2033\n20 May 2033\n${TITLE}`],
  ])('%s is corroborated by its place', (_, text) => {
    const facts = { reference: 'UA 41/33', index: 'AFR 32/1401/2033', issued: '2033-05-20' };
    expect(guard({ title: TITLE, ...facts }, { text, page: TITLE })).toEqual({});
  });

  it('away from the title is doubtful', () => {
    const text = `${TITLE}\n${FAR}\n${FAR.replaceAll('P', '\nP')}\n\nUA 12/33`;
    const rest = text.replace(/(Paragraph 4)\n/, `$1 ${'of a long story '.repeat(12)}\n`);
    const doubts = guard({ reference: 'UA 12/33' }, { text: rest, page: TITLE });
    expect(doubts).toEqual({ reference: 'other-case' });
  });

  it('away from the title is left where the page’s own title has it', () => {
    const text = `${TITLE}\n${FAR}\nUA 12/33`;
    const page = `${TITLE} (UA 12/33)`;
    expect(guard({ title: TITLE, reference: 'UA 12/33' }, { text, page })).toEqual({});
  });

  it.each([
    ['reference', 'UA 12/33', `UA 12/33\n${TITLE}\nUA 41/33`],
    ['index', 'AFR 20/1111/2033', `AFR 20/1111/2033\n${TITLE}\nAFR 32/1401/2033`],
    ['issued', '2033-06-02', `2 June 2033\n${TITLE}\n20 May 2033`],
    ['deadline', '2033-06-02', `Deadline: 2 June 2033\n${TITLE}\nPlease write before 20 May 2033`],
  ])('above the title is doubtful beside another one below it: %s', (path, value, text) => {
    const doubts = guard({ title: TITLE, [path]: value }, { text, page: TITLE });
    expect(doubts).toEqual({ [path]: 'other-case' });
  });

  it('is left beside the number of an earlier issue', () => {
    const text = `${TITLE}\nUA 41/33-2\nPrevious: UA 12/30`;
    expect(guard({ title: TITLE, reference: 'UA 41/33-2' }, { text, page: TITLE })).toEqual({});
  });
});

describe('a title', () => {
  it.each(['The Tuesday Pens', '3. Kraam', 'C/o Embassy of Iran'])(
    'is doubtful when nothing in the text repeats it: %s',
    (title) => {
      expect(guard({ title }, { text: `${title}\n${FAR}` })).toHaveProperty('title');
    },
  );

  it('is doubtful where neither the page nor a letter shares a word with it', () => {
    const text = `Fisher missing since Sunday\n\n${FAR}`;
    const doubts = guard({ title: 'Fisher missing since Sunday' }, { text, page: TITLE });
    expect(doubts).toEqual({ title: expect.stringMatching(/other-case|no-title/) });
  });
});

describe('who a page is about', () => {
  const letters = [
    {
      ...{ subject: {}, salutation: { en: 'Dear Minister,' }, closing: {} },
      body: { en: ['I am writing about Wanja Muthoni.'] },
    },
  ];
  const people = [{ name: 'Wanja Muthoni' }, { name: 'Peter Muster' }];
  it('is doubtful for whom nothing else on it names', () => {
    const { doubts } = guardWhole({ letters, people } as never, { text: 'x' });
    expect(doubts).toMatchObject({ 'people[1]': 'other-case' });
    expect(doubts).not.toHaveProperty('people[0]');
  });

  it('shows whether a summary is this case’s', () => {
    const told = (summary: string) =>
      guardWhole({ letters, summary: { en: summary } } as never, { text: summary }).doubts;
    expect(told('The nurse Wanja Muthoni was arrested.')).not.toHaveProperty('summary');
    expect(told('The editor Amina Exemple was arrested.')).toHaveProperty('summary', 'other-case');
  });
});
