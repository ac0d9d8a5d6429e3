import { describe, expect, it } from 'vitest';
import { type Piece, readPage } from '../../../../utils/extract/file/pdf-page.ts';

const piece = (text: string, x: number, y: number): Piece => ({
  ...{ text, x, y, width: text.length * 5, height: 10 },
});
/** Lines of a column from a place downwards; '' is a gap. */
const column = (lines: readonly string[], x: number, top = 700, step = 12): Piece[] =>
  lines.flatMap((text, at) => (text ? [piece(text, x, top - at * step)] : []));
const read = (...pieces: Piece[][]) => readPage(pieces.flat());

const STORY = [
  'La enseñante Amara Ejemplo fue detenida',
  'el 4 de enero y sigue incomunicada en la',
  'cárcel de la capital, sin acusación.',
];
const STORY_LINE = STORY.join(' ');
const ADDRESS = ['Ministro de Justicia', 'Juan Ejemplo', 'Avenida Modelo 3', 'Lima, Perú'];

describe('a page with columns', () => {
  it('has the paragraphs of a column joined, and its address line by line', () => {
    expect(
      read(column([...STORY, '', ...ADDRESS], 40), column([...ADDRESS, '', ...STORY], 320)),
    ).toEqual([...[STORY_LINE, '', ...ADDRESS, '', ...ADDRESS, '', STORY_LINE]]);
  });

  it('is read column by column where their lines stand at other heights', () => {
    expect(
      read(column([...ADDRESS, '', ...STORY], 40), column(STORY.concat(STORY), 320, 694, 14)),
    ).toEqual([...ADDRESS, '', STORY_LINE, '', STORY_LINE, STORY_LINE]);
  });

  it('has its heading across first, and what stands across below last', () => {
    const head = 'EILAKTION FÜR AMARA MUSTER, DIE SEIT DEM 4. JANUAR IN HAFT IST UND WARTET';
    const foot = 'Bitte schreiben Sie bis zum 20. März 2033 in gutem Spanisch oder auf Deutsch.';
    expect(
      read(
        [piece(head, 40, 740)],
        column(ADDRESS, 40),
        column(
          ADDRESS.map((line) => `${line} B`),
          320,
        ),
        [piece(foot, 40, 600)],
      ).filter(Boolean),
    ).toEqual([head, ...ADDRESS, ...ADDRESS.map((line) => `${line} B`), foot]);
  });

  it('has a box at its side read after what it stands beside, and before what runs below', () => {
    const beside = [
      'Amara Ejemplo est détenue depuis le 4',
      'janvier ; sa famille ne sait pas où elle',
      'se trouve et craint pour sa vie, car on',
      'l’a menacée.',
    ];
    const below =
      'Elle enseignait à lire à des enfants de la rue depuis plus de dix ans quand la police est venue.';
    const box = ['Écrivez à :', 'Ministre', 'Jean Exemple', 'Rue Modèle 3'];
    expect(
      read(column(beside, 40), column(box, 400), [piece(below, 40, 630)]).filter(Boolean),
    ).toEqual([...[beside.join(' '), ...box, below]]);
  });

  it('has three columns one below the other', () => {
    const three = [40, 220, 400].map((x, at) =>
      column(
        ADDRESS.map((line) => `${line} ${at}`),
        x,
      ),
    );
    expect(read(...three).filter(Boolean)).toEqual(
      [0, 1, 2].flatMap((at) => ADDRESS.map((line) => `${line} ${at}`)),
    );
  });

  it.each([
    [['TAKE ACTION: WRITE AN APPEAL IN YOUR OWN', 'WORDS OR USE THIS MODEL LETTER']],
    [['PLEASE TAKE ACTION NOW, AND BEFORE 14', 'JULY 2031']],
    [['LANGUE À EMPLOYER POUR VOUS ADRESSER À :', 'français, anglais']],
    [['BITTE SCHREIBEN SIE SO BALD WIE MÖGLICH', 'BIS: 14. Juli 2031']],
    [['Escriban en español o en su idioma hasta', 'el 14 de julio de 2031']],
  ])('has a label that the column broke as one line: %s', (label) => {
    const [whole] = read(
      column([...label, '', ...ADDRESS], 40),
      column([...STORY, ...ADDRESS], 320),
    );
    expect(whole).toBe(label.join(' '));
  });

  it('keeps apart an address whose lines are as long as the column', () => {
    const long = [
      'Ministry of Justice and Public Security',
      'Avenue of the Tenth of November 31',
      'Email: minister@justice.orvania.example',
      'Twitter: @JusticeOrvania',
      'Dear Minister of Justice and Security,',
    ];
    expect(read(column(long, 40), column([...STORY, ...ADDRESS], 320)).slice(0, 5)).toEqual(long);
  });

  it('goes on within a sentence in the next column', () => {
    const [first, second, third] = STORY as [string, string, string];
    const left = [...ADDRESS, '', first, second];
    expect(
      read(column(left, 40), column([third, '', ...ADDRESS, '', ''], 320)).slice(0, 6),
    ).toEqual([...ADDRESS, ...['', STORY_LINE]]);
  });

  it('mends a word that the margin split', () => {
    const split = [
      'Sie wurde am 4. Januar auf einem Markt festge-',
      'nommen und ist seither verschwunden, was ihre',
      'Familie sehr beunruhigt.',
    ];
    const [line] = read(
      column([...split, '', ...ADDRESS], 40),
      column([...STORY, ...ADDRESS], 320),
    );
    expect(line).toContain('festgenommen und');
  });
});

describe('a page without columns', () => {
  it('keeps labels and what stands behind them on one line', () => {
    const labels = [
      'Reference number:',
      'Country and town:',
      'Name of the person:',
      'Last day to write:',
    ];
    expect(
      read(column(labels, 40), column(['UA 1', 'Peru', 'Amara', '4 May'], 320)).map((line) =>
        line.replace(/\s+/g, ' '),
      ),
    ).toEqual([
      ...['Reference number: UA 1', 'Country and town: Peru'],
      ...['Name of the person: Amara', 'Last day to write: 4 May'],
    ]);
  });

  it('keeps numbers of a list with their entries', () => {
    const numbers = ['1.', '2.', '3.', '4.', '5.'];
    const entries = numbers.map(
      (number) => `entry ${number} of the list, which is long enough to run on`,
    );
    expect(read(column(numbers, 40), column(entries, 64))[0]).toMatch(/^1\.\s+entry/);
  });

  it('keeps its lines as they are', () => {
    const lines = [
      'One line that is rather long and that a margin',
      'broke in the middle of a sentence about a man',
      'and his lawyer.',
    ];
    expect(read(column(lines, 40))).toEqual(lines);
  });
});
