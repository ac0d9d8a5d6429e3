import { describe, expect, it } from 'vitest';
import { readText } from '../../../utils/extract/file/read-text.ts';
import { readActions } from '../../../utils/extract/read-actions.ts';

function read(text: string, title?: string) {
  const result = readActions({ ...readText(text), ...(title ? { title } : {}) });
  return 'extracted' in result ? result.extracted[0]?.action : result.refused;
}

const letter = (text: string) => `URGENT ACTION
UA 12/33 Atlantis
Date: 5 July 2033

PLEASE SEND APPEALS TO:
President
Noah Daniel Kato Muster
State House
Kampala, Uganda
Salutation: Your Excellency

Dear President,

${text} I urge you to free all those who were arrested with her at once.

Yours sincerely,
`;

describe('one action', () => {
  it('calls a target by the name that its letter uses', () => {
    const action = read(letter('I write to you, Noah Kato, about Eva Beispiel.'));
    expect(action).toMatchObject({ targets: [{ knownAs: 'Noah Kato', id: 'noah-kato' }] });
  });

  it('has no other name for a target whom its letter names in full', () => {
    const action = read(letter('I write to you, Noah Daniel Kato Muster, about Eva Beispiel.'));
    expect(action).toMatchObject({ targets: [{ id: 'noah-daniel-kato-muster' }] });
    expect(JSON.stringify(action)).not.toContain('knownAs');
  });

  it('has the number of its own head, and not the one in the mail’s subject', () => {
    const subject = 'FW: UA 99/33 and others';
    const action = read(`${subject}\n\n${letter('I write about Eva Beispiel.')}`, subject);
    expect(action).toMatchObject({ reference: 'UA 12/33' });
  });

  it('is no press release, whatever that asks for', () => {
    const text = `Uganda: release Eva Beispiel now
The case of UA 12/33 goes on.

The authorities must free Eva Beispiel, who was arrested on 5 July 2033.

Write to:
Minister of Justice
Kampala, Uganda

The government must:
• free Eva Beispiel at once
`;
    expect(read(text)).toMatchObject({ targets: [{}] });
    expect(readActions(readText(`Press release\n${text}`))).toHaveProperty('isDoubted', true);
  });
});

describe('a text that nothing calls an action', () => {
  const page = `Libertad para Eva Beispiel

Eva Beispiel, abogada, fue detenida en Uganda.
`;

  it.each([
    [
      'demands',
      'Pedimos a las autoridades que:\n• liberen a Eva Beispiel\n• investiguen su detención\n',
    ],
    ['an addressee', 'Escriba a:\nMinistro de Justicia\nCasa Ejemplo\nKampala\n'],
    ['a number in a list', '• AU: 71/33 y otras\n'],
  ])('is offered with a doubt when it has %s', (_, more) => {
    const result = readActions(readText(`${page}\n${more}`));
    expect(result).toMatchObject({ extracted: [{ action: { title: {} } }], isDoubted: true });
  });

  it('is nothing with its title and country alone', () => {
    expect(read(page)).toBe('nothing');
  });
});
