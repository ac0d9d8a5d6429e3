import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPlaceholder, readTemplate } from '../../../../utils/feeds/kinds/template.ts';

describe('the place for the writer’s name', () => {
  it.each([
    '{{firstname}} {{lastname}}',
    '{prénom} {nom}',
    '[Votre nom]',
    '[Prénom Nom]',
    '<prénom> <nom>',
    '%PRENOM% %NOM%',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what other people's templates hold
    '${name}',
    '__________',
    'Nom et prénom',
    'Your name',
    'Signature :',
  ])('goes where it stands alone at the end: %s', (name) => {
    expect(readTemplate(['Dear Minister,', 'Please act.', `Yours sincerely,\n${name}`])).toEqual({
      salutation: 'Dear Minister,',
      body: ['Please act.'],
      closing: 'Yours sincerely,',
    });
    expect(readTemplate(['Please act.', name])).toEqual({ body: ['Please act.'] });
  });

  it.each([
    'Je m’appelle {{firstname}} et j’écris.',
    'I write from [your city].',
    'Born on ____ in Paris.',
    'Moi, %NOM%, je demande.',
    'Madame <nom>, agissez.',
  ])('refuses the letter where it stands inside: %s', (line) => {
    expect(readTemplate(['Dear Minister,', line, 'Yours sincerely,'])).toEqual({ refused: 1 });
  });

  it.each([
    'En 2025 [sic] encore',
    'dit-elle […]',
    '50 % des gens',
    'votre nom sali (le vôtre)',
    'a < b',
  ])('is not seen where none is: %s', (line) => expect(hasPlaceholder(line)).toBe(false));

  it('leaves no brace in any letter', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'a {}[]<>%_.\nnom,') }), { maxLength: 6 }),
        (paragraphs) => {
          expect(JSON.stringify(Object.values(readTemplate(paragraphs)))).not.toMatch(/[{}]/);
        },
      ),
    ));
});

describe('a template', () => {
  it('keeps every word, whatever is made of its parts', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Dear Sir,', 'Libérez-la.\nVite', 'Cordialement', 'a\n\nb', ' '), {
          minLength: 1,
          maxLength: 6,
        }),
        (paragraphs) => {
          const letter = readTemplate(paragraphs);
          if ('refused' in letter) return;
          const whole = [letter.salutation, ...letter.body, letter.closing].join(' ');
          expect(whole.split(/\s+/).filter(Boolean)).toEqual(
            paragraphs.join(' ').split(/\s+/).filter(Boolean),
          );
        },
      ),
    ));

  it('that greets and goes on in one paragraph is parted', () => {
    expect(readTemplate(['Dear Minister,\nI am appalled.', 'Act.\nYours faithfully,'])).toEqual({
      salutation: 'Dear Minister,',
      body: ['I am appalled.', 'Act.'],
      closing: 'Yours faithfully,',
    });
  });

  it('that is nothing but a greeting stays a letter’s body', () => {
    expect(readTemplate(['Dear Minister,'])).toEqual({ body: ['Dear Minister,'] });
  });

  it('of nothing is no letter', () => {
    expect(readTemplate(['', ' \n '])).toEqual({ refused: -1 });
  });
});
