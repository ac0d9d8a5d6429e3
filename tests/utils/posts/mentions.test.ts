import { describe, expect, it } from 'vitest';
import type { Addressee } from '../../../utils/actions/types.ts';
import { resolveMentions } from '../../../utils/posts/mentions.ts';
import { peru } from '../../peru.ts';
import { known } from './known.ts';

const target = (id: string, rest: Partial<Addressee>): Addressee => ({
  id,
  name: id,
  salutation: {},
  address: [],
  emails: [],
  faxes: [],
  phones: [],
  forms: [],
  notes: [],
  accounts: {},
  ...rest,
});
const action = {
  ...peru,
  copies: [],
  targets: [
    target('dina', {
      name: 'Dina Ercilia Boluarte Zegarra',
      knownAs: 'Dina Boluarte',
      accounts: { x: 'DinaErcilia' },
    }),
    target('min', { name: 'Ministerio de Justicia', accounts: { x: 'MinjusDH_Peru' } }),
    target('pres', { name: 'Presidency of Peru', accounts: { x: 'presidenciaperu' } }),
    target('hans', { name: 'Hans Weiss', accounts: { x: 'Dina', bluesky: 'hans.example.org' } }),
    target('emm', { name: 'Emmanuel Macron', accounts: { x: 'Emmanuel' } }),
    target('role', {
      name: 'President Ana Pi',
      accounts: { x: 'anapi', mastodon: 'ana@pi.example' },
    }),
    target('moneda', { name: 'La Moneda', accounts: { x: 'moneda' } }),
    target('defensor', { name: 'El Defensor del Pueblo', accounts: { x: 'defensor' } }),
    target('iris', { name: 'Irene Montero', accounts: { x: 'irene' } }),
  ],
};

function on(network: string, language: string, text: string): string {
  return resolveMentions(text, { action, network: known(network), language, own: {} });
}

describe('a mention that is part of the sentence becomes the name', () => {
  it.each([
    // an article that stands there already, one that an office needs, one that it brings along
    ['es', 'Pedimos al @MinjusDH_Peru que actúe', 'Pedimos al Ministerio de Justicia que actúe'],
    ['es', 'Pedimos a @MinjusDH_Peru que actúe', 'Pedimos al Ministerio de Justicia que actúe'],
    ['es', 'la decisión de @MinjusDH_Peru, hoy', 'la decisión del Ministerio de Justicia, hoy'],
    ['en', 'We call on @presidenciaperu to act', 'We call on the Presidency of Peru to act'],
    ['en', 'We call on the @presidenciaperu to act', 'We call on the Presidency of Peru to act'],
    ['en', '@presidenciaperu must act', 'The Presidency of Peru must act'],
    ['en', 'Stop it. @presidenciaperu must act', 'Stop it. The Presidency of Peru must act'],
    // a role in front of the name
    ['de', 'Präsidentin @DinaErcilia muss handeln', 'Präsidentin Dina Boluarte muss handeln'],
    [
      'de',
      'Wir fordern von der Präsidentin @DinaErcilia Schutz',
      'Wir fordern von der Präsidentin Dina Boluarte Schutz',
    ],
    ['en', 'We urge President @anapi to act', 'We urge President Ana Pi to act'],
    // possessives
    ['en', "@DinaErcilia's government must act", "Dina Boluarte's government must act"],
    ['en', '@DinaErcilia’s government must act', 'Dina Boluarte’s government must act'],
    ['de', '@DinaErcilias Regierung muss handeln', 'Dina Boluartes Regierung muss handeln'],
    [
      'de',
      'Die Regierung von @DinaErcilia muss handeln',
      'Die Regierung von Dina Boluarte muss handeln',
    ],
    ['de', '@Dinas Amt muss handeln', 'Hans Weiss’ Amt muss handeln'],
    // a name with an article of its own
    ['es', 'Pedimos a la @moneda que actúe', 'Pedimos a la Moneda que actúe'],
    ['es', 'Pedimos a @moneda que actúe', 'Pedimos a La Moneda que actúe'],
    ['es', 'Pedimos al @defensor que actúe', 'Pedimos al Defensor del Pueblo que actúe'],
    // elision
    ['fr', 'la décision de @Emmanuel est là', 'la décision d’Emmanuel Macron est là'],
    ['fr', 'la décision d’@DinaErcilia est là', 'la décision de Dina Boluarte est là'],
    ['it', 'la decisione di @DinaErcilia è qui', 'la decisione di Dina Boluarte è qui'],
    ['es', 'Dina y @irene deben actuar', 'Dina e Irene Montero deben actuar'],
    // the sentence's beginning, a dot that only X needs
    ['en', '.@DinaErcilia must act', 'Dina Boluarte must act'],
    ['es', '¡@DinaErcilia debe actuar!', '¡Dina Boluarte debe actuar!'],
    // two in a row
    ['en', '@DinaErcilia @Emmanuel must act', 'Dina Boluarte and Emmanuel Macron must act'],
    ['es', '@DinaErcilia @Emmanuel deben actuar', 'Dina Boluarte y Emmanuel Macron deben actuar'],
    [
      'de',
      '@DinaErcilia @Emmanuel @Dina müssen handeln',
      'Dina Boluarte, Emmanuel Macron und Hans Weiss müssen handeln',
    ],
    // in brackets
    ['en', 'The president (@DinaErcilia) must act', 'The president (Dina Boluarte) must act'],
    ['en', 'Dina Boluarte (@DinaErcilia) must act', 'Dina Boluarte must act'],
    // one handle that begins like another
    ['en', '@Dina and @DinaErcilia must act', 'Hans Weiss and Dina Boluarte must act'],
    ['en', 'Act, @DinaErcilia.Please', 'Act, Dina Boluarte. Please'],
  ])('%s: %s', (language, text, expected) => expect(on('threads', language, text)).toBe(expected));
});

describe('a mention that only tags along goes', () => {
  it.each([
    [
      'en',
      'President Boluarte, stop the violence @DinaErcilia',
      'President Boluarte, stop the violence',
    ],
    ['en', 'Dina Boluarte, stop! cc @DinaErcilia', 'Dina Boluarte, stop!'],
    ['en', 'Dina Boluarte, stop! (@DinaErcilia) #Peru', 'Dina Boluarte, stop! #Peru'],
    [
      'es',
      'Dina Boluarte y Emmanuel Macron, ¡basta! @DinaErcilia @Emmanuel',
      'Dina Boluarte y Emmanuel Macron, ¡basta!',
    ],
    [
      'en',
      'Dina Boluarte, stop @DinaErcilia https://a.org #Peru',
      'Dina Boluarte, stop https://a.org #Peru',
    ],
  ])('%s: %s', (language, text, expected) => expect(on('bluesky', language, text)).toBe(expected));
});

it('an office is not named by the word that it shares with others', () => {
  expect(on('bluesky', 'es', 'Exigimos Justicia ya @MinjusDH_Peru')).toBe(
    'Exigimos Justicia ya, Ministerio de Justicia',
  );
});

describe('a handle', () => {
  it('is the target’s own on that network, and never changed', () => {
    expect(on('x', 'en', "@dinaercilia's men")).toBe("@DinaErcilia's men");
    expect(on('x', 'de', 'Die @DinaErcilias Regierung')).toBe('Dina Boluartes Regierung');
    expect(on('bluesky', 'en', 'Act, @Dina!')).toBe('Act, @hans.example.org!');
    expect(on('mastodon', 'en', 'Act, @anapi!')).toBe('Act, @ana@pi.example!');
    expect(on('bluesky', 'en', '@Dina @DinaErcilia must act')).toBe(
      '@hans.example.org and Dina Boluarte must act',
    );
  });

  it('that ends in s is a genitive only where the language has one', () => {
    expect(on('x', 'es', 'Basta, @DinaErcilias, ya')).toBe('Basta, @DinaErcilias, ya');
    expect(on('x', 'en', 'Stop @DinaErcilias men')).toBe('Stop Dina Boluarte’s men');
  });

  it('of a stranger is kept only where it can be nobody else’s', () => {
    expect(on('x', 'en', 'Thanks @amnesty!')).toBe('Thanks @amnesty!');
    expect(on('mastodon', 'en', 'Thanks @amnesty!')).toBe('Thanks amnesty!');
    expect(on('mastodon', 'en', 'Thanks @a@b.example!')).toBe('Thanks @a@b.example!');
    expect(on('x', 'en', 'Thanks @a@b.example!')).toBe('Thanks a@b.example!');
    expect(on('bluesky', 'en', 'Thanks @a.example.org!')).toBe('Thanks @a.example.org!');
    expect(on('x', 'en', 'Thanks @a.example.org!')).toBe('Thanks a.example.org!');
  });

  it('is left alone inside of addresses', () => {
    const text = 'Write to a@DinaErcilia.example or https://x.com/@DinaErcilia';
    expect(on('bluesky', 'en', text)).toBe(text);
  });
});
