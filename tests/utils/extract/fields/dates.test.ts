import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.ts';

const STORY =
  'Ana Muster, a teacher, has been held without a charge since 3 March 2031, says her family.';
const page = (...lines: string[]) => lines.join('\n\n');

describe('the day of issue', () => {
  it.each([
    ['alone below the title', 'A teacher is held', 'Wednesday, May 7, 2031 - 09:30', STORY],
    ['with an ordinal', 'A teacher is held', 'May 7th, 2031', STORY],
    ['with commas', 'Una maestra detenida', 'Miércoles, 7 de mayo, 2031', STORY],
    [
      'behind a byline',
      'A teacher is held',
      'Posted by Rosa on 7 May 2031 in Letters | 2 comments',
      STORY,
    ],
    ['with the time', 'Eine Lehrerin in Haft', 'Mittwoch, 7. Mai 2031, 10:15 Uhr', STORY],
    ['with a Swedish ordinal', 'En lärare fängslad', 'Publicerad den 7:e maj 2031', STORY],
    ['in Finnish', 'Opettaja vangittu', 'Julkaistu 7. toukokuuta 2031', STORY],
    ['in Polish', 'Nauczycielka w więzieniu', 'Opublikowano 7 maja 2031', STORY],
    ['in Arabic digits', 'معلمة رهن الاحتجاز', '٧ مايو ٢٠٣١', STORY],
    ['in Japanese', '教師が拘束されている', '2031年5月7日', STORY],
    [
      'as the last change, when nothing else is there',
      'Una maestra',
      'Ultimo aggiornamento: 7 maggio 2031',
      STORY,
    ],
  ])('is read %s', (_form, ...lines) => {
    expect(readFacts(page(...lines)).issued).toBe('2031-05-07');
  });

  it.each([
    ['the first action’s, behind its number', 'Further information on UA 20/31 (4 February 2031)'],
    [
      'the first action’s, in a sentence',
      'Please write even if you had not received the original one, issued on 4 February 2031.',
    ],
    [
      'the first action’s, in German',
      'Die erste Urgent Action wurde veröffentlicht am 4. Februar 2031',
    ],
    ['the day of printing', 'Printed: 4 February 2031'],
    ['the day on which somebody looked', 'Consulté le 4 février 2031'],
  ])('is never %s', (_what, line) => {
    expect(readFacts(page('A teacher is held', line, STORY)).issued).toBeUndefined();
  });

  it('is the one of the page’s data before a bare date, and after a labelled one', () => {
    const published = '2031-05-09';
    expect(readFacts(page('A teacher is held', '7 May 2031', STORY), { published }).issued).toBe(
      published,
    );
    expect(
      readFacts(page('A teacher is held', 'Date: 7 May 2031', STORY), { published }).issued,
    ).toBe('2031-05-07');
  });
});

describe('the last day to write', () => {
  it.each([
    'Bitte schickt nach dem 7. Mai 2031 keine Appelle mehr.',
    'Nach dem 7. Mai 2031 bitten wir euch, keine Briefe mehr zu schreiben.',
    'Please write no later than 7 May 2031.',
    'Passé le 7 mai 2031, n’envoyez plus de lettres.',
    'Después del 7 de mayo de 2031 no envíen más cartas.',
    'Scrivete non oltre il 7 maggio 2031.',
    'Schrijf uiterlijk 7 mei 2031 een brief.',
    'Skriv senast den 7 maj 2031.',
    'Napisz list do dnia 7 maja 2031.',
    'Pište nejpozději do 7. května 2031.',
    'Kirjoita viimeistään 7. toukokuuta 2031.',
    'Skriv senest den 7. maj 2031.',
    'Escreva até ao dia 7 de maio de 2031.',
    '7 May 2031 is the last day to send appeals.',
    'Bitte abtrennen und bis 7. Mai 2031 abschicken.',
  ])('is read in %s', (line) => {
    expect(readFacts(page('A teacher is held', STORY, line)).deadline).toBe('2031-05-07');
  });

  it('is read where a narrow column breaks the date', () => {
    const lines =
      'Agir\nle jeudi       MERCI D’ÉCRIRE AVANT LE 7 MAI\nà 17 h         2031, en français ou\ndans votre langue.';
    expect(readFacts(page('Une enseignante détenue', STORY, lines)).deadline).toBe('2031-05-07');
  });

  it.each([
    'The execution is to take place no later than 7 May 2031. Please write now.',
    'His lawyers can appeal until 7 May 2031.',
    'Die Verhandlung soll bis 7. Mai 2031 dauern. Schreiben Sie sofort.',
    'Enter our poster competition! Send your design by 7 May 2031.',
    'Elle a été détenue avant le 7 mai 2031.',
    'Jej proces ma trwać do 7 maja 2031. Napisz list.',
  ])('is no day of an event: %s', (line) => {
    expect(readFacts(page('A teacher is held', STORY, line)).deadline).toBeUndefined();
  });

  it('is the labelled day, even when another sentence on the line has a date', () => {
    const line =
      'Please take action until: 7 May 2031. The first action was issued 4 February 2031.';
    expect(readFacts(page('A teacher is held', STORY, line)).deadline).toBe('2031-05-07');
  });

  it.each([
    ['ru', 'Учительницу держат в тюрьме', 'Пишите до 7 мая 2031 года на русском языке.'],
    ['el', 'Δασκάλα στη φυλακή χωρίς κατηγορία', 'Στείλτε τις εκκλήσεις πριν από τις 7 Μαΐου 2031'],
    ['ja', '教師が令状なしに拘束されている', '締め切り:2031年5月7日'],
  ])('is guessed, and doubted, in a language without a table (%s)', (_language, title, last) => {
    const filler = Array.from({ length: 4 }, () => `${title}.`);
    const facts = readFacts(page(title, '2031-03-04', ...filler, last));
    expect([facts.deadline, facts.certainty('deadline')]).toEqual(['2031-05-07', 'doubtful']);
  });
});
