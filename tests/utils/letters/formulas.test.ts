import { describe, expect, it } from 'vitest';
import { formulasOf, hasFormulas, salutationTo } from '../../../utils/letters/formulas.ts';
import { peru } from '../../peru.ts';

it('the formulas of a language are those of its base, and English where there are none', () => {
  expect(formulasOf('es-PE').closing).toBe('Atentamente,');
  expect([hasFormulas('es-PE'), hasFormulas('gn')]).toEqual([true, false]);
  expect(formulasOf('gn')).toBe(formulasOf('en'));
});

const ALL = ['en', 'es', 'de', 'fr', 'it', 'pt', 'nl', 'ca', 'sv', 'pl', 'ru', 'uk', 'tr', 'ar'];

it.each(ALL)('the formulas in %s have what is filled in', (language) => {
  const { subject, cover, frame, fax } = formulasOf(language);
  expect(subject('Orvania')).toContain('Orvania');
  expect(cover('Mirela Tasnova')).toContain('Mirela Tasnova');
  // What the person writes stands in brackets, so that nobody sends it by mistake.
  expect([frame.opening, frame.own].every((text) => /^\[.+\]$/.test(text))).toBe(true);
  expect(new Set(Object.values(fax)).size).toBe(6);
});

describe('who is greeted without a salutation of their own', () => {
  it.each([
    ['Dragan Velimor', 'Minister of Justice', 'one'],
    ['Minister of Justice', undefined, 'one'],
    ['Ministro de Justicia', undefined, 'one'],
    ['Präsidentin des Gerichts', undefined, 'one'],
    ['Présidente de la Cour suprême', undefined, 'one'],
    ['Chief of Police', undefined, 'one'],
    ['Police Commissioner', undefined, 'one'],
    ['Direttore del carcere', undefined, 'one'],
    ['', 'President', 'one'],
    ['Ministry of Justice', undefined, 'many'],
    ['Ministère de la Justice', undefined, 'many'],
    ['Botschaft von Orvania', undefined, 'many'],
    ['Fiscalía General', undefined, 'many'],
    ['President’s Office', undefined, 'many'],
    ['Prosecutor General’s Office', undefined, 'many'],
    ['Presidenza del Consiglio', undefined, 'many'],
  ])('%j, %j, is %s', (name, role, number) => {
    const [target] = peru.targets;
    if (!target) throw new Error('no target');
    const { role: _, ...bare } = target;
    const addressee = { ...bare, name, ...(role === undefined ? {} : { role }) };
    const greetings = ['en', 'es', 'de', 'fr', 'it'].map((one) => salutationTo(addressee, one));
    expect(greetings).toEqual(
      number === 'one'
        ? [
            ...['Dear Sir or Madam,', 'Estimada señora o estimado señor:'],
            ...['Sehr geehrte Dame, sehr geehrter Herr', 'Madame, Monsieur,'],
            'Gentile Signora o gentile Signore,',
          ]
        : [
            ...['Dear Sir or Madam,', 'Señoras y señores:', 'Sehr geehrte Damen und Herren'],
            ...['Mesdames, Messieurs,', 'Gentili Signore e Signori,'],
          ],
    );
  });
});

describe('in a language that the interface does not speak', () => {
  it.each([
    ['pt', 'Ministro da Justiça', 'Exma. Senhora ou Exmo. Senhor,'],
    ['pt', 'Ministério da Justiça', 'Exmas. Senhoras e Exmos. Senhores,'],
    ['nl', 'Minister van Justitie', 'Geachte mevrouw, geachte heer,'],
    ['nl', 'Ministerie van Justitie', 'Geachte dames en heren,'],
    ['pl', 'Ministerstwo Sprawiedliwości', 'Szanowni Państwo,'],
    ['pl', 'Minister Sprawiedliwości', 'Szanowna Pani, Szanowny Panie,'],
    ['ru', 'Министерство юстиции', 'Уважаемые дамы и господа!'],
    ['ru', 'Министр юстиции', 'Уважаемая госпожа или уважаемый господин!'],
    ['uk', 'Міністерство юстиції', 'Шановні пані та панове!'],
    ['tr', 'Adalet Bakanlığı', 'Sayın Yetkililer,'],
    ['tr', 'Adalet Bakanı', 'Sayın Yetkili,'],
    ['ar', 'وزارة العدل', 'السيدات والسادة المحترمون،'],
    ['ar', 'وزير العدل', 'حضرة السيدة المحترمة أو السيد المحترم،'],
    ['sv', 'Justitiedepartementet', 'Bästa mottagare,'],
  ])('%s, %j is greeted %j', (language, name, greeting) => {
    const [target] = peru.targets;
    if (!target) throw new Error('no target');
    const { role: _, ...bare } = target;
    expect(salutationTo({ ...bare, name }, language)).toBe(greeting);
  });
});

it.each([
  ['en', 'Philippines', 'Human rights: Philippines'],
  ['es', 'Filipinas', 'Derechos humanos: Filipinas'],
  ['de', 'Türkei', 'Menschenrechte: Türkei'],
  ['fr', 'Philippines', 'Droits humains : Philippines'],
  ['it', 'Filippine', 'Diritti umani: Filippine'],
  ['de', '', 'Menschenrechte'],
])('the subject in %s needs no article for %j', (language, country, subject) => {
  expect(formulasOf(language).subject(country)).toBe(subject);
});
