/**
 * What pages call the field for the subject of a mail, folded. They stand apart from the tables, because the script that
 * reads a page is injected into it, and should be small.
 */
export const SUBJECT_WORDS = [
  ...['subject', 'betreff', 'asunto', 'objet', 'sujet', 'oggetto', 'onderwerp', 'betreft'],
  ...['assunto', 'amne', 'arende', 'emne', 'aihe', 'temat', 'predmet', 'тема', 'الموضوع'],
];
