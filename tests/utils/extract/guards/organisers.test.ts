import { describe, expect, it } from 'vitest';
import { tables } from '../../../../utils/extract/languages/index.ts';
import { addressee, guardRecord } from './guard-text.ts';

/** A line with the organiser's mail, as each language words it. */
const LINES = [
  ['en', 'Let us know what you sent: helper@circle.example'],
  ['en', 'Bcc: helper@circle.example'],
  ['en', 'Urgent Appeals Programme, helper@circle.example, ua@circle.example'],
  ['es', 'Infórmanos de tu envío: helper@circle.example'],
  ['de', 'Rückmeldung bitte an helper@circle.example'],
  ['fr', 'Informez-nous de vos envois : helper@circle.example'],
  ['it', 'Fateci sapere a helper@circle.example'],
  ['nl', 'Laat ons weten dat je schreef: helper@circle.example'],
  ['sv', 'Hör gärna av dig: återkoppling till helper@circle.example'],
  ['pt', 'Escreva-nos: helper@circle.example'],
  ['fi', 'Kerro meille: helper@circle.example'],
  ['pl', 'Daj nam znać: helper@circle.example'],
  ['cs', 'Dejte nám vědět: helper@circle.example'],
  ['da', 'Giv os besked: helper@circle.example'],
] as const;

const official = {
  name: 'Ana Muestra',
  role: 'Minister of Justice',
  address: ['Palace Street 3', 'Lima, Peru'],
};

const guardText = (text: string, more: Parameters<typeof addressee>[0] = {}) => {
  const emails = ['minister@justice.example', 'helper@circle.example'];
  const target = addressee({ ...official, emails, ...more });
  return guardRecord(
    { targets: [target] },
    { text: `Ana Muestra\nMinister of Justice\nminister@justice.example\n${text}` },
  );
};

describe('what is the organiser’s', () => {
  it('has words in every language', () => {
    const known = new Set<string>(LINES.map(([language]) => language));
    expect(tables.map(({ language }) => language).filter((one) => !known.has(one))).toEqual([]);
  });

  it.each(LINES)('is no target’s: %s, %s', (_, line) => {
    const { action } = guardText(line);
    expect(action.targets?.[0]?.emails).toEqual(['minister@justice.example']);
  });

  it('is what stands below its heading, up to an office or a gap', () => {
    const text = 'Rückmeldung an:\nPetra Privat\nhelper@circle.example\n030 555-0101';
    const { action } = guardText(text, { phones: ['030 555-0101'] });
    expect(action.targets?.[0]).toMatchObject({
      emails: ['minister@justice.example'],
      phones: [],
    });
    const other = 'Bcc: x@y.example\nMinister of Health\nhelper@circle.example';
    expect(guardText(other).action.targets?.[0]?.emails).toContain('helper@circle.example');
    const sentence = 'Click here to let us know what you did.\nhelper@circle.example';
    expect(guardText(sentence).action.targets?.[0]?.emails).toContain('helper@circle.example');
    const below = 'Bcc: x@y.example\n\nhelper@circle.example';
    expect(guardText(below).action.targets?.[0]?.emails).toContain('helper@circle.example');
  });

  it('is no account of a target’s', () => {
    const accounts = { x: 'JusticeExample', facebook: 'HelperCircle' };
    const { action } = guardText('Newsletter: HelperCircle\n\nX: JusticeExample', { accounts });
    expect(action.targets?.[0]?.accounts).toEqual({ x: 'JusticeExample' });
  });

  it.each([
    ...['Gemeindehaus, Kirchweg 2', 'Treffpunkt: Kirchweg 2', 'Salle paroissiale, rue Haute 2'],
    ...[
      'Buurthuis De Linde',
      'Lokalgrupp 12, Storgatan 1',
      'Postage: 1.90',
      'Taxe postale : Fr. 2.50',
    ],
    ...['action.pdf, 80 KB', 'https://circle.example/letter', 'Porto: 1,10 €', 'Inland 1,10 €'],
  ])('is no line of an address: %s', (line) => {
    const { action } = guardText(line, { address: ['Palace Street 3', line, 'Lima, Peru'] });
    expect(action.targets?.[0]?.address).toEqual(['Palace Street 3', 'Lima, Peru']);
  });

  it.each(['Porto-Novo, Benin', 'Port of Spain', 'Porto Alegre', 'Community Avenue 5'])(
    'is not a town or a street: %s',
    (line) => {
      const { action } = guardText(line, { address: ['Palace Street 3', line] });
      expect(action.targets?.[0]?.address).toContain(line);
    },
  );

  it('is a whole target without an office, and the ones behind it move up', () => {
    const group = addressee({ name: 'Groep Voorbeeldstad', emails: ['groep@circle.example'] });
    const file = addressee({ name: 'Printed version', forms: ['https://a.example/ua.pdf'] });
    const free = addressee({ ...official, emails: ['minister@gmail.com'] });
    const { action, doubts } = guardRecord({ targets: [group, file, free], copies: [group] });
    expect(action.targets?.map(({ name }) => name)).toEqual(['Ana Muestra']);
    expect(action.copies).toBeUndefined();
    expect(doubts).toEqual({ 'targets[0].emails[0]': 'free-mail' });
  });

  it('is doubted where an office stands below it', () => {
    const group = addressee({ ...official, name: 'Local group 12' });
    expect(guardRecord({ targets: [group] }).doubts).toMatchObject({ 'targets[0]': 'organiser' });
  });

  it('leaves the record that was read as it was', () => {
    const target = addressee({ ...official, forms: ['https://a.example/ua.pdf'] });
    guardRecord({ targets: [target] });
    expect(target.forms).toHaveLength(1);
  });
});
