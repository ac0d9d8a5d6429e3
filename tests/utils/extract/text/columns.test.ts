import { expect, it } from 'vitest';
import { partColumns } from '../../../../utils/extract/text/columns.ts';

const LEFT = ['Write to the minister', 'before 5 May 2031 and', 'ask him to free Ali'];
const RIGHT = ['Minister of Justice', 'Ali Specimen', 'Example Avenue 3'];
const beside = (left: string[], right: string[]) =>
  left.map((line, at) => `${line.padEnd(30)}${right[at]}`);

it('columns beside each other come one below the other', () => {
  expect(partColumns(beside(LEFT, RIGHT))).toEqual([...LEFT, '', ...RIGHT]);
});

it('two lines are too few to show columns', () => {
  const lines = beside(LEFT.slice(0, 2), RIGHT);
  expect(partColumns(lines)).toEqual(lines);
});

it('lines that run across stay above and below', () => {
  const lines = [
    'A sentence that runs across the whole page,',
    'and another one that runs across below it.',
  ];
  expect(partColumns([lines[0] as string, ...beside(LEFT, RIGHT), lines[1] as string])).toEqual([
    ...[lines[0], ...LEFT, '', ...RIGHT, '', lines[1]],
  ]);
});

it.each([
  ['two spaces apart', (left: string, right: string) => `${left.padEnd(23)}${right}`],
  ['ragged', (left: string, right: string, at: number) => `${left.padEnd(26 + at)}${right}`],
  [
    'parted by tabs',
    (left: string, right: string) =>
      `${left}\t${left.length < 24 ? '\t' : ''}${right}`.replace(/^(.{0,15})\t/, '$1\t\t'),
  ],
])('columns %s come one below the other', (_, print) => {
  const lines = LEFT.map((line, at) => print(line, RIGHT[at] as string, at));
  expect(partColumns(lines)).toEqual([...LEFT, '', ...RIGHT]);
});

it('columns go on after blank lines', () => {
  const more = beside(
    ['Escriba en español', 'o en su propio', 'idioma antes de mayo'],
    ['Embajada del Perú', 'Calle Modelo 5', '10115 Berlín'],
  );
  expect(partColumns([...beside(LEFT, RIGHT), '', ...more, '', 'End'])).toEqual([
    ...[...LEFT, '', 'Escriba en español', 'o en su propio', 'idioma antes de mayo', ''],
    ...[...RIGHT, '', 'Embajada del Perú', 'Calle Modelo 5', '10115 Berlín', '', 'End'],
  ]);
});

it('labels and what stands behind them stay together', () => {
  const lines = [
    'Name des Gefangenen:   Ali',
    'Name der Gefangenen:   Ada',
    'Ort des Gefängnisses:  Lima',
  ];
  expect(partColumns(lines)).toEqual(lines);
});

it('double spaces between sentences are no columns', () => {
  const lines = [
    'He was taken away.  Nobody has seen him.',
    'We ask why that is.  His family fears',
    'for him and waits.  They have no answer.',
  ];
  expect(partColumns(lines)).toEqual(lines);
});

it('three columns come one below the other, with what they broke joined and gaps of their own', () => {
  const menu = ['Menu', 'Pays', 'Thèmes', '', 'Boutique', 'Presse', 'Dons'];
  const story = [
    'Le 3 octobre, Amara Exemple, guide',
    'dans le désert, a été emmenée par',
    'quatre hommes sans insignes.',
    '',
    'ÉCRIVEZ-LUI AVANT LE 21 NOVEMBRE',
    '2033',
    '',
  ];
  const address = ['APPELS À', '', 'Ministre', 'Jean Exemple', 'Rue Modèle 3', 'Niamey', 'Niger'];
  const lines = menu.map((line, at) => `${line.padEnd(18)}${story[at]?.padEnd(40)}${address[at]}`);
  expect(partColumns(['UA 1/33                       AFR 43/1/2033', '', ...lines])).toEqual([
    ...['UA 1/33                       AFR 43/1/2033', '', ...menu, ''],
    `${story.slice(0, 3).join(' ')}`,
    ...['', 'ÉCRIVEZ-LUI AVANT LE 21 NOVEMBRE 2033', '', ...address],
  ]);
});
