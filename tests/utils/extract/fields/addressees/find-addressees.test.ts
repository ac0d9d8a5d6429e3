import { describe, expect, it } from 'vitest';
import { readText } from '../../../../../utils/extract/file/read-text.ts';
import { readActions } from '../../../../../utils/extract/read-actions.ts';

const HEAD = 'URGENT ACTION\nUA 12/33 Index: AFR 59/6667/2033 Uganda\n\n';
const LETTER =
  '\n\nDear Minister,\n\nI am writing about Grace Nakato, who was arrested on 3 May.\n\nPlease release her.\n\nYours sincerely,\n';

/** What is read in a text, as `name | role | address, …` for each target. */
function read(text: string) {
  const result = readActions(readText(HEAD + text));
  const [found] = 'extracted' in result ? result.extracted : [];
  const lines = (found?.action.targets ?? []).map(({ name, role, address }) =>
    [name, role ?? '', address.join(', ')].join(' | '),
  );
  const doubted = (found?.fields ?? []).filter(({ doubt }) => doubt === 'guessed');
  return { targets: lines, doubted: doubted.map(({ path }) => path) };
}

const WHOLE = 'Noah Kato | Minister of Security | Plot 1, Parliament Avenue, Kampala, Uganda';
const [NAME, ROLE, STREET, TOWN] = [
  'Noah Kato',
  'Minister of Security',
  'Plot 1, Parliament Avenue',
  'Kampala, Uganda',
];

describe('an addressee', () => {
  it.each([
    ['office first', [ROLE, NAME, STREET, TOWN]],
    ['name first', [NAME, ROLE, STREET, TOWN]],
    ['both on a line', [`${ROLE} ${NAME}`, STREET, TOWN]],
    ['name, comma, office', [`${NAME}, ${ROLE}`, STREET, TOWN]],
    ['a gap below every line', [ROLE, '', NAME, '', STREET, '', TOWN]],
    ['a price in the middle', [ROLE, NAME, STREET, 'Postage: £2.20', TOWN]],
    [
      'a remark in the middle',
      [ROLE, NAME, '(letters take two months, please send a fax)', STREET, TOWN],
    ],
  ])('is whole with %s', (_how, lines) => {
    expect(
      read(`APPEALS TO:\n${lines.join('\n')}\nEmail: noah@security.example\n`).targets,
    ).toEqual([WHOLE]);
  });

  it('needs no label right above the letter', () => {
    expect(read([ROLE, NAME, STREET, TOWN].join('\n') + LETTER).targets).toEqual([WHOLE]);
  });

  it('ends at the letter, whatever stands below it', () => {
    const below = '\nReports to our group: Ann Sample, Church Hall, Mill Road 3, Leeds\n';
    const text = `APPEALS TO:\n${[ROLE, NAME, STREET, TOWN].join('\n')}${LETTER}${below}`;
    expect(read(text).targets).toEqual([WHOLE]);
  });

  it('ends at its salutation, though a heading stands right below', () => {
    const text = `APPEALS TO:\n${[ROLE, NAME, STREET, TOWN].join('\n')}\nSalutation: Dear Minister\nSeven years of raids\n`;
    expect(read(text).targets).toEqual([WHOLE]);
  });

  it('is two where an office that no table knows begins the second', () => {
    const second = 'Regional Rights Desk Officer\nLiza Okello\nMill Road 5, Gulu\nUganda';
    const first = [ROLE, NAME, STREET, TOWN, 'Salutation: Dear Minister'].join('\n');
    expect(read(`APPEALS TO:\n${first}\n${second}\nSalutation: Dear Madam\n`).targets).toEqual([
      WHOLE,
      'Liza Okello | Regional Rights Desk Officer | Mill Road 5, Gulu, Uganda',
    ]);
  });

  it('may stand in a sentence', () => {
    const text = `Send it to the ambassador Anna Sample, embassy@uganda.example.\n${LETTER}`;
    expect(read(text).targets).toEqual(['Anna Sample | ambassador | ']);
  });

  it('is doubted where its lines can be read otherwise', () => {
    const text = `APPEALS TO:\nKepala Biro\nBudi Contoh\nJalan Contoh 3\nJakarta\n`;
    expect(read(text).doubted).toContain('targets[0].name');
  });

  it('is not doubted where nothing else fits', () => {
    const text = `APPEALS TO:\n${[ROLE, `Mr ${NAME}`, STREET, TOWN].join('\n')}\nEmail: n@security.example\n`;
    expect(read(text).doubted).toEqual([]);
  });

  it('is not the sender of the letterhead, nor of the mail', () => {
    const sender = 'Jane Miller\n14 Oak Street\nLeeds LS2 3AA\njane@mail.example\n\n';
    const below = '\nKind regards\nDr Martin Sample\nCoordinator\nMill Road 4, Leeds\n';
    const official = [ROLE, NAME, STREET, TOWN].join('\n');
    expect(read(sender + official + LETTER + below).targets).toEqual([WHOLE]);
  });

  it('is whole on its one line below another', () => {
    const lines = [
      `${ROLE} ${NAME}, ${STREET}, ${TOWN}, Email: noah@security.example`,
      'Ambassador Ann Sample, Embassy of Uganda, 5 Mill Road, London, Phone: 020 7946 0001',
    ];
    expect(read(`APPEALS TO:\n${lines.join('\n')}\n`).targets).toHaveLength(2);
  });
});
