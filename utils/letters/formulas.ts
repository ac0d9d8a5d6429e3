import { baseLanguage } from '../actions/languages.ts';
import type { Addressee, LanguageTag } from '../actions/types.ts';
import { type Formulas, MORE_FORMULAS, subjectWith } from './languages/more-formulas.ts';

export type { Formulas } from './languages/more-formulas.ts';

const ENGLISH: Formulas = {
  closing: 'Yours sincerely,',
  salutation: { office: 'Dear Sir or Madam,', person: 'Dear Sir or Madam,' },
  subject: (country) => subjectWith('Human rights', country),
  cover: (target) => `Copy of a letter to ${target}, for your information`,
  frame: {
    opening: '[Who you are, and why you write]',
    points: 'I ask you to consider these points:',
    own: '[A sentence of your own]',
  },
  fax: {
    title: 'Fax',
    to: 'To',
    number: 'Fax number',
    from: 'From',
    date: 'Date',
    subject: 'Subject',
  },
};

/** By base language; adding a language is adding an entry. */
const FORMULAS: Record<string, Formulas> = {
  ...MORE_FORMULAS,
  en: ENGLISH,
  es: {
    closing: 'Atentamente,',
    salutation: { office: 'Señoras y señores:', person: 'Estimada señora o estimado señor:' },
    subject: (country) => subjectWith('Derechos humanos', country),
    cover: (target) => `Copia de una carta dirigida a ${target}, para su conocimiento`,
    frame: {
      opening: '[Quién eres y por qué escribes]',
      points: 'Le pido que tenga en cuenta estos puntos:',
      own: '[Una frase tuya]',
    },
    fax: {
      title: 'Fax',
      to: 'Para',
      number: 'Número de fax',
      from: 'De',
      date: 'Fecha',
      subject: 'Asunto',
    },
  },
  de: {
    closing: 'Mit freundlichen Grüssen',
    salutation: {
      office: 'Sehr geehrte Damen und Herren',
      person: 'Sehr geehrte Dame, sehr geehrter Herr',
    },
    subject: (country) => subjectWith('Menschenrechte', country),
    cover: (target) => `Kopie eines Briefes an ${target} zu Ihrer Kenntnis`,
    frame: {
      opening: '[Wer Sie sind und warum Sie schreiben]',
      points: 'Ich bitte Sie um Folgendes:',
      own: '[Ein eigener Satz]',
    },
    fax: {
      title: 'Fax',
      to: 'An',
      number: 'Faxnummer',
      from: 'Von',
      date: 'Datum',
      subject: 'Betreff',
    },
  },
  fr: {
    closing: 'Veuillez agréer, Madame, Monsieur, mes salutations respectueuses.',
    salutation: { office: 'Mesdames, Messieurs,', person: 'Madame, Monsieur,' },
    subject: (country) => subjectWith('Droits humains', country, ' : '),
    cover: (target) => `Copie d’une lettre adressée à ${target}, pour information`,
    frame: {
      opening: '[Qui vous êtes et pourquoi vous écrivez]',
      points: 'Je vous demande de prendre en compte les points suivants :',
      own: '[Une phrase à vous]',
    },
    fax: {
      title: 'Télécopie',
      to: 'À',
      number: 'Numéro de fax',
      from: 'De',
      date: 'Date',
      subject: 'Objet',
    },
  },
  it: {
    closing: 'Distinti saluti,',
    salutation: {
      office: 'Gentili Signore e Signori,',
      person: 'Gentile Signora o gentile Signore,',
    },
    subject: (country) => subjectWith('Diritti umani', country),
    cover: (target) => `Copia di una lettera a ${target}, per conoscenza`,
    frame: {
      opening: '[Chi è Lei e perché scrive]',
      points: 'Le chiedo di considerare i seguenti punti:',
      own: '[Una frase Sua]',
    },
    fax: {
      title: 'Fax',
      to: 'A',
      number: 'Numero di fax',
      from: 'Da',
      date: 'Data',
      subject: 'Oggetto',
    },
  },
};

/** The formulas of a language, or English ones where we have no words. */
export function formulasOf(language: LanguageTag): Formulas {
  return FORMULAS[baseLanguage(language)] ?? ENGLISH;
}

/** What several people are at work in, in the languages of records. */
const OFFICE =
  /\b(?:ministry|ministerios?|ministerium|minist[eè]re|ministero|embassy|embajada|botschaft|ambassade|ambasciata|offices?|oficina|bureau|ufficio|department|departamento|d[eé]partement|presidency|presidencia|pr[eé]sidence|presidenza|commission|comisi[oó]n|kommission|commissione|council|consejo|conseil|consiglio|courts?|corte|tribunal|gericht|parliament|parlament|parlamento|congress|congreso|government|gobierno|regierung|gouvernement|governo|authorit(?:y|ies)|autoridad(?:es)?|autorit[eé]s?|beh[oö]rden?|police|polic[ií]a|polizei|polizia|company|ltd|inc|gmbh|committee|comit[eé]|secretariat|secretar[ií]a|mission|misi[oó]n|assembly|asamblea|assembl[eé]e|senate|senado|fiscal[ií]a|defensor[ií]a|agency|agencia|directorate|direcci[oó]n|direction|service|university|universidad|bank|banco|prison|prisi[oó]n)\b/iu;

/** `Chief of Police`, `Police Commissioner`: one person, though a name of many is in it. */
const TITLE =
  /^(?:(?:the|el|la|le|der|die|il) )?(?:(?:vice|deputy|acting|prime|first)[ -])?(?:minist(?:er|erin|ro|ra|re)|pr[eéä]sident(?:e|a|in|essa)?|chief|jef[ea]|head|dire[ck]tor(?:a|in)?|direct(?:eur|rice)|dirett(?:ore|rice)|secretary|secretari[oa]|commissioner|comisionad[oa]|governor|gobernadora?|governatore|ambassador|embajadora?|judge|juez|jueza|prosecutor|fiscal|procureure?|attorney|commander|comandante|general|king|queen|mayor|alcalde(?:sa)?|speaker|chair(?:man|woman|person)?|inspector|superintendent|warden|rector|leiter(?:in)?|vorsitzender?|cheff?e?|capo)(?![\p{L}’'])|\b(?:commissioner|minister|president|director|chief|governor|judge|prosecutor|secretary|officer|commander)$/iu;
/** The same in languages that have formulas, too; in Cyrillic and Arabic, where `\\b` knows no words. */
const MORE_OFFICES =
  /(?<!\p{L})(?:minist[eé]rio|embaixada|gabinete|comiss[aã]o|conselho|pol[ií]cia|procuradoria|defensoria|parlamento|ministerie|politie|raad|rechtbank|regering|ministeri|ambaixada|govern|departement|myndighet(?:en)?|ministerstwo|ambasada|policja|rząd|sąd|prokuratura|urząd|министерство|посольство|прокуратура|правительство|администрация|суд|полиция|комитет|комиссия|міністерство|посольство|прокуратура|уряд|суд|поліція|bakanlığı|büyükelçiliği|mahkemesi|başsavcılığı|müdürlüğü|komisyonu|وزارة|سفارة|النيابة|محكمة|مكتب|رئاسة|حكومة|لجنة|مجلس|شرطة)(?!\p{L})/iu;

const OFFICE_OF_ONE = /\b(?:office|b[uü]ro|bureau|oficina|ufficio|administration)$/iu;

const isTitle = (text: string) => TITLE.test(text) && !OFFICE_OF_ONE.test(text);

/** A person has a role, `President`, or is known by it; what is called a ministry or a court is many. */
function isPerson({ name, role }: Addressee): boolean {
  const called = name || (role ?? '');
  return isTitle(called) || !(OFFICE.test(called) || MORE_OFFICES.test(called));
}

/** Greets an addressee whom the action has no salutation for, without saying who is a woman and who is a man. */
export function salutationTo(addressee: Addressee, language: LanguageTag): string {
  const { office, person } = formulasOf(language).salutation;
  return isPerson(addressee) ? person : office;
}

/** Are there formulas in this language, or would they be English? */
export function hasFormulas(language: LanguageTag): boolean {
  return baseLanguage(language) in FORMULAS;
}
