import { describe, expect, it } from 'vitest';
import { placeAndDate, writeDate } from '../../../utils/actions/written-dates.ts';

describe('a date in a letter', () => {
  it.each([
    ['fr', 'Berne', '2026-03-01', 'Berne, le 1er mars 2026'],
    ['fr-CA', 'Québec', '2026-08-11', 'Québec, le 11 août 2026'],
    ['fr', '', '2026-12-01', 'Le 1er décembre 2026'],
    ['it', 'Berna', '2026-03-01', 'Berna, 1º marzo 2026'],
    ['it', 'Berna', '2026-03-21', 'Berna, 21 marzo 2026'],
    ['es', 'Berna', '2026-03-01', 'Berna, 1 de marzo de 2026'],
    ['de', 'Bern', '2026-03-01', 'Bern, 1. März 2026'],
    ['de-AT', 'Wien', '2026-01-07', 'Wien, 7. Jänner 2026'],
    ['pt-BR', 'Recife', '2026-03-01', 'Recife, 1º de março de 2026'],
    ['pt-PT', 'Lisboa', '2026-03-01', 'Lisboa, 1 de março de 2026'],
    ['nl', 'Gent', '2026-03-01', 'Gent, 1 maart 2026'],
    ['sv', 'Lund', '2026-03-01', 'Lund den 1 mars 2026'],
    ['da', 'Aarhus', '2026-03-01', 'Aarhus, den 1. marts 2026'],
    ['nb', 'Bergen', '2026-03-01', 'Bergen, 1. mars 2026'],
    ['cs', 'Brno', '2026-03-01', 'Brno 1. března 2026'],
    ['pl', 'Gdynia', '2026-03-01', 'Gdynia, 1 marca 2026 r.'],
    ['hu', 'Pécs', '2026-03-01', 'Pécs, 2026. március 1.'],
    ['ru', 'Берн', '2026-03-01', 'Берн, 1 марта 2026 г.'],
    ['tr', 'Bern', '2026-03-01', 'Bern, 1 Mart 2026'],
    ['ar', 'برن', '2026-03-01', 'برن، 1 مارس 2026'],
    ['fa', 'برن', '2026-03-01', 'برن، ۱۰ اسفند ۱۴۰۴'],
    ['ur', 'برن', '2026-03-01', 'برن، 1 مارچ 2026'],
    ['vi', 'Huế', '2026-03-01', 'Huế, ngày 1 tháng 3 năm 2026'],
    ['zh', '伯尔尼', '2026-03-01', '伯尔尼，2026年3月1日'],
    ['ja', 'ベルン', '2026-03-01', 'ベルン、2026年3月1日'],
    ['ka', 'ბერნი', '2026-03-01', 'ბერნი, 2026 წლის 1 მარტი'],
    ['kk', 'Берн', '2026-03-01', 'Берн, 2026 жылғы 1 наурыз'],
    ['eu', 'Berna', '2026-03-01', 'Berna, 2026ko martxoaren 1a'],
    ['eu', 'Berna', '2025-10-11', 'Berna, 2025eko urriaren 11'],
    ['af', 'Bern', '2026-03-01', 'Bern, 1 Maart 2026'],
    ['ha', 'Bern', '2026-03-01', 'Bern, 1 ga Maris, 2026'],
    ['si', 'බර්න්', '2026-03-01', 'බර්න්, 2026 මාර්තු 1'],
    ['ht', 'Lestgrad', '2023-01-29', 'Lestgrad, 29 January 2023'],
    ['gn', 'Bern,', '2023-02-02', 'Bern, 2 February 2023'],
  ])('in %s, from %j', (language, place, date, written) => {
    expect(placeAndDate(place, date, language)).toBe(written);
  });

  it.each([
    [[], '29 January 2023'],
    [['de-CH', 'en'], '29 January 2023'],
    [['en', 'fr-BE'], '29 January 2023'],
    [['en-GB', 'en-US'], '29 January 2023'],
    [['en-IN'], '29 January 2023'],
    [['en-US', 'en'], 'January 29, 2023'],
    [['es-US'], 'January 29, 2023'],
    [['en', 'fil-PH'], 'January 29, 2023'],
    [['no tag', 'x'], '29 January 2023'],
  ])('in English is that of the person’s region: %j', (person, written) => {
    expect(writeDate('2023-01-29', 'en', person)).toBe(written);
  });

  it('in English is that of the letter’s own region, where it has one', () => {
    expect(writeDate('2023-01-29', 'en-US', ['en-GB'])).toBe('January 29, 2023');
    expect(writeDate('2023-01-29', 'en-GB', ['en-US'])).toBe('29 January 2023');
  });
});
