import { describe, expect, it } from 'vitest';
import type { Addressee } from '../../../utils/actions/types.ts';
import { addressAbroad } from '../../../utils/letters/address.ts';
import { peru } from '../../peru.ts';

const [president] = peru.targets;
if (!president) throw new Error('Peru has no target');

/** The line that is put under the address; '' for none. */
function countryLine(country: string, uiLanguage: string, lines: string[]): string {
  const target: Addressee = {
    ...president,
    name: 'A',
    role: undefined,
    address: lines,
  } as Addressee;
  const action = { ...peru, country: [country], targets: [target] };
  const written = addressAbroad(target, action, uiLanguage).split('\n').slice(1);
  expect(written.slice(0, lines.length)).toEqual(lines);
  return written.slice(lines.length).join('\n');
}

describe('the country under an address', () => {
  // Country, sender's language, address, what is put under it.
  it.each([
    ['US', 'en', 'Harbour Road 14 / Austin, TX 78711 / USA', ''],
    ['CZ', 'en', 'Přístavní 14 / 128 10 Praha 2 / Czech Republic', ''],
    ['KR', 'en', '14 Hanggu-ro / Gwacheon-si 13809 / Republic of Korea', ''],
    ['AE', 'en', 'PO Box 1 / Abu Dhabi / UAE', ''],
    ['PS', 'de', 'Ramallah / Palestine', ''],
    ['NE', 'en', 'Ministry of Justice, Nigeria desk / Niamey', 'NIGER'],
    ['ML', 'fr', 'Rue de Somalie 3 / Bamako', 'MALI'],
    ['JO', 'de', '7th Circle, Jordan Street / Amman', 'JORDANIEN'],
    ['GT', 'es', '6a Avenida / 01001 Guatemala', 'GUATEMALA'],
    ['GT', 'es', '6a Avenida / Ciudad de Guatemala', 'GUATEMALA'],
    ['GT', 'es', '6a Avenida / Zona 1, Guatemala', ''],
    ['MX', 'en', 'Calle del Puerto 14 / 06000 Ciudad de México', 'MEXICO'],
    ['MX', 'es', 'Calle del Puerto 14 / Ciudad de México, CP 06000, México', ''],
    ['PE', 'es', 'Jr. del Puerto 14 / Lima / PERÚ - SUDAMÉRICA', ''],
    ['PE', 'de', 'Jr. del Puerto 14 / Lima / Perú (Südamerika)', ''],
    ['PE', 'es', 'Jr. del Puerto 14 / Lima 1 / Perú\u200f', ''],
    ['DO', 'es', 'Av. México 14 / Santo Domingo', 'REPÚBLICA DOMINICANA'],
    ['SO', 'en', 'Villa Somalia / Mogadishu', 'SOMALIA'],
    ['US', 'en', '14 Peru Street / Lebanon, PA 17042', 'UNITED STATES'],
    ['SG', 'en', '14 Harbour Road / Singapore 238823', 'SINGAPORE'],
    ['CN', 'en', '14 Harbour Road / Beijing 100017, People’s Republic of China', ''],
    ['CD', 'fr', 'Avenue du Port 14 / Kinshasa-Gombe, R.D. Congo', ''],
    ['BO', 'es', 'Plaza del Puerto / La Paz / Estado Plurinacional de Bolivia', ''],
    ['TH', 'th', 'ถนนท่าเรือ 14 / กรุงเทพ / ประเทศไทย', ''],
    ['AM', 'hy', 'Նավահանգստի 14 / Երևան / Հայաստան', ''],
    ['IE', 'en', '14 Harbour Road / Dublin 2 / Ireland', ''],
    ['GB', 'en', '14 Harbour Road / London SW1A 2AA / United Kingdom', ''],
    ['GB', 'fr', '14 Harbour Road / London SW1A 2AA / England', ''],
    ['GB', 'de', '14 Harbour Road / London SW1A 2AA', 'VEREINIGTES KÖNIGREICH'],
    ['US', 'en', 'Atlanta, Georgia', 'UNITED STATES'],
    ['US', 'en', 'Washington, DC 20500, U.S.A.', ''],
    ['US', 'es', 'Washington, DC 20500 / EE. UU.', ''],
    ['US', 'en', 'Santa Fe, New Mexico', 'UNITED STATES'],
    ['SD', 'en', 'PO Box 1 / Port Sudan', 'SUDAN'],
    ['SS', 'en', 'Juba / South Sudan', ''],
    ['SD', 'en', 'Khartoum / Republic of the Sudan', ''],
    ['IR', 'en', 'Tehran / Islamic Republic of Iran', ''],
    ['IR', 'de', 'Tehran, Iran (Islamic Republic of)', ''],
    ['CD', 'en', 'Kinshasa / Democratic Republic of the Congo', ''],
    ['CD', 'fr', 'Kinshasa-Gombe / RDC', ''],
    ['CD', 'fr', 'Kinshasa / République démocratique du Congo', ''],
    ['CG', 'fr', 'Brazzaville / République du Congo', ''],
    ['CG', 'en', 'Brazzaville / Congo', ''],
    ['CD', 'en', 'Kinshasa / Congo', 'DEMOCRATIC REPUBLIC OF THE CONGO'],
    ['GN', 'en', 'Conakry / Guinea', ''],
    ['GN', 'en', 'Conakry', 'GUINEA'],
    ['GQ', 'en', 'Malabo / Equatorial Guinea', ''],
    ['PG', 'en', 'Boroko NCD / Papua New Guinea', ''],
    ['TR', 'en', 'Ankara / Turkey', ''],
    ['TR', 'en', '06420 Ankara, Türkiye', ''],
    ['JO', 'en', 'Amman 11118 Jordan', ''],
    ['PE', 'es', 'Lima Perú', ''],
    ['PE', 'es', 'Lima 15001 - Perú', ''],
    ['PE', 'de', 'Av. Perú', 'PERU'],
    ['ES', 'de', 'Plaza de España', 'SPANIEN'],
    ['ES', 'de', '28071 Madrid / España', ''],
    ['RU', 'en', 'Москва / Россия', ''],
    ['RU', 'en', 'Moscow 103132 / Russian Federation', ''],
    ['EG', 'en', 'القاهرة، مصر', ''],
    ['EG', 'de', 'Kairo / جمهورية مصر العربية', ''],
    ['CN', 'en', 'Beijing / People’s Republic of China', ''],
    ['CN', 'en', '北京市 / 中国', ''],
    ['CN', 'en', 'Beijing 100000 / P.R. China', ''],
    ['TW', 'en', 'Taipei / Taiwan (R.O.C.)', ''],
    ['HK', 'en', 'Central / Hong Kong', ''],
    ['HK', 'en', 'Central / Hong Kong SAR, China', ''],
    ['MM', 'en', 'Nay Pyi Taw / Myanmar', ''],
    ['MM', 'en', 'Yangon / Burma', ''],
    ['VN', 'en', 'Hà Nội / Viet Nam', ''],
    ['SG', 'en', 'Singapore 238823', 'SINGAPORE'],
    ['LU', 'fr', 'L-2450 Luxembourg', 'LUXEMBOURG'],
    ['LU', 'fr', 'L-2450 Luxembourg / Luxembourg', ''],
    ['PA', 'es', 'Ciudad de Panamá', 'PANAMÁ'],
    ['CH', 'en', 'Bern / Switzerland', ''],
    ['PE', 'en', 'Geneva / Switzerland', ''],
    ['PE', 'de', '1211 Genève 10, Suisse', ''],
    ['KE', 'en', 'Nairobi / Republic of Kenya', ''],
    ['PK', 'en', 'Islamabad / Islamic Republic of Pakistan', ''],
    ['SA', 'en', 'Riyadh 11141 / Kingdom of Saudi Arabia', ''],
    ['SA', 'en', 'Riyadh / K.S.A.', ''],
    ['BH', 'en', 'Manama / Kingdom of Bahrain', ''],
    ['BY', 'en', '220016 Minsk / Republic of Belarus', ''],
    ['BY', 'en', 'Минск / Республика Беларусь', ''],
    ['VE', 'es', 'Caracas / República Bolivariana de Venezuela', ''],
    ['BO', 'en', 'La Paz / Bolivia, Plurinational State of', ''],
    ['TZ', 'en', 'Dodoma / United Republic of Tanzania', ''],
    ['KP', 'en', 'Pyongyang / DPRK', ''],
    ['ES', 'es', '18001 Granada', 'ESPAÑA'],
    ['ES', 'es', 'Granada', 'ESPAÑA'],
    ['CO', 'es', 'Armenia', 'COLOMBIA'],
    ['IN', 'en', 'New Delhi 110001 / INDIA.', ''],
    ['CU', 'es', 'La Habana, Cuba.', ''],
    ['PH', 'de', '14 Harbour Road / Manila / Republic of the Philippines', ''],
    ['PH', 'it', 'Manila / Philippines', ''],
    ['NL', 'en', 'Den Haag / The Netherlands', ''],
    ['DE', 'en', '10557 Berlin / Federal Republic of Germany', ''],
    ['AT', 'en', '1010 Wien / Republik Österreich', ''],
    ['CI', 'fr', 'Abidjan 01 / Côte d’Ivoire', ''],
    ['CI', 'en', 'Abidjan / Ivory Coast', ''],
    ['US', 'en', 'Embassy Row 4 / Washington', 'UNITED STATES'],
    ['US', 'en', '14 Mission Street / San Francisco, CA 94105', 'UNITED STATES'],
    ['PK', 'en', 'Constitution Avenue / Islamabad Pakistan', ''],
    ['KH', 'en', 'Phnom Penh Cambodia', ''],
    ['PT', 'en', '1249-068 Lisboa / Portugal', ''],
    ['ZW', 'en', 'Private Bag 7700 / Causeway / Harare ZIMBABWE', ''],
    ['ET', 'en', 'Addis Ababa / Federal Democratic Republic of Ethiopia', ''],
    ['LA', 'en', 'Vientiane / Lao PDR', ''],
    ['AE', 'ar', 'أبوظبي / الإمارات العربية المتحدة', ''],
    ['NG', 'en', 'Niger State Secretariat / Minna, Niger State', 'NIGERIA'],
    ['AZ', 'en', '14 Harbour Road / Baku AZ1066 / Azerbaijan Republic', ''],
    ['KG', 'en', 'Bishkek / Kyrgyz Republic', ''],
    ['XK', 'en', '10000 Prishtina / Republic of Kosovo', ''],
    ['DM', 'en', 'Roseau / Commonwealth of Dominica', ''],
    ['DO', 'es', 'Santo Domingo / República Dominicana', ''],
    ['IL', 'en', 'Jerusalem / State of Israel', ''],
    ['MA', 'fr', 'Rabat / Royaume du Maroc', ''],
    ['OM', 'en', 'Muscat / Sultanate of Oman', ''],
    ['EG', 'en', 'Cairo / Arab Republic of Egypt', ''],
    ['CN', 'en', 'Beijing 100043 / The People’s Republic of China', ''],
    ['TH', 'en', 'กรุงเทพฯ 10300 ประเทศไทย', ''],
    ['ET', 'en', 'Addis Abeba, Ethiopia (Postal code 1000)', ''],
    ['NI', 'es', 'Managua, Nicaragua, C.A.', ''],
    ['HN', 'es', 'Tegucigalpa M.D.C., Honduras C.A.', ''],
    ['SV', 'es', 'San Salvador, El Salvador, Centroamérica', ''],
    ['CD', 'de', 'Kinshasa / Dem. Rep. Congo', ''],
    ['MX', 'es', 'Toluca, Estado de México', 'MÉXICO'],
    ['MX', 'es', 'Ciudad de México, C.P. 06066', 'MÉXICO'],
    ['PH', 'en', 'Metro Manila, Philippines 1005', ''],
    ['GQ', 'es', 'Malabo / República de Guinea Ecuatorial', ''],
    ['GN', 'fr', 'Conakry, République de Guinée', ''],
    ['TN', 'fr', '1006 Tunis / République tunisienne', ''],
    ['PS', 'fr', 'Gaza / Territoires palestiniens occupés', ''],
    ['PE', 'en', 'Lima 1, PERU. Fax: +51 1 234', ''],
    ['LU', 'fr', 'L-2450 Luxembourg / Grand-Duché de Luxembourg', ''],
    ['CH', 'en', '3003 Bern / Confédération suisse', ''],
    ['KR', 'de', '서울특별시 / 대한민국', ''],
    ['JP', 'en', '100-8968 東京都 / 日本', ''],
    ['SG', 'de', 'Singapore 238823', 'SINGAPUR'],
    ['IN', 'en', 'East India House / New Delhi', 'INDIA'],
    ['CL', 'es', 'Santiago de Chile', 'CHILE'],
  ])('%s in %s: %s → %j', (country, uiLanguage, address, line) => {
    expect(countryLine(country, uiLanguage, address.split(' / '))).toBe(line);
  });

  it('looks past empty lines at the end, and at no line before the last', () => {
    expect(countryLine('PE', 'en', ['Lima, Peru', ' '])).toBe('');
    expect(countryLine('PE', 'en', ['Peru section', 'Lima'])).toBe('PERU');
  });

  it('takes no longer for a hostile line', () => {
    const before = performance.now();
    countryLine('PE', 'en', [`${'republic of '.repeat(400)}x`]);
    countryLine('PE', 'en', [`${'a b '.repeat(2000)}${'- '.repeat(2000)}`]);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
