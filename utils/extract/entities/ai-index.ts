import { anyWordOf } from '../languages/vocabulary.ts';
import type { Line } from '../text/lines.ts';

/** An AI index as printed, `AMR 46/6346/2023`. */
export interface FoundIndex {
  index: string;
  line: Line;
}

export const AI_INDEX =
  /(?<![\p{L}\d])(AFR|AMR|ASA|EUR|MDE|ACT|POL|NWS|IOR|ORG|DOC|REG|FIN|PRE)[ \u00a0]?(\d{2})[/ ](?:(\d{3,4})\/((?:19|20)\d{2})|(\d{2,3})\/(\d{2}))(?![\d/])/iu;
/** Words before a number that show that it is another document's. */
const OTHER_DOCUMENT = new RegExp(`${anyWordOf('otherDocuments')}|https?:`, 'iu');

/** Finds the document's own index: the first one outside of links that does not name another document. */
export function findIndex(lines: readonly Line[]): FoundIndex | undefined {
  for (const line of lines) {
    const match = AI_INDEX.exec(line.text);
    if (match && !OTHER_DOCUMENT.test(line.text.slice(0, match.index))) {
      return {
        index: match[0]
          .replace(/\s+/g, ' ')
          .toUpperCase()
          .replace(/^([A-Z]{3})(\d)/, '$1 $2'),
        line,
      };
    }
  }
  return undefined;
}

/**
 * The address of a document at the international secretariat; undefined for documents before 2014.
 * @example documentAddress('AMR 46/6346/2023') // 'https://www.amnesty.org/en/documents/amr46/6346/2023/en/'
 */
export function documentAddress(index: string): string | undefined {
  const [, region, country, number, year] =
    /^([A-Z]{3}) (\d{2})\/(\d{3,4})\/(\d{4})$/.exec(index) ?? [];
  if (!region || Number(year) < 2014) return undefined;
  return `https://www.amnesty.org/en/documents/${region.toLowerCase()}${country}/${number}/${year}/en/`;
}

/** The countries of some indexes, by their first two parts. An index can be wrong. */
export const INDEX_COUNTRIES: Record<string, string> = {
  'AMR 13': 'AR',
  'AMR 18': 'BO',
  'AMR 19': 'BR',
  'AMR 22': 'CL',
  'AMR 23': 'CO',
  'AMR 25': 'CU',
  'AMR 27': 'DO',
  'AMR 28': 'EC',
  'AMR 29': 'SV',
  'AMR 34': 'GT',
  'AMR 36': 'HT',
  'AMR 37': 'HN',
  'AMR 38': 'JM',
  'AMR 41': 'MX',
  'AMR 43': 'NI',
  'AMR 46': 'PE',
  'AMR 51': 'US',
  'AMR 53': 'VE',
  'MDE 11': 'BH',
  'MDE 12': 'EG',
  'MDE 13': 'IR',
  'MDE 14': 'IQ',
  'MDE 16': 'JO',
  'MDE 17': 'KW',
  'MDE 18': 'LB',
  'MDE 19': 'LY',
  'MDE 22': 'QA',
  'MDE 23': 'SA',
  'MDE 24': 'SY',
  'MDE 25': 'AE',
  'MDE 28': 'DZ',
  'MDE 29': 'MA',
  'MDE 30': 'TN',
  'MDE 31': 'YE',
  'ASA 11': 'AF',
  'ASA 13': 'BD',
  'ASA 16': 'MM',
  'ASA 17': 'CN',
  'ASA 20': 'IN',
  'ASA 21': 'ID',
  'ASA 22': 'JP',
  'ASA 23': 'KH',
  'ASA 28': 'MY',
  'ASA 31': 'NP',
  'ASA 33': 'PK',
  'ASA 35': 'PH',
  'ASA 36': 'SG',
  'ASA 37': 'LK',
  'ASA 39': 'TH',
  'ASA 41': 'VN',
  'EUR 44': 'TR',
  'EUR 46': 'RU',
  'EUR 49': 'BY',
  'EUR 50': 'UA',
  'EUR 55': 'AZ',
  'EUR 62': 'UZ',
  'EUR 57': 'KZ',
  'EUR 60': 'TJ',
  'AFR 12': 'AO',
  'AFR 16': 'BI',
  'AFR 17': 'CM',
  'AFR 20': 'TD',
  'AFR 25': 'ET',
  'AFR 27': 'GM',
  'AFR 32': 'KE',
  'AFR 38': 'MR',
  'AFR 44': 'NG',
  'AFR 52': 'SO',
  'AFR 54': 'SD',
  'AFR 59': 'UG',
  'AFR 62': 'CD',
  'AFR 64': 'ER',
  'AFR 46': 'ZW',
  'AFR 24': 'GQ',
  'AFR 47': 'RW',
  'AFR 55': 'SZ',
  'AFR 63': 'ZM',
  'AFR 56': 'TZ',
};
