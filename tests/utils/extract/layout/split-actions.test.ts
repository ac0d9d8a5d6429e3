import { describe, expect, it } from 'vitest';
import { readText } from '../../../../utils/extract/file/read-text.ts';
import { splitActions } from '../../../../utils/extract/layout/split-actions.ts';
import { toLines } from '../../../../utils/extract/text/lines.ts';

const headsOf = (...paragraphs: string[]) =>
  splitActions(toLines(readText(paragraphs.join('\n\n')))).pieces.map((piece) => piece[0]?.text);

describe('cases that a name heads', () => {
  it.each([
    [
      'with colons, each with a mail address',
      [
        'This month’s cases',
        'Ana Muster:',
        'The teacher Ana Muster has been held in Exampletown since the third of March.',
        'Email: one@office.example',
        'Ben Muster:',
        'Ben Muster, a weaver, was taken from his house and has not been seen since.',
        'Email: two@office.example',
      ],
      ['Ana Muster:', 'Ben Muster:'],
    ],
    [
      'in Spanish, with an occupation',
      [
        'Dos cartas',
        'Ana Ejemplo, maestra',
        'La maestra Ana Ejemplo fue detenida el 3 de marzo al salir de su escuela en Ejemplo.',
        'Correo: uno@oficina.example',
        'Luis Ejemplo, tejedor',
        'Nadie ha visto a Luis Ejemplo desde que lo sacaron de su casa en el mes de marzo.',
        'Correo: dos@oficina.example',
      ],
      ['Ana Ejemplo, maestra', 'Luis Ejemplo, tejedor'],
    ],
    [
      'in German, with countries, each with a letter',
      [
        'Simbabwe',
        'Die Lehrerin Ana Muster sitzt in Simbabwe seit März ohne Anklage im Gefängnis.',
        'Sehr geehrter Herr Präsident,',
        'bitte lassen Sie Ana Muster frei.',
        'Hochachtungsvoll',
        'Laos',
        'In Laos ist der Weber Ben Muster seit März verschwunden, und niemand sucht ihn.',
        'Sehr geehrter Herr Minister,',
        'bitte suchen Sie Ben Muster.',
        'Hochachtungsvoll',
      ],
      ['Simbabwe', 'Laos'],
    ],
    [
      'in French, with countries behind the names',
      [
        'Ana Exemple (Tchad)',
        'Ana Exemple, enseignante, est détenue depuis le trois mars sans aucune accusation.',
        'Courriel : un@bureau.example',
        'Luc Exemple (Togo)',
        'Luc Exemple, tisserand, a été enlevé chez lui et personne ne sait où il se trouve.',
        'Courriel : deux@bureau.example',
      ],
      ['Ana Exemple (Tchad)', 'Luc Exemple (Togo)'],
    ],
    [
      'in Polish',
      [
        'Anna Przykład',
        'Nauczycielka Anna Przykład jest od trzeciego marca więziona bez żadnego zarzutu.',
        'E-mail: jeden@urzad.example',
        'Jan Przykład',
        'Tkacz Jan Przykład zaginął w marcu, a policja w jego mieście nikogo nie szuka.',
        'E-mail: dwa@urzad.example',
      ],
      ['Anna Przykład', 'Jan Przykład'],
    ],
  ])('are several actions %s', (_form, paragraphs, heads) => {
    expect(headsOf(...paragraphs)).toEqual(heads);
  });

  it('stay one action where two people of one case have one address', () => {
    const paragraphs = [
      'Two teachers held',
      'Ana Muster',
      'Ana Muster has been held in Exampletown since the third of March, her family says.',
      'Ben Muster',
      'Ben Muster was taken from his house and has not been seen by anybody since.',
      'Email: one@office.example',
    ];
    expect(headsOf(...paragraphs)).toEqual(['Two teachers held']);
  });

  it('stay one action where two addressees are named', () => {
    const paragraphs = [
      'A teacher held',
      'Ana Muster has been held in Exampletown since the third of March, her family says.',
      'Write to:',
      'Karim Muster',
      'Ministry of Justice\nExample Street 1\nEmail: one@office.example',
      'Salma Muster',
      'Office of the Prosecutor\nExample Street 2\nEmail: two@office.example',
    ];
    expect(headsOf(...paragraphs)).toEqual(['A teacher held']);
  });

  it('stay one action with subheads', () => {
    const paragraphs = [
      'Ana Muster',
      'Ana Muster has been held in Exampletown since the third of March, her family says.',
      'Email: one@office.example',
      'What happened before',
      'Two years ago she had been held for a week after a march, together with her pupils.',
      'Embassy: two@office.example',
    ];
    expect(headsOf(...paragraphs)).toEqual(['Ana Muster']);
  });
});
