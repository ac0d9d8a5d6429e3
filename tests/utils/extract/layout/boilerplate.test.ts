import { describe, expect, it } from 'vitest';
import { removeBoilerplate } from '../../../../utils/extract/layout/boilerplate.ts';
import { toLines } from '../../../../utils/extract/text/lines.ts';

const kept = (...texts: string[]) =>
  removeBoilerplate(toLines({ lines: texts.map((text) => ({ text })), warnings: [] }), undefined)
    .map(({ text }) => text)
    .filter(Boolean);

describe('a mail’s signature', () => {
  it('is left out behind its dashes', () => {
    expect(kept('Urgent', 'Free Ali', 'Write to him', 'Soon', '-- ', 'Eva Muster')).toEqual([
      'Urgent',
      'Free Ali',
      'Write to him',
      'Soon',
    ]);
  });

  it('is none where most of the text follows', () => {
    expect(kept('Free Ali', '--', 'Write to him', 'Soon', 'And often')).toEqual([
      'Free Ali',
      '--',
      'Write to him',
      'Soon',
      'And often',
    ]);
  });
});

describe('a button in the page’s head', () => {
  it('is left out among menus, so that no steps begin there', () => {
    expect(kept('Agisci ora', 'Cerca nel sito', 'Libertà per la maestra', 'È in carcere.')).toEqual(
      ['Cerca nel sito', 'Libertà per la maestra', 'È in carcere.'],
    );
  });

  it('about a newsletter does not hide the action below it', () => {
    const rest = ['Jailed for a painting', 'She is a painter.', 'Write to:', 'The Minister'];
    expect(kept('Sign up for our newsletter', '', ...rest)).toEqual(rest);
  });

  it('stays where the steps follow it', () => {
    expect(kept('Take action', 'Write to:', 'The Minister of Justice')).toHaveLength(3);
  });
});

describe('a link to a network', () => {
  const network = (text: string, href: string) => ({ text, links: [{ text, href }] });
  const textOf = (...lines: Parameters<typeof toLines>[0]['lines']) =>
    removeBoilerplate(toLines({ lines, warnings: [] }), undefined).map(({ text }) => text);

  it('stays where it leads to an account', () => {
    const links = [
      network('Twitter', 'https://twitter.com/MinistroEjemplo'),
      network('Facebook', 'https://www.facebook.com/MinistroEjemplo/'),
    ];
    expect(textOf({ text: 'Lima, Perú' }, ...links)).toEqual(['Lima, Perú', 'Twitter', 'Facebook']);
  });

  it('that only shares the page goes', () => {
    const share = network('Twitter', 'https://twitter.com/share?url=https%3A%2F%2Fa.example');
    expect(textOf({ text: 'Lima, Perú' }, share)).toEqual(['Lima, Perú', '']);
  });
});
