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

/** The countries of some indexes: regions with numbers and countries. An index can be wrong. */
const COUNTRIES_OF_REGIONS: Record<string, string> = {
  AMR: '13 AR 18 BO 19 BR 22 CL 23 CO 25 CU 27 DO 28 EC 29 SV 34 GT 36 HT 37 HN 38 JM 41 MX 43 NI 46 PE 51 US 53 VE',
  MDE: '11 BH 12 EG 13 IR 14 IQ 16 JO 17 KW 18 LB 19 LY 22 QA 23 SA 24 SY 25 AE 28 DZ 29 MA 30 TN 31 YE',
  ASA: '11 AF 13 BD 16 MM 17 CN 20 IN 21 ID 22 JP 23 KH 28 MY 31 NP 33 PK 35 PH 36 SG 37 LK 39 TH 41 VN',
  EUR: '44 TR 46 RU 49 BY 50 UA 55 AZ 57 KZ 60 TJ 62 UZ',
  AFR: '12 AO 16 BI 17 CM 20 TD 24 GQ 25 ET 27 GM 32 KE 38 MR 44 NG 46 ZW 47 RW 52 SO 54 SD 55 SZ 56 TZ 59 UG 62 CD 63 ZM 64 ER',
};

/** Countries by the first two parts of an index, `AMR 46`. */
export const INDEX_COUNTRIES = new Map<string, string>(
  Object.entries(COUNTRIES_OF_REGIONS).flatMap(([region, list]) =>
    [...list.matchAll(/(\d\d) ([A-Z]{2})/g)].map(
      ([, number, code = '']) => [`${region} ${number}`, code] as const,
    ),
  ),
);
