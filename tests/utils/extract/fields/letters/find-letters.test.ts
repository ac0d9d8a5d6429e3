import { describe, expect, it } from 'vitest';
import { beginExtraction } from '../../../../../utils/extract/fields/extraction.ts';
import {
  type FoundLetter,
  joinLetters,
} from '../../../../../utils/extract/fields/letters/find-letters.ts';
import { readText } from '../../../../../utils/extract/file/read-text.ts';
import { readActions } from '../../../../../utils/extract/read-actions.ts';
import { toLines } from '../../../../../utils/extract/text/lines.ts';

function read(page: string) {
  const result = readActions(readText(page));
  const [first] = 'extracted' in result ? result.extracted : [];
  return first;
}

/** The letters of a page, each as it goes out. */
const lettersOf = (page: string) =>
  (read(page)?.action.letters ?? []).flatMap(({ salutation, body, closing }) =>
    Object.keys(body).map((language) =>
      [language, salutation[language], ...(body[language] ?? []), closing[language]]
        .filter((text) => text !== undefined)
        .join('\n'),
    ),
  );

/** How sure the first letter is before the guards look at it. */
const certaintyOf = (page: string) =>
  beginExtraction(toLines(readText(page)), {}).letters[0]?.certainty;

const STORY = 'Mira Sample, a lawyer, has been in prison since 11 May for what she said.';

/** A letter as it stands on a page: its language, and its lines. */
const LETTERS: [name: string, language: string, lines: string[]][] = [
  [
    'an office after a title',
    'en',
    [
      'Hon. Provincial Chief Minister Ali Sample,',
      'I am writing to you about Mira Sample, a lawyer who has been held since 11 May.',
      'I urge you to:',
      'let her go home;',
      'give up the case against her.',
      'Yours sincerely,',
    ],
  ],
  [
    'a preposition',
    'en',
    [
      'To the Attorney General:',
      'It troubles me that nobody may see Mira Sample, who has been held since 11 May.',
      'Respectfully yours,',
    ],
  ],
  [
    'an office and a name with a colon',
    'es',
    [
      'Presidenta Andrea Muestra:',
      'Le escribo por Mira Ejemplo, abogada, a quien nadie ha visto desde el 11 de mayo.',
      'Le insto a que la ponga en libertad.',
      'Atentamente,',
    ],
  ],
  [
    'an office in the dative',
    'it',
    [
      'Al Ministro della Giustizia,',
      'sono molto preoccupata per Mira Esempio, in carcere dal 3 marzo per una poesia.',
      'Le chiedo di ordinarne il rilascio immediato.',
      'Con i migliori saluti,',
    ],
  ],
  [
    'a title',
    'de',
    [
      'Herr Staatspräsident,',
      'ich bin in Sorge um Mira Muster, die seit dem 4. Mai im Gefängnis sitzt.',
      'Ich bitte Sie, sie sofort freizulassen.',
      'Mit freundlichen Grüßen',
    ],
  ],
  [
    'a title in the vocative',
    'pl',
    [
      'Panie Prezydencie,',
      'piszę do Pana w sprawie Anny Przykład, nauczycielki, która od maja siedzi w więzieniu.',
      'Proszę o jej natychmiastowe uwolnienie.',
      'Z poważaniem,',
    ],
  ],
  [
    'small words before the office',
    'nl',
    [
      'Mijnheer de President,',
      'Ik schrijf u over Mira Voorbeeld, een advocate die sinds mei in de gevangenis zit.',
      'Met vriendelijke groet,',
    ],
  ],
  [
    'a greeting without a comma',
    'en',
    [
      'Dear President Sample',
      'Again and again I read that people in your country are punished for what they think.',
      'Yours faithfully',
    ],
  ],
  [
    'thanks above the closing',
    'en',
    [
      'Dear Prosecutor General,',
      'Mira Sample was arrested on 4 May because of a poem. She has not seen a lawyer since.',
      'Thank you for your attention to this matter.',
      'Yours sincerely,',
    ],
  ],
  [
    'a language without a table, by its words',
    'ar',
    [
      'سيادة النائب العام،',
      'أكتب إليكم بشأن المحامية ميرا مثال المحتجزة منذ 3 مايو 2031 دون محاكمة.',
      'أحثكم على الإفراج عنها فوراً.',
      'وتفضلوا بقبول فائق الاحترام،',
    ],
  ],
  [
    'a language without a table, by its shape alone',
    'tr',
    [
      'Muhterem Vali Bey,',
      'Mira Örnek mayıs ayından beri bir şiir yüzünden cezaevinde tutuluyor ve kimseyi göremiyor.',
      'Onu serbest bırakmanızı istiyorum.',
      'En derin hürmetlerimle,',
    ],
  ],
  [
    'signs instead of letters, without a comma',
    'ja',
    [
      '首相閣下',
      '私は、弁護士ミラ・サンプルさんが五月から裁判もなく拘束されていることに深い憂慮を抱いています。',
      '敬具',
    ],
  ],
];

describe('a letter is found by', () => {
  it.each(LETTERS)('%s, and ends at its closing', (_, language, lines) => {
    const page = `${STORY}\n\n${lines.join('\n\n')}\n\n[YOUR NAME]\n\nPlease send us a copy.`;
    expect(lettersOf(page)).toEqual([[language, ...lines].join('\n')]);
  });
});

describe('a letter', () => {
  const body = 'Ich schreibe Ihnen wegen Mira Muster, die seit dem 4. Mai im Gefängnis sitzt.';

  it('may have greeting, text and closing in one paragraph', () => {
    const [letter] = lettersOf(`Brief:\nSehr geehrte Frau Ministerin, ${body} Hochachtungsvoll`);
    expect(letter).toBe(`de\nSehr geehrte Frau Ministerin,\n${body}\nHochachtungsvoll`);
  });

  it.each([
    ['above its greeting', 'Betreff: Mira Muster\n\nSehr geehrte Damen und Herren,\n\n'],
    ['below it', 'Sehr geehrte Damen und Herren,\n\nBetreff: Mira Muster\n\n'],
    ['below it without a label', 'Sehr geehrte Damen und Herren,\n\nMira Muster\n\n'],
  ])('has its subject %s', (_, head) => {
    const letters = read(`${head}${body}\n\nHochachtungsvoll`)?.action.letters;
    expect(letters).toMatchObject([{ subject: { de: 'Mira Muster' }, body: { de: [body] } }]);
  });

  it('leaves out place and date and what the sender fills in', () => {
    const page = `Sehr geehrte Damen und Herren,\n\nBonn, 3. Mai 2031\n\n${body}\n\nHochachtungsvoll\n\nName:`;
    const lines = ['de', 'Sehr geehrte Damen und Herren,', body, 'Hochachtungsvoll'];
    expect(lettersOf(page)).toEqual([lines.join('\n')]);
  });

  it('may greet nobody, below words that ask to send it', () => {
    const request = 'Send this text to the ambassador:';
    expect(lettersOf(`${request}\n\n${body}\n\nHochachtungsvoll`)).toEqual([
      `de\n${body}\nHochachtungsvoll`,
    ]);
  });

  it('may begin on the first line of a page, behind its label', () => {
    expect(
      lettersOf(`Musterbrief: ${body} Bitte lassen Sie sie frei und zu ihrer Familie.`),
    ).toEqual([`de\n${body} Bitte lassen Sie sie frei und zu ihrer Familie.`]);
  });

  it('without a closing ends at the buttons below it', () => {
    const page = `Sehr geehrte Damen und Herren,\n\n${body}\n\nDeine Postleitzahl\n\nAbschicken`;
    expect(lettersOf(page)).toEqual([`de\nSehr geehrte Damen und Herren,\n${body}`]);
  });

  it('may address the official anew in a paragraph', () => {
    const again = 'Monsieur le Ministre, je vous prie de la faire libérer sans délai.';
    const first = 'Je vous écris au sujet de Mira Exemple, détenue depuis le 11 mai sans procès.';
    const page = `Monsieur le Ministre,\n\n${first}\n\n${again}\n\nVeuillez agréer mes salutations.`;
    expect(read(page)?.action.letters).toMatchObject([{ body: { fr: [first, again] } }]);
  });

  it('in another language is one more text of the same letter', () => {
    const english =
      'Mr. President:\n\nI am writing about Mira Muster, who has been held since May.';
    const page = `Herr Präsident,\n\n${body}\n\nHochachtungsvoll\n\n${english}\n\nSincerely,`;
    expect(read(page)?.action.letters).toMatchObject([{ body: { de: [body], en: [{}] } }]);
  });

  it.each([
    ['sure', 'Sehr geehrte Frau Ministerin,', 'Hochachtungsvoll'],
    ['likely', 'Sehr geehrte Frau Ministerin,', ''],
    ['likely', 'Frau Ministerin,', 'Hochachtungsvoll'],
    ['doubtful', 'An den Justizminister,', ''],
  ])('is %s with “%s” and “%s”', (certainty, greeting, closing) => {
    expect(certaintyOf(`${greeting}\n\n${body}\n\n${closing}`)).toBe(certainty);
  });
});

describe('no letter is', () => {
  it.each([
    [
      'an instruction below the heading of a letter',
      'Write a letter\n\nUrge the ambassador to say in public that people follow what happens. Say who you are and where you live, and write it as you would say it.',
    ],
    [
      'an instruction below a colon',
      'Schreibt dem Präsidenten:\n\nDrückt eure Sorge um den Lehrer Hari Beispiel aus, der seit Mai verschwunden ist.',
    ],
    [
      'a summary of a letter',
      'Sammanfattning av brevet på svenska\n\nBrevet uppmanar presidenten att genast frige Mira Exempel, som sitter i fängelse.',
    ],
    [
      'a quotation',
      'Her mother told the President of the court:\n\n"I want my daughter back. I have waited for eight months and I will not stop."',
    ],
    [
      'a list of offices and who holds them',
      'Minister of Justice:\n\nShe was a judge in Cusco for ten years, and wants to see fewer people in prison.',
    ],
    [
      'the note of somebody who forwards an action',
      'Hi Anna,\n\nplease find below what I told you about, I would be glad if you wrote.\n\nDeadline: 5 May 2034\n\nBest regards,\nJoe',
    ],
  ])('%s', (_, text) => {
    expect(lettersOf(`UA 12/31 Peru\n\n${STORY}\n\n${text}\n`)).toEqual([]);
  });
});

const letter = (language: string, text: string): FoundLetter => ({
  ...{ language, body: [{ text, first: 0, last: 0 }], first: 0, last: 0, certainty: 'sure' },
});

it('letters in several languages are one, a second one in a language is another', () => {
  const joined = joinLetters([letter('en', 'One'), letter('es', 'Una'), letter('en', 'Two')]);
  expect(joined.map(({ model }) => model.body)).toEqual([
    { en: ['One'], es: ['Una'] },
    { en: ['Two'] },
  ]);
});

describe('two greetings', () => {
  const page = (between: string) =>
    lettersOf(
      [
        'Azione urgente per Mira Sample',
        '',
        'Inviate gli appelli a:',
        'Ministro della Giustizia',
        'E-mail: ministro@giustizia.example',
        '',
        `Vostra Altezza,${between}Signor Ministro,`,
        'Le scrivo per esprimere la mia preoccupazione per Mira Sample, in carcere dal 2017.',
        'Le chiedo di rilasciarla immediatamente e senza condizioni, e di garantire che nel frattempo sia trattata con umanità.',
        'Distinti saluti,',
      ].join('\n'),
    )[0]?.split('\nLe scrivo')[0];

  it('are joined where one stands right below the other, or below a gap', () => {
    expect(page('\n')).toBe('it\nVostra Altezza, Signor Ministro,');
    expect(page('\n\n')).toBe('it\nVostra Altezza, Signor Ministro,');
  });

  it('stay apart where a button stands between them', () => {
    expect(page('\nFIRMA QUI\n')).toBe('it\nSignor Ministro,');
  });
});
