import { describe, expect, it } from 'vitest';
import { findLinkedActions } from '../../../../utils/extract/layout/linked-actions.ts';
import type { SourceLine } from '../../../../utils/extract/source-text.ts';
import { toLines } from '../../../../utils/extract/text/lines.ts';

const SITE = 'https://section.example';
const find = (lines: SourceLine[], url?: string) =>
  findLinkedActions(toLines({ lines, warnings: [] }), url ? { url } : {});
const heading = (text: string, path?: string): SourceLine => ({
  ...{ text, kind: 'heading', level: 2 },
  ...(path ? { links: [{ text, href: SITE + path }] } : {}),
});
const line = (text: string): SourceLine => ({ text });
const link = (text: string, path: string): SourceLine => ({
  text,
  links: [{ text, href: SITE + path }],
});

/** Lists as sections write them: what each line says, and which days belong to the two actions. */
const LISTS: [language: string, lines: SourceLine[], days: (string | undefined)[]][] = [
  [
    'English: references in the titles, a day after each',
    [
      heading('Iran: Poet at risk (UA 11/31)', '/take-action/poet'),
      line('Write until 7 March 2031'),
      heading('Peru: Farmers threatened (UA 12/31)', '/take-action/farmers'),
      line('Write until 9 March 2031'),
    ],
    ['2031-03-07', '2031-03-09'],
  ],
  [
    'German: the kind above each title, a day below',
    [
      line('Uganda – Briefaktion'),
      heading('Studentin in Haft', '/mitmachen/studentin'),
      line('Frist: 14.02.2031'),
      line('Kuba – Briefaktion'),
      heading('Musiker vor Gericht', '/mitmachen/musiker'),
      line('Frist: 21.02.2031'),
    ],
    ['2031-02-14', '2031-02-21'],
  ],
  [
    'French: the kind in the addresses, a day above each title',
    [
      line('3 mars 2031'),
      link('Une avocate menacée de mort', '/actions-urgentes/avocate'),
      line('10 mars 2031'),
      link('Un village sans eau potable', '/actions-urgentes/village'),
    ],
    ['2031-03-03', '2031-03-10'],
  ],
  [
    'Spanish: a heading that names the kind, days, and “read more”',
    [
      heading('Acciones urgentes'),
      heading('Periodista desaparecida'),
      line('Antes del 3 de abril de 2031'),
      link('Leer más', '/casos/periodista'),
      heading('Líder indígena detenido'),
      line('Antes del 8 de abril de 2031'),
      link('Leer más', '/casos/lider'),
    ],
    ['2031-04-03', '2031-04-08'],
  ],
  [
    'Italian: cards that are one link, without a day',
    [
      heading('Azioni urgenti'),
      ...['Poeta in carcere da un anno', 'Famiglia sgomberata di notte'].flatMap((title, at) => [
        {
          text: 'Azione urgente',
          links: [{ text: `Azione urgente ${title} Firma`, href: `${SITE}/appelli/${at}` }],
        },
        heading(title),
      ]),
    ],
    [undefined, undefined],
  ],
  [
    'Dutch: items of a list, with the kind in each',
    [
      { ...link('Schrijfactie Iran: dichter in gevaar', '/doe-mee/dichter'), kind: 'item' },
      { ...link('Schrijfactie Peru: boeren bedreigd', '/doe-mee/boeren'), kind: 'item' },
    ],
    [undefined, undefined],
  ],
];

describe('a list of actions', () => {
  it('is found among addresses by country, and below each other’s “read more”', () => {
    const cards = ['afrika/uganda', 'amerika/kuba', 'asien/indien'].flatMap((country) => [
      line('Briefaktion'),
      heading(`Studentin in Haft: ${country}`, `/de/laender/${country}/dok/2031/studentin`),
      link('Read more', `/de/laender/${country}/dok/2031/studentin`),
    ]);
    expect(find(cards)).toHaveLength(3);
  });

  it.each(LISTS)('is found in %s', (_, lines, days) => {
    expect(find(lines).map(({ day }) => day)).toEqual(days);
  });

  it('gives the titles of its entries, not the words of the links', () => {
    const [, spanish = []] = LISTS[3] ?? [];
    const [, italian = []] = LISTS[4] ?? [];
    expect(find(spanish)[0]).toMatchObject({
      title: 'Periodista desaparecida',
      href: `${SITE}/casos/periodista`,
    });
    expect(find(italian)[1]?.title).toBe('Famiglia sgomberata di notte');
  });

  it('names each action once, however often it is linked', () => {
    const lines = ['one', 'two', 'one'].map((name) =>
      heading(`Urgent Action: ${name} is at risk`, `/act/${name}`),
    );
    expect(find(lines)).toHaveLength(2);
  });
});

describe('no list is found', () => {
  it.each<[string, SourceLine[]]>([
    [
      'among news, which have days, too',
      [
        heading('News'),
        heading('Report on prisons published', '/news/prisons'),
        line('7 March 2031'),
        heading('Our annual meeting in Bern', '/news/meeting'),
        line('9 March 2031'),
      ],
    ],
    [
      'in the files of one action',
      ['docx', 'pdf'].map((ending) => link('Urgent Action UA 11/31 as a file', `/ua.${ending}`)),
    ],
    [
      'where few of the news are about actions',
      ['Urgent Action for a poet', 'Urgent Action for farmers', 'Our annual meeting in Bern']
        .concat('Report on prisons published', 'New office in Geneva')
        .map((title, at) => heading(title, `/news/${at}`)),
    ],
    ['where one action links to its first issue', [link('First UA: 11/31 of March', '/ua/11-31')]],
    [
      'in the pages of a list and its filters',
      ['1', '2', 'Peru', 'Iran'].map((text) => link(text, `/urgent-actions/${text}`)),
    ],
  ])('%s', (_, lines) => {
    expect(find(lines)).toEqual([]);
  });

  it('below an action, among the others', () => {
    const others = ['Iran: Urgent Action for a singer', 'Peru: Urgent Action for farmers'];
    const lines = others.map((title, at) => link(title, `/ua/${at}`));
    expect(find([heading('Urgent Action: Poet at risk'), ...lines])).toHaveLength(2);
    expect(find([heading('Related content'), ...lines])).toEqual([]);
  });

  it('in links to the page itself', () => {
    const page = `${SITE}/urgent-actions/poet`;
    const lines = ['#letter', '#share'].map((part) =>
      link('Urgent Action for a poet', `/urgent-actions/poet${part}`),
    );
    expect(find(lines, page)).toEqual([]);
  });
});

it('ten thousand links in one long line are looked through in time', () => {
  const links = Array.from({ length: 10_000 }, (_, at) => ({
    text: `Urgent Action number ${at} of many`,
    href: `${SITE}/ua/${at}`,
  }));
  const start = performance.now();
  find([{ text: '7 March 2031 '.repeat(50_000), links }]);
  expect(performance.now() - start).toBeLessThan(1000);
});
