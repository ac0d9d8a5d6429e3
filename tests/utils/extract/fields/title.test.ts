import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.ts';

const STORY =
  'Ana Muster, a teacher, has been held without a charge since 3 March 2031, says her family.';
const page = (...lines: string[]) => lines.join('\n\n');

describe('a title', () => {
  it.each([
    ['Select this search icon to open the search form', 'Main menu', 'Facebook Share'],
    ['Suchformular', 'Hauptmenü', 'Zum Hauptinhalt springen', 'Teilen'],
    [
      'Formulaire de recherche',
      'Menu principal',
      'Aller au contenu principal',
      'Partager sur Facebook',
    ],
    ['Formulario de búsqueda', 'Menú principal', 'Ir al contenido', 'Compartir en redes'],
    ['Modulo di ricerca', 'Menu principale', 'Vai al contenuto', 'Condividi su Facebook'],
    ['Zoekveld', 'Hoofdmenu', 'Ga naar de inhoud', 'Delen via e-mail'],
    ['Hoppa till huvudinnehåll', 'Huvudmeny', 'Dela på Facebook'],
    ['Przejdź do treści', 'Menu główne', 'Udostępnij na Facebooku'],
    ['Přeskočit na obsah', 'Hlavní nabídka', 'Sdílet na Facebooku'],
    ['Siirry suoraan sisältöön', 'Päävalikko', 'Jaa Facebookissa'],
    ['Spring til hovedindhold', 'Hovedmenu', 'Del på Facebook'],
    ['Pular para o conteúdo', 'Menu principal', 'Compartilhar no Facebook'],
  ])('is never a part of the menu: %s, %s', (...menu) => {
    expect(readFacts(page(...menu, 'A teacher held in Exampletown', STORY)).title).toBe(
      'A teacher held in Exampletown',
    );
  });

  it.each([
    ['UA-313/2033 Teacher held. Appeals until 27 January 2034', 'Teacher held'],
    ['UA-313-2/2033 Lehrerin in Haft. Appelle bis 27. Januar 2034', 'Lehrerin in Haft'],
    ['AU 313/33: Maestra detenida. Cartas antes del 5 de mayo de 2034', 'Maestra detenida'],
    ['UA 313/33 | Professeure en prison | écrire avant le 5 mai 2034', 'Professeure en prison'],
    ['AU 313/33 Insegnante in carcere - appelli entro il 5 maggio 2034', 'Insegnante in carcere'],
  ])('is what happened, without its number and its last day: %s', (line, title) => {
    expect(readFacts(page(line, STORY)).title).toBe(title);
  });

  it.each([
    ['SENDER (IN FULL)', 'DATE'],
    ['ABSENDER (INKL. EIGENER ANSCHRIFT)', 'DATUM'],
    ['EXPÉDITEUR (ADRESSE COMPLÈTE)', 'DATE'],
    ['REMITENTE (CON DIRECCIÓN)', 'FECHA'],
    ['MITTENTE (CON INDIRIZZO)', 'DATA'],
  ])('is never what the sender of a letter fills in: %s', (sender, date) => {
    const address = 'Ambassador Ana Muster\n1 Example Street\nNew York, NY 10017\nUSA';
    const lines = ['UA-313/2033 A teacher held in Exampletown', sender, date, address, STORY];
    expect(readFacts(page(...lines)).title).toBe('A teacher held in Exampletown');
  });

  it.each([
    [
      'Tunesien: Mira Beispiel – in Haft wegen eines Kommentars',
      'Tunesien: Mira Beispiel – in Haft wegen eines Kommentars',
    ],
    ['libertad para la maestra ana muestra', 'libertad para la maestra ana muestra'],
    ['教師が令状なしに拘束されている', '教師が令状なしに拘束されている'],
    ['Учительницу держат без обвинения', 'Учительницу держат без обвинения'],
    [
      'Urgent Action Update: Teacher Moved to Hospital (Egypt: UA 12.31)',
      'Teacher Moved to Hospital',
    ],
  ])('is read in %s', (line, title) => {
    expect(readFacts(page(line, STORY)).title).toBe(title);
  });

  it('is no office, no request and no line below the story', () => {
    const lines = [
      'Teacher moved to hospital',
      'She is ill, her family has heard, and cannot stand up.',
    ];
    const more = [
      'Public Prosecutor Karim Muster',
      'Please send mail to the embassy only',
      'Example Street 5',
    ];
    expect(readFacts(page(...lines, ...more)).title).toBe('Teacher moved to hospital');
  });

  it('is the page’s own one when no line is like a title', () => {
    const facts = readFacts(STORY, { title: 'Free the teacher Ana Muster | Amnesty Exampleland' });
    expect([facts.title, facts.certainty('title')]).toEqual([
      'Free the teacher Ana Muster',
      'doubtful',
    ]);
  });

  it('is doubtful when two lines are as good', () => {
    const facts = readFacts(
      page(
        'Eilaktion: Drohende Hinrichtung im Beispielland',
        'UA-14/2031',
        'DREI BRÜDER IN HAFT',
        STORY,
      ),
    );
    expect([facts.title, facts.certainty('title')]).toEqual(['DREI BRÜDER IN HAFT', 'doubtful']);
  });
});
