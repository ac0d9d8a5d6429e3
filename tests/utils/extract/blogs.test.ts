import { describe, expect, it } from 'vitest';
import { readActions } from '../../../utils/extract/read-actions.ts';
import { readPlainText } from '../../../utils/extract/text/plain-text.ts';

function read(...lines: string[]) {
  const result = readActions(readPlainText(lines.join('\n'), () => false));
  const [first] = 'extracted' in result ? result.extracted : [];
  return { ...first?.action, fields: first?.fields ?? [] };
}

const STORY = 'Mira Sample was taken from her home in Lima in May, and nobody has seen her since.';
const LETTER = [
  'I am concerned about Mira Sample, who was taken from her home in May.',
  '',
  'I ask you to say at once where she is.',
  '',
  'Yours sincerely,',
];

describe('a text of a blog or a small group', () => {
  it('has a letter that greets whoever the sender fills in', () => {
    const { letters } = read(
      'Peru: Mira',
      '',
      STORY,
      '',
      'Dear [Member of Congress],',
      '',
      ...LETTER,
    );
    expect(letters?.[0]?.salutation).toEqual({ en: 'Dear [Member of Congress],' });
  });

  it('has no subject where a line of the letter was cut', () => {
    const cut = ['Dear Minister,', 'I am concerned about Mira Sam', 'ple, who was taken in May.'];
    const { letters } = read('Peru: Mira', '', STORY, '', ...cut, '', ...LETTER.slice(2));
    expect(letters?.[0]?.subject).toEqual({});
  });

  it('keeps who once signed a letter out of its closing', () => {
    const run = `${LETTER[0]} ${LETTER[2]} Yours sincerely,Ms Ada Unreal`;
    const { letters } = read('Peru: Mira', '', STORY, '', 'Dear Minister,', run);
    expect(letters?.[0]?.closing).toEqual({ en: 'Yours sincerely,' });
  });

  it('names no addressee who once held an office', () => {
    const before = 'She spoke in the trial of former President Alvaro Unreal, write to us.';
    const { targets } = read('Peru: Mira', '', before, '', 'Dear Sirs,', '', ...LETTER);
    expect(targets).toBeUndefined();
  });

  it('has no addressee in its own buttons', () => {
    const buttons = [
      'Links to this post:',
      '',
      'Create a Link',
      '',
      '<< Home',
      '',
      'Post a Comment',
    ];
    const address = ['Minister of Justice', 'Beto Unreal', '1 Invented Street', 'Lima, Peru'];
    const { targets } = read('Peru: Mira', '', STORY, '', 'Write to:', ...address, '', ...buttons);
    expect(targets?.map(({ name }) => name)).toEqual(['Beto Unreal']);
  });

  it('may ask for something that a language gave its name to', () => {
    const asked = ['• release Mira Sample', '• drop all charges under the Spanish Penal Code'];
    const { demands } = read('Peru: Mira', '', STORY, '', 'We urge the authorities to:', ...asked);
    expect(demands).toHaveLength(2);
  });

  it('has doubtful demands where none of them begins like one', () => {
    const asked = ['• warm blankets for the winter', '• a second lamp for the reading room'];
    const { demands, fields } = read('Peru: Mira', '', STORY, '', 'Call for:', ...asked);
    const [origin] = fields.filter(({ path }) => path === 'demands');
    expect([demands?.length, origin?.certainty]).toEqual([2, 'doubtful']);
  });
});
