import { describe, expect, it } from 'vitest';
import { weighCountries } from '../../../../utils/extract/languages/country-names.ts';
import { readFacts } from './read-facts.ts';

const countryOf = (text: string) => readFacts(text).country?.[0];

describe('a country', () => {
  it.each([
    [
      'en',
      'Turkmens held after a march\n\nAbout thirty Afghan Turkmens were held on Monday. Write:\n* Calling on the Afghan authorities to release them.',
      'AF',
    ],
    [
      'fr',
      'Des Kurdes iraniens arrêtés\n\nLa police turque a arrêté quarante personnes. Les autorités turques refusent tout accès.',
      'TR',
    ],
    [
      'de',
      'Uigurischer Lehrer verschwunden\n\nFordere von den kasachischen Behörden, den chinesischen Lehrer nicht auszuliefern.\nDie kasachische Polizei hält ihn fest.',
      'KZ',
    ],
    [
      'es',
      'Haitianos deportados\n\nEl gobierno dominicano… El ejército hondureño detuvo a doce haitianos y las autoridades hondureñas callan.',
      'HN',
    ],
    [
      'nl',
      'Syrische vluchteling vast\n\nDe Libanese politie houdt hem vast. Schrijf de Libanese autoriteiten.',
      'LB',
    ],
    [
      'sv',
      'Eritreansk journalist utan rättegång\n\nDe eritreanska myndigheterna vägrar svara.',
      'ER',
    ],
    ['pl', 'Nauczyciel w więzieniu\n\nBiałoruskie władze trzymają go od maja.', 'BY'],
    [
      'fi',
      'Opettaja vangittu\n\nPyydä iranilaisia viranomaisia vapauttamaan hänet. Iranilaiset viranomaiset vaikenevat.',
      'IR',
    ],
    ['cs', 'Učitelka ve vězení\n\nÍránské úřady ji drží od května.', 'IR'],
    ['pt', 'Professora presa\n\nAs autoridades angolanas recusam um médico.', 'AO'],
    ['it', 'Insegnante in carcere\n\nLe autorità tunisine negano ogni visita.', 'TN'],
    ['da', 'Lærer fængslet\n\nDe iranske myndigheder svarer ikke.', 'IR'],
  ])(
    'is the one whose authorities are asked, and not the one of a people (%s)',
    (_language, text, code) => {
      expect(countryOf(text)).toBe(code);
    },
  );

  it.each([
    ["The People's Republic of China holds a poet", 'CN'],
    ['The People’s Republic of China holds a poet', 'CN'],
    ['The Republic of China holds a poet', 'TW'],
    ['A raid in New Mexico', 'US'],
    ['A herder held in Inner Mongolia', 'CN'],
    ['An inquest in Northern Ireland', 'GB'],
  ])('is read in its whole name, not in a part of it: %s', (text, code) => {
    expect([...weighCountries(text).keys()]).toEqual([code]);
  });

  it.each([
    'UA-313/2033 Verschwindenlassen – Syrien',
    'UA 313/33 Disappeared teacher (Syria)',
    'AU 313/33 Desaparición forzada - Siria',
  ])('is the one at the end of a title, and not where the letter goes: %s', (title) => {
    const address = 'Ambassador Ana Muster\n1 Example Street\nNew York, NY 10017\nUSA';
    const letter =
      'Your Excellency,\n\nI urge you to say where the teacher is.\n\nYours sincerely,';
    expect(countryOf([title, 'Write to:', address, letter].join('\n\n'))).toBe('SY');
  });

  it('is the one in which the case is, and not the one that the reader’s own government stands for', () => {
    const text =
      'Tell Norway to help miners in Zambia\n\nAsk the ambassador of Norway to speak for the miners.';
    expect(readFacts(text)).toMatchObject({ country: ['ZM'] });
  });

  it('is told by the office of the target when nothing else tells it', () => {
    const text =
      'Free the weaver\n\nShe is held since May.\n\nWrite to:\nPresident of the Republic of Malawi\nAna Sample\nExample Street 1\n\nDear President,\n\nPlease free her.\n\nYours sincerely,';
    expect(countryOf(text)).toBe('MW');
  });

  it('is doubtful when two are named alike', () => {
    const text =
      'A teacher taken over the border\n\nShe fled from Laos. She was seen in Thailand. Laos and Thailand say nothing.';
    expect(readFacts(text).certainty('country')).toBe('doubtful');
  });

  it('is sure when the head prints it and the story names others', () => {
    const text =
      'Vietnam: Student held\n\nShe wanted to go to Cambodia, from Thailand, where she had been in Thailand before.';
    const facts = readFacts(text);
    expect([facts.country, facts.certainty('country')]).toEqual([['VN'], 'sure']);
  });
});

describe('words that only look like a people’s', () => {
  it.each([
    'Il faut libérer les personnes détenues au palais',
    'A stun grenade was thrown on the prison island',
    'Cameron, Francis and Georgina serve on the server',
    'Wer den Befehl gab, ist den Eltern nicht bekannt',
  ])('name no country: %s', (text) => {
    expect([...weighCountries(text)]).toEqual([]);
  });
});
