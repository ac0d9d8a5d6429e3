import { describe, expect, it } from 'vitest';
import { readDom } from '../../../../utils/extract/page/html.ts';
import { parseHtml } from '../read-layout.ts';

const textOf = (html: string) =>
  readDom(parseHtml(html))
    .lines.map(({ text }) => text)
    .join('\n')
    .trim();

describe('a table', () => {
  it('whose first row heads columns of addresses is read by its columns', () => {
    const table =
      '<table><thead><tr><th>Appell an</th><th>Kopien an</th></tr></thead><tr><td>Minister<br>Straße 1</td><td>Botschaft<br>Weg 2</td></tr><tr><td>Präsident<br>Straße 3</td><td>Konsulat<br>Weg 4</td></tr></table>';
    expect(textOf(table)).toBe(
      'Appell an\nMinister\nStraße 1\n\nPräsident\nStraße 3\n\nKopien an\nBotschaft\nWeg 2\n\nKonsulat\nWeg 4',
    );
  });

  it('whose first row names what each column holds is read by its rows', () => {
    const table =
      '<table><tr><th>Nom</th><th>Adresse</th><th>Fax</th></tr><tr><td>Jean</td><td>Rue 1<br>Lomé</td><td>+228 555 0100</td></tr><tr><td>Ama</td><td>Rue 2<br>Kara</td><td>+228 555 0101</td></tr></table>';
    expect(textOf(table)).toBe(
      'Nom: Jean\nAdresse\nRue 1\nLomé\nFax: +228 555 0100\n\nNom: Ama\nAdresse\nRue 2\nKara\nFax: +228 555 0101',
    );
  });

  it('whose first column heads its rows has each head before its value', () => {
    const table =
      '<table><tr><th>Cargo:</th><td>Ministro</td></tr><tr><th>Dirección</th><td>Calle 1<br>Lima</td></tr><tr><th>Correo</th><td><a href="mailto:m@j.example">m@j.example</a></td></tr></table>';
    expect(textOf(table)).toBe('Cargo: Ministro\nDirección\nCalle 1\nLima\nCorreo: m@j.example');
  });

  it('whose first column heads the rows of two people is read by its columns', () => {
    const table =
      '<table><tr><th>Naam</th><td>Solange</td><td>Emmanuel</td></tr><tr><th>Adres</th><td>Weg 1<br>Kigali</td><td>Weg 2<br>Huye</td></tr></table>';
    expect(textOf(table)).toBe(
      'Naam: Solange\nAdres\nWeg 1\nKigali\n\nNaam: Emmanuel\nAdres\nWeg 2\nHuye',
    );
  });

  it.each([
    [
      'heads',
      '<tr><td>A<br>B</td><td>C<br>D</td></tr><tr><td>E</td><td>F</td></tr>',
      'A\nB\n\nC\nD\n\nE\n\nF',
    ],
    [
      'several lines',
      '<tr><th>A</th><th>B</th></tr><tr><td>C</td><td>D</td></tr>',
      'A\n\nB\n\nC\n\nD',
    ],
    [
      'equal rows',
      '<tr><th>A</th><th>B</th></tr><tr><td colspan="2">C<br>D</td></tr>',
      'A\n\nB\n\nC\nD',
    ],
  ])('without %s is read from left to right', (_, rows, text) => {
    expect(textOf(`<table>${rows}</table>`)).toBe(text);
  });

  it('within a cell is read as what it is', () => {
    const inner =
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1<br>2</td><td>3<br>4</td></tr></table>';
    expect(textOf(`<table><tr><td>X</td><td>${inner}</td></tr></table>`)).toBe(
      'X\n\nA\n1\n2\n\nB\n3\n4',
    );
  });
});

describe('a list of terms', () => {
  it('has each term before its short description, and above a long one', () => {
    expect(
      textOf(
        '<dl><dt>Frist</dt><dd>3. Mai 2031</dd><dt>An</dt><dd>Minister<br>Rom</dd><dt>Fax</dt><dd>1</dd><dd>2</dd></dl>',
      ),
    ).toBe('Frist: 3. Mai 2031\nAn\nMinister\nRom\nFax: 1\n2');
  });

  it('has labels of forms on lines of their own', () => {
    expect(textOf('<p><label>Destinatario</label>Ministro</p>')).toBe('Destinatario\nMinistro');
  });
});
