import { describe, expect, it } from 'vitest';
import { guardTarget } from './guard-text.ts';

describe('a mail address', () => {
  it.each([
    ...['prosecutor@gmail.com', 'minister@yahoo.co.uk', 'buero@gmx.de', 'amt@web.de'],
    ...['cabinet@orange.fr', 'bureau@laposte.net', 'ufficio@libero.it', 'kancelaria@wp.pl'],
    ...['urad@seznam.cz', 'office@mail.ru', 'office@163.com', 'office@naver.com'],
    ...['gabinete@sapo.pt', 'despacho@hotmail.es', 'kabinet@ukr.net', 'x@outlook.com.br'],
  ])('at a provider where anybody can have one is doubtful, but stays: %s', (mail) => {
    const { action, doubts } = guardTarget({ emails: [mail] });
    expect(action.targets?.[0]?.emails).toEqual([mail]);
    expect(doubts).toEqual({ 'targets[0].emails[0]': 'free-mail' });
  });

  it.each([
    ...['minister@justice.example', 'despacho@minjus.gob.pe', 'x@gmail.justice.example'],
    ...['mission@un.org', 'office@embassy-atlantis.org', 'pm@outlookministry.example'],
  ])('of an office is not: %s', (mail) => {
    const values = { name: 'Ministry of Justice', address: ['Palace 3', 'Lima'], emails: [mail] };
    const { doubts } = guardTarget(values);
    expect(doubts).not.toHaveProperty('targets[0].emails[0]');
  });

  it.each([
    ['nothing ties it to the target', 'mary@helpers.example', 'organiser'],
    ['it names the office', 'kabinett@justizministerium.example', undefined],
    ['it names the office by its initials', 'x@mdj.example', undefined],
    ['it names the country', 'cabinet@mj-pe.example', undefined],
    ['its host is a state’s', 'mesa@oficina.gob.pe', undefined],
  ])('is doubtful when %s: %s', (_, mail, doubt) => {
    const values = { name: 'Ana Muestra', role: 'Ministra de Justicia' };
    const address = ['Ministerio De Justicia', 'Lima, Peru'];
    const { doubts } = guardTarget({ ...values, address, emails: [mail] });
    expect(doubts['targets[0].emails[0]']).toBe(doubt);
  });

  it('and a number are doubtful below somebody else’s name', () => {
    const text =
      'Minister of Justice\nPalace 3\nLima, Peru\nRegional desk: Mary Sample\nTel. +51 1 555 0101';
    const values = { name: 'Minister of Justice', address: ['Palace 3', 'Lima, Peru'] };
    const { doubts } = guardTarget({ ...values, phones: ['+51 1 555 0101'] }, { text });
    expect(doubts).toMatchObject({ 'targets[0].phones[0]': 'organiser' });
  });

  it('is doubtful at the host of the page', () => {
    const url = 'https://www.section.example/action';
    const { doubts } = guardTarget({ emails: ['info@section.example'] }, { url });
    expect(doubts).toEqual({ 'targets[0].emails[0]': 'organiser' });
  });

  it('is doubtful at a host that the text prints outside of the addresses', () => {
    const emails = ['write@circle.example'];
    const target = { path: 'targets[0]', certainty: 'likely', lines: [0, 1] } as const;
    const text = 'Ana Muestra\nwrite@circle.example\n\nMore at www.circle.example/news';
    const { doubts } = guardTarget({ emails }, { text, origins: [{ ...target, lines: [0, 1] }] });
    expect(doubts).toEqual({ 'targets[0].emails[0]': 'organiser' });
  });

  it.each([
    ...['post@helpers.org', 'aktion@verein.ngo', 'info@frontlinedefenders.org'],
    ...['presse@amt.example', 'redazione@sito.example', 'aktion@plats.example'],
    ...['imprensa@sitio.example', 'redakcja@strona.example', 'perdon@amnesty.it'],
  ])('is doubtful where only those who publish have one: %s', (mail) => {
    expect(guardTarget({ emails: [mail] }).doubts).toEqual({ 'targets[0].emails[0]': 'organiser' });
  });

  it('is doubtful beside one at another host', () => {
    const emails = ['minister@justice.example', 'helper@elsewhere.example'];
    const both = { 'targets[0].emails[0]': 'organiser', 'targets[0].emails[1]': 'organiser' };
    expect(guardTarget({ emails }).doubts).toEqual(both);
  });

  it('is doubtful behind a gap and a rule', () => {
    const emails = ['helper@elsewhere.example'];
    const text = 'Ana Muestra\nPalace 3\nLima\n\n***\nhelper@elsewhere.example';
    const { doubts } = guardTarget({ emails, address: ['Palace 3', 'Lima'] }, { text });
    expect(doubts).toMatchObject({ 'targets[0].emails[0]': 'organiser' });
  });
});

describe('a number', () => {
  const note = 'Because of the strike, please do not send any letters and use only this number:';
  it.each([
    [`${note} by fax`, {}],
    [`\n${note} by fax`, { 'targets[0].faxes[0]': 'organiser' }],
  ])('stays below a note, but not behind a gap, too: %j', (between, expected) => {
    const text = `Ana Muestra\nPalace 3\n${between}\n555-0101`;
    const { doubts } = guardTarget({ address: ['Palace 3'], faxes: ['555-0101'] }, { text });
    expect(doubts).toMatchObject(expected);
    expect(Object.keys(doubts).filter((path) => path.includes('faxes'))).toEqual(
      Object.keys(expected),
    );
  });
});

describe('a number alone on its line', () => {
  it.each([
    ['030 555 0101 22', 'guessed'],
    ['Tel. 030 555 0101 22', undefined],
  ])('is doubtful, since it may be a fax: %s', (line, doubt) => {
    const text = `Ministry of Justice\nPalace 3\nLima, Peru\n${line}`;
    const values = { name: 'Ministry of Justice', address: ['Palace 3', 'Lima, Peru'] };
    const { doubts } = guardTarget({ ...values, phones: ['030 555 0101 22'] }, { text });
    expect(doubts['targets[0].phones[0]']).toBe(doubt);
  });
});

describe('a form and an account', () => {
  it('are doubtful when they are the publisher’s', () => {
    const forms = ['https://justice.example/contact', 'https://act.helpers.org/form'];
    const { doubts } = guardTarget({
      name: 'Ministry of Justice',
      forms,
      accounts: { x: 'amnestyusa', facebook: 'MinistryLima' },
    });
    expect(doubts).toMatchObject({
      'targets[0].forms[1]': 'organiser',
      'targets[0].accounts.x': 'organiser',
    });
    expect(doubts).not.toHaveProperty('targets[0].accounts.facebook');
  });
});
