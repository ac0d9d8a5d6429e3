import { describe, expect, it } from 'vitest';
import { addressee, guardRecord, guardTarget } from './guard-text.ts';

const address = ['Palace Street 3', 'Lima, Peru'];

describe('the name of a target', () => {
  it.each([
    ...['Lomé, Togo', 'Kenya', 'To read the letter, click on the link below', 'Dear Minister,'],
    ...['Let them hear from all of us', 'Sehr geehrter Herr Minister,', 'Background:'],
    ...['5 May 2031', 'AFR 64/7101/2031', 'WRITE YOUR OWN APPEAL', 'l’attention du ministre'],
    ...['Amnesty International', 'UA 12/33 Peru', 'Yours sincerely,'],
  ])('makes the whole doubtful when it is no official’s: %s', (name) => {
    const { doubts } = guardTarget({ name, address });
    expect(doubts).toMatchObject({ 'targets[0]': 'no-official' });
  });

  it.each([
    ...['Señora Beatriz Muestra', 'Généralprokurator Jan Beispiel'],
    ...['Dr. Ana Paz', 'Embassy of Kenya', 'ANA MUESTRA PAZ'],
  ])('is left when it may be one: %s', (name) => {
    const loud = name === 'ANA MUESTRA PAZ' ? ['LIMA, PERU'] : address;
    expect(guardTarget({ name, address: loud }).doubts).toEqual({});
  });

  it.each(['Minister of Justice', 'Ministry of Justice'])(
    'is doubtful when it is an office or a house alone, since its holder may stand elsewhere: %s',
    (name) => {
      expect(guardTarget({ name, address }).doubts).toHaveProperty(
        'targets[0].name',
        'no-official',
      );
    },
  );

  it('is doubtful when it repeats a word of the office', () => {
    const { doubts } = guardTarget({ name: 'Palace of Navies', role: 'Head of Navies', address });
    expect(doubts).toHaveProperty('targets[0].name', 'no-official');
  });

  it('is doubtful when it is an embassy beside an official, which mostly gets a copy', () => {
    const targets = [addressee({ address }), addressee({ name: 'Embassy of Kenya', address })];
    expect(guardRecord({ targets }).doubts).toEqual({ 'targets[1]': 'perhaps-copy' });
  });

  it('makes the whole doubtful when its office is an institution', () => {
    const values = { name: 'Ombudsman’s Office', role: 'Ministry of Interior', address };
    expect(guardTarget(values).doubts).toMatchObject({ 'targets[0]': 'no-official' });
  });

  it('is doubtful alone when it is of an unknown kind, or nothing reaches it', () => {
    const unknown = { 'targets[0].name': 'no-official' };
    expect(guardTarget({ name: 'desk for the world', address }).doubts).not.toEqual({});
    const mail = ['minister@justice.example'];
    expect(guardTarget({ name: 'Ministre', emails: mail }).doubts).toEqual(unknown);
    expect(guardTarget({ name: 'Ana Muestra' }).doubts).toEqual(unknown);
  });

  it('makes the whole doubtful when it greets, as a letter does', () => {
    const emails = ['minister@justice.example'];
    const nobody = { 'targets[0]': 'no-official' };
    expect(guardTarget({ name: 'Dear President Muestra', emails }).doubts).toMatchObject(nobody);
    const letters = [{ salutation: { tr: 'Sayın Bakan,' }, subject: {}, body: {}, closing: {} }];
    const targets = [addressee({ name: 'Sayın Bakan', emails })];
    expect(guardRecord({ targets, letters }).doubts).toMatchObject(nobody);
  });

  it('makes the whole doubtful when its office is a label', () => {
    const { doubts } = guardTarget({ role: 'Hintergrund:', address });
    expect(doubts).toMatchObject({ 'targets[0]': 'no-official' });
  });

  it('is doubtful alone in capitals above an address that has none', () => {
    const { doubts } = guardTarget({ name: 'VON GUERRERO', address });
    expect(doubts).toHaveProperty('targets[0].name', 'no-official');
  });

  it('makes the whole doubtful when it is a person with a home, and the letter greets an office', () => {
    const home = addressee({ name: 'Mary Sample', role: '', address: ['8 Hill Road', 'Leeds'] });
    const letters = [
      { subject: {}, salutation: { en: 'Dear Interior Minister,' }, body: {}, closing: {} },
    ];
    const { doubts } = guardRecord({ targets: [home], letters });
    expect(doubts).toMatchObject({ 'targets[0]': 'no-official' });
  });

  it('is doubtful when the action is for somebody of that name', () => {
    const people = [{ name: 'Ana Muestra' }];
    const { doubts } = guardRecord({ targets: [addressee({ address })], people });
    expect(doubts).toMatchObject({ 'targets[0]': 'person-at-risk' });
  });

  it('makes the one behind it doubtful when it has nothing that reaches it', () => {
    const targets = [addressee({ name: 'Minister of Justice' }), addressee({ address })];
    expect(guardRecord({ targets }).doubts).toMatchObject({ 'targets[1]': 'no-official' });
  });

  it('is a town where the address before it lost its end', () => {
    const first = addressee({ name: 'Ana Muestra', address: ['Palace Street 3'] });
    const town = addressee({ name: 'Lima, Peru', emails: ['minister@justice.example'] });
    const { doubts } = guardRecord({ targets: [first, town] });
    expect(doubts).toMatchObject({
      ...{ 'targets[0].address': 'stray-line', 'targets[1]': 'no-official' },
    });
  });

  it('is a guess with the contacts that the one before lacks, whose address is cut', () => {
    const first = addressee({ name: 'Dr. Ana Muestra', address: ['Palace Street 3'] });
    const end = addressee({
      name: 'Republic of Exampleland',
      emails: ['minister@justice.example'],
    });
    const origins = ['targets[0]', 'targets[1]', 'targets[1].name'].map((path, at) => ({
      ...{ path, certainty: at < 2 ? ('likely' as const) : ('doubtful' as const) },
      lines: [0, 0] as [number, number],
    }));
    const { doubts } = guardRecord({ targets: [first, end] }, { origins });
    expect(doubts).toMatchObject({
      ...{ 'targets[0].address': 'stray-line', 'targets[1]': 'no-official' },
    });
  });

  it('is doubtful among copies when nobody gets the letter itself, embassies aside', () => {
    const copies = [addressee({ address }), addressee({ name: 'Embassy of Peru', address })];
    expect(guardRecord({ copies }).doubts).toEqual({ 'copies[0]': 'only-copies' });
  });
});

describe('an address', () => {
  it.each([
    ...['A long series of arrests in the north', 'BACKGROUND OF THE CASE', 'Hintergrund:'],
    ...['Une longue série d’arrestations', 'Oslo 5 May 2031', 'UA 009/31-2', 'E-mail: x@y.example'],
    ...['(Plaats, datum)', '2 × internationaal', 'sans adresse électronique connue', 'X'],
    ...[
      'Klicken Sie hier',
      'Example Street Example Street',
      'Amnesty International',
      'Venezuela Venezuela',
    ],
  ])('is doubtful with a line that is no part of one: %s', (line) => {
    const { doubts } = guardTarget({ address: ['Palace Street 3', line, 'Lima, Peru'] });
    expect(Object.keys(doubts)).toEqual(['targets[0].address']);
  });

  it.each([...['National Police Director', 'Arrests go on', 'Präsident des Parlaments']])(
    'is doubtful with a line behind its country: %s',
    (line) => {
      const { doubts } = guardTarget({ address: [...address, line] });
      expect(Object.values(doubts)).toEqual(['stray-line']);
    },
  );

  it('takes its contacts along when another office stands in it', () => {
    const { doubts } = guardTarget({ address: [...address, 'Minister of Health'] });
    expect(doubts).toMatchObject({ 'targets[0]': 'stray-line' });
    const inside = guardTarget({ address: ['Palace', 'Minister of Health', 'Street 3'] });
    expect(inside.doubts).toMatchObject({ 'targets[0]': 'stray-line' });
  });

  it('is doubtful with a label in a language without a table', () => {
    const text = 'Ana Muestra\nPalace Street 3\nЭл. почта: minister@justice.example';
    const { doubts } = guardTarget({ address: ['Palace Street 3', 'Эл. почта'] }, { text });
    expect(doubts).toEqual({ 'targets[0].address': 'stray-line' });
  });

  it('is doubtful when it has more lines than an address has', () => {
    const long = Array.from({ length: 8 }, (_, at) => `Palace Street ${at}`);
    expect(guardTarget({ address: long }).doubts).toEqual({ 'targets[0].address': 'stray-line' });
  });

  it('is doubtful when it begins with a person, and so is the name above', () => {
    const { doubts } = guardTarget({
      name: 'Police Office Head',
      address: ['Ramon Muestra', ...address],
    });
    expect(doubts).toEqual({
      'targets[0].name': 'no-official',
      'targets[0].address': 'stray-line',
    });
  });

  it('is doubtful when one of its lines was left out', () => {
    const text = 'Ana Muestra\nPalace Street 3\nP.O. Box 100\nLima, Peru\nFax: 555-0101';
    const { doubts } = guardTarget({ address, faxes: ['555-0101'] }, { text });
    expect(doubts).toEqual({ 'targets[0].address': 'stray-line' });
  });

  it('is doubtful with somebody in it whom the action is for', () => {
    const people = [{ name: 'Peter Muster' }];
    const targets = [addressee({ address: [...address, 'Freiheit für Peter Muster 3'] })];
    expect(guardRecord({ targets, people }).doubts).toEqual({ 'targets[0].address': 'stray-line' });
  });

  it('is doubtful below a name that was guessed', () => {
    const name = { path: 'targets[0].name', certainty: 'doubtful', doubt: 'guessed' } as const;
    const origins = [{ ...name, lines: [0, 0] as [number, number] }];
    const { doubts } = guardRecord({ targets: [addressee({ address })] }, { origins });
    expect(doubts).toMatchObject({ 'targets[0].address': 'stray-line' });
  });

  it.each([
    [['Ministerio del Interior', 'Calle 12B 8-46', 'Bogotá, Colombia']],
    [['Ministry of Justice', '404 Example Road', 'Bangkok 10210', 'Thailand']],
    [['Rue de l’Exemple 3', 'BP 195', 'N’Djamena', 'Tchad']],
    [['c/o Embassy of Iran', 'Avenue Exemple 15', '1050 Bruxelles', 'Belgium']],
    [['Palacio de Gobierno', 'Plaza Mayor s/n', 'Managua', 'Nicaragua, 11001']],
    [['Esplanada dos Ministérios, Bloco T', '70712-902 Brasília, BRASIL']],
  ])('of the usual kind is left: %j', (lines) => {
    expect(guardTarget({ role: 'Minister', address: lines }).doubts).toEqual({});
  });
});
