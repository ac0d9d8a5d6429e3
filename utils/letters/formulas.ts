import { baseLanguage } from '../actions/languages.ts';
import type { LanguageTag } from '../actions/types.ts';

/** Set phrases of letters, by language. */
export interface Formulas {
  closing: string;
  /** for an addressee whose own salutation the action does not give */
  salutation: string;
  /** the subject, if the action gives no subject in this language */
  subject(country: string): string;
  /** above a copy for an embassy */
  cover(target: string): string;
  /** a letter that has nothing but demands; brackets are for the person to fill */
  frame: { opening: string; points: string; own: string };
  /** the sheet in front of a fax */
  fax: { title: string; to: string; number: string; from: string; date: string; subject: string };
}

const ENGLISH: Formulas = {
  closing: 'Yours sincerely,',
  salutation: 'Dear Sir or Madam,',
  subject: (country) => `Human rights in ${country}`,
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
  en: ENGLISH,
  es: {
    closing: 'Atentamente,',
    salutation: 'Señoras y señores:',
    subject: (country) => `Derechos humanos en ${country}`,
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
    salutation: 'Sehr geehrte Damen und Herren',
    subject: (country) => `Menschenrechte in ${country}`,
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
    salutation: 'Madame, Monsieur,',
    subject: (country) => `Droits humains : ${country}`,
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
    salutation: 'Gentili Signore e Signori,',
    subject: (country) => `Diritti umani in ${country}`,
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

/** Are there formulas in this language, or would they be English? */
export function hasFormulas(language: LanguageTag): boolean {
  return baseLanguage(language) in FORMULAS;
}
