import { describe, expect, it } from 'vitest';
import { readContacts } from '../../../utils/extract/entities/contacts.ts';
import { isPageNumber } from '../../../utils/extract/languages/page-number.ts';
import { readActions } from '../../../utils/extract/read-actions.ts';
import { readPlainText } from '../../../utils/extract/text/plain-text.ts';

/** Reads a pasted text of one action. */
function read(text: string) {
  const lines = text.split('\n').map((line) => ({ text: line }));
  const result = readActions({ lines, warnings: [] });
  return 'extracted' in result ? result.extracted[0]?.action : undefined;
}

describe('a contact in a pasted text', () => {
  it.each([
    ['Fax (011-512) 2243-9940', { faxes: ['(011-512) 2243-9940'] }],
    ['Telefoon (0031) 20 555 01 28', { phones: ['(0031) 20 555 01 28'] }],
    ['Fax (office): +51 1 555 0101', { faxes: ['+51 1 555 0101'] }],
    ['Republic of NumberlandFax: + 98 251 7 774 2220', { faxes: ['+ 98 251 7 774 2220'] }],
    ['Lima 1Tel.: +51 1 555 0102', { phones: ['+51 1 555 0102'] }],
    ['Email: clerk@court.exampleThis address is hidden', { emails: ['clerk@court.example'] }],
    ['E-mail: a.b@court.gov.exampleDiese Adresse', { emails: ['a.b@court.gov.example'] }],
    ['al Ministro: gabinetto at giustizia.example', { emails: ['gabinetto@giustizia.example'] }],
    ['030-5550 8220', { phones: ['030-5550 8220'] }],
    ['(+43 1) 555 02 19', { phones: ['(+43 1) 555 02 19'] }],
    ['1 2125550169 (through the mission)', { phones: ['1 2125550169'] }],
  ])('is read whole, without what is glued to it: %s', (line, expected) => {
    expect(readContacts(line)).toMatchObject(expected);
  });

  it.each(['11001', '20 June 2033', '1234-567', '720999', 'look at amnesty.example'])(
    'is none: %s',
    (line) => {
      const { phones, emails } = readContacts(line);
      expect([...phones, ...emails]).toEqual([]);
    },
  );
});

const LETTER =
  'Your Excellency,\nI am writing to you about the nurse Wanja Muthoni, who has been held without charge since May. I ask you to release her.\nYours sincerely,';

describe('the addressees of a pasted text', () => {
  it.each(['Cc. ', 'CC. ', 'c.c. '])('get a copy where a line begins with %s', (label) => {
    const text = `Minister of Justice\nMs Ada Sample\nPalace Street 3\nNairobi, Kenya\n${label}The Hon Max Muster MP\nSecretary of State\nKing Street 5\nLondon\n\n${LETTER}`;
    const action = read(text);
    expect(action?.targets?.map(({ name }) => name)).toEqual(['Ms Ada Sample']);
    expect(action?.copies?.map(({ name }) => name)).toEqual(['The Hon Max Muster MP']);
  });

  it.each([
    ['Minister of Justice', 'Lic. Ernesto Muestra', 'Ministro de Justicia', 'Lima, Peru'],
    ['President of the Republic', 'Sr. Abel Muestra Paz', 'Presidente de la República', 'Quito'],
    ['Minister of the Interior', 'M. Jean Exemple', 'Ministre de l’Intérieur', 'Lomé, Togo'],
  ])('hold one office in two languages around a name: %s', (...block) => {
    const action = read(`APPEALS TO:\n${block.join('\n')}\nFax: +51 1 555 0101\n\n${LETTER}`);
    expect(action?.targets).toMatchObject([{ name: block[1], faxes: ['+51 1 555 0101'] }]);
  });

  it.each([
    ['Telephone (011- 512) 2248-9001.'],
    ['Tel. +51 1 555 0101'],
    ['Email: office@president-pe.example'],
  ])('are no salutation where a contact stands below: %s', (contact) => {
    const text = `Please send faxes to:\n\nExcelentísimo Sr. Elías Muestra, Presidente de Perú:\n\n${contact}\n\n${LETTER}`;
    expect(read(text)?.letters?.map(({ salutation }) => salutation)).toEqual([
      { en: 'Your Excellency,' },
    ]);
  });

  it('do not give the title', () => {
    const text = `Minister of Justice\nMs Ada Sample\nPalace Street 3\nNairobi, Kenya\n\n${LETTER}`;
    const { title, targets } = read(text) ?? {};
    expect(targets?.[0]?.address).toContain('Palace Street 3');
    expect(targets?.[0]?.address).not.toContain(title?.en);
  });
});

describe('a masked mail address', () => {
  it.each([
    ...['office[arroba]justice[punto]example', 'office(chiocciola)justice.example'],
    ...['office [arobase] justice [point] example', 'office(zavináč)justice(tečka)example'],
    ...['office{at}justice{dot}example', 'office (snabel-a) justice.example'],
  ])('is read: %s', (text) => {
    expect(readContacts(`E-mail: ${text}`).emails).toEqual(['office@justice.example']);
  });
});

describe('the last day to write', () => {
  it.each([
    ['Please write between 3 May 2033 and 20 June 2033.'],
    ['Escriba al Presidente entre el 3 de mayo de 2033 y el 20 de junio de 2033.'],
    ['Bitte schreiben Sie zwischen dem 3. Mai 2033 und dem 20. Juni 2033.'],
    ['Merci d’écrire entre le 3 mai 2033 et le 20 juin 2033.'],
    ['Écrivez avant la fin du mois de juin (dernier envoi : 20 juin 2033).'],
    ['Scrivi tra il 3 maggio 2033 e il 20 giugno 2033.'],
    ['Schrijf tussen 3 mei 2033 en 20 juni 2033.'],
    ['Escreva entre 3 de maio de 2033 e 20 de junho de 2033.'],
  ])('is the end of a period: %s', (text) => {
    const action = read(
      `Urgent Action\nUA 41/33\n\n${text}\n\nMinister of Justice\nPalace 3\nNairobi, Kenya\n\n${LETTER}`,
    );
    expect(action?.deadline).toBe('2033-06-20');
  });
});

describe('a letter', () => {
  it.each([
    'Dear Mary,\n\nI ask for your voice for Wanja Muthoni today. A letter takes five minutes.',
    'Dear Maxine Sample,\n\nwe have a letter for you, and I hope that you will send it on Monday.',
    'Dear Bloggers,\n\nI pass on the news below, so that you can send appeals for Wanja Muthoni.',
  ])('is not what greets the readers above it: %s', (head) => {
    const action = read(`${head}\n\nMinister of Justice\nPalace 3\nNairobi, Kenya\n\n${LETTER}`);
    expect(action?.letters?.map(({ salutation }) => salutation.en)).toEqual(['Your Excellency,']);
  });

  it.each([
    [
      'Sample Rights, 48 Fennel Street    Page 1 of 2',
      'Sample Rights, 48 Fennel Street    Page 2 of 2',
    ],
    ['Muster e. V., Testweg 4     Seite 1 von 2', 'Muster e. V., Testweg 4     Seite 2 von 2'],
    ['Exemple, 3 rue des Essais      Page 1/2', 'Exemple, 3 rue des Essais      Page 2/2'],
  ])('goes on behind the foot of a page: %s', (foot, last) => {
    const head = 'UA: 41/33   Index: AFR 32/1401/2033   Kenya   Date: 20 May 2033';
    const text = `${head}\n\nMinister of Justice\nPalace 3\nNairobi, Kenya\n\nDear Minister,\n\nI am writing to you about the nurse Wanja Muthoni, who was\n\n\n${foot}\n\n\n${head}\n\ntaken from her home. I ask you to release her.\n\nYours sincerely,\n\n\n${last}`;
    const source = readPlainText(text, isPageNumber);
    const result = readActions(source);
    const [letter] = ('extracted' in result && result.extracted[0]?.action.letters) || [];
    const body = letter?.body.en?.join(' ') ?? '';
    expect(body).toMatch(/who was\s+taken from her home/);
    expect(letter?.closing.en).toBe('Yours sincerely,');
  });
});
