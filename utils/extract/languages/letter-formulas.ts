import type { LanguageTag } from '../../actions/types.ts';

/**
 * How a letter greets and closes in languages that have no table: pieces of expressions for folded text, as in a table.
 * They only tell where a letter begins and ends; nothing else of such a language is known.
 */
export const letterFormulas: readonly {
  language: LanguageTag;
  salutations: string[];
  closings: string[];
}[] = [
  {
    language: 'ar',
    salutations: [
      'سيادة',
      'معالي',
      'فخامة',
      'سعادة',
      'صاحب (?:الجلالة|السمو|الفخامة|المعالي)',
      'حضرة',
    ],
    closings: ['وتفضلوا', 'مع (?:خالص|فائق|اطيب)', 'مع (?:الاحترام|التقدير)', 'تقبلوا', 'المخلص'],
  },
  {
    language: 'fa',
    salutations: ['جناب', 'عاليجناب', 'عالیجناب', 'رياست محترم', 'ریاست محترم', 'حضرت'],
    closings: ['با (?:احترام|تشكر|تشکر|سپاس)', 'ارادتمند'],
  },
  {
    language: 'he',
    salutations: ['לכבוד', 'כבוד', 'אדוני', 'גבירתי'],
    closings: ['בכבוד רב', 'בברכה'],
  },
  {
    language: 'ru',
    salutations: [
      'уважаем[а-я]{2,3}',
      'глубокоуважаем[а-я]{2,3}',
      'ваше (?:превосходительство|величество)',
    ],
    closings: ['с (?:глубоким )?уважением', 'искренне ваш'],
  },
  {
    language: 'uk',
    salutations: [
      'шановн[а-яі]{1,3}',
      'вельмишановн[а-яі]{1,3}',
      'ваша (?:високоповажносте|величносте)',
    ],
    closings: ['з (?:глибокою )?повагою', 'щиро ваш'],
  },
  {
    language: 'be',
    salutations: ['паважан[а-я]{1,3}', 'шаноун[а-я]{1,3}'],
    closings: ['з павагай'],
  },
  {
    language: 'tr',
    salutations: ['sayin', 'ekselanslari', 'saygideger', 'degerli'],
    closings: ['saygilarim(?:la|izla)', 'saygi(?:lar|yla)', 'en iyi dileklerimle'],
  },
  {
    language: 'el',
    salutations: ['αξιοτιμ[α-ω]{1,2}', 'κυρι[α-ω]{1,2}', 'εξοχοτατ[α-ω]{1,2}'],
    closings: ['με (?:εκτιμηση|τιμη|σεβασμο)', 'μετα τιμη[ςσ]'],
  },
  {
    language: 'hu',
    salutations: ['tisztelt', 'igen tisztelt', 'excellencias uram'],
    closings: ['tisztelettel', 'udvozlettel', 'oszinte tisztelettel'],
  },
  {
    language: 'ro',
    salutations: ['stimat[aei]?', 'domnule', 'doamna', 'excelenta voastra'],
    closings: ['cu (?:stima|respect|deosebita consideratie)'],
  },
  {
    language: 'no',
    salutations: ['kjære', 'ærede', 'deres eksellense'],
    closings: ['med vennlig hilsen', 'vennlig hilsen', 'med hoyaktelse', 'ærbodigst'],
  },
  {
    language: 'id',
    salutations: ['yang terhormat', 'yth\\.?', 'kepada yth\\.?', 'dengan hormat'],
    closings: ['hormat (?:saya|kami)', 'salam hormat'],
  },
  {
    language: 'vi',
    salutations: ['kinh (?:gui|thua)', 'thua (?:ong|ba|ngai)'],
    closings: ['tran trong', 'kinh thu', 'kinh chao'],
  },
  {
    language: 'ja',
    salutations: ['.{1,20}(?:閣下|殿|様)(?=$|[、,:])', '拝啓', '謹啓'],
    closings: ['敬具', '謹言', '敬白', '草々', '謹んで申し上げます'],
  },
  {
    language: 'zh',
    salutations: ['尊敬的', '敬启者', '敬啟者', '.{1,20}(?:阁下|閣下|先生|女士)(?=$|[,:])'],
    closings: ['此致', '敬礼', '敬禮', '敬上', '谨上', '謹上', '顺颂', '順頌'],
  },
  {
    language: 'ko',
    salutations: ['존경하는', '.{1,20}(?:귀하|각하|님께)(?=$|[,:])'],
    closings: ['감사합니다', '올림', '드림'],
  },
  {
    language: 'hi',
    salutations: ['माननीय', 'आदरणीय', 'महोदय', 'महामहिम'],
    closings: ['भवदीय', 'सादर', 'आपका'],
  },
  {
    language: 'ur',
    salutations: ['محترم', 'عزت مآب', 'جناب'],
    closings: ['مخلص', 'آپ کا', 'والسلام'],
  },
  {
    language: 'th',
    salutations: ['เรียน', 'กราบเรียน'],
    closings: ['ขอแสดงความนับถือ', 'ด้วยความเคารพ'],
  },
];
