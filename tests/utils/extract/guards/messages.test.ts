import { describe, expect, it } from 'vitest';
import { addressee, guardRecord } from './guard-text.ts';

const SENTENCE = 'I write to you about Peter Muster, who was taken from his house on Monday.';
const PLEA = 'I ask you to release him at once and to let him see his family and a lawyer.';

const guardLetter = (
  { body = [SENTENCE, PLEA], greeting = 'Dear Minister,', closing = 'Yours sincerely,' } = {},
  { targets = [] as ReturnType<typeof addressee>[], text = '', language = 'en' } = {},
) => {
  const texts = { [language]: greeting };
  const letter = { subject: {}, salutation: texts, body: { [language]: body } };
  const letters = [{ ...letter, closing: closing ? { [language]: closing } : {} }];
  const lines: [number, number] = [0, 0];
  const origins = [{ path: `letters[0].body.${language}`, certainty: 'sure' as const, lines }];
  return guardRecord({ letters, targets }, { text, origins }).doubts[`letters[0].body.${language}`];
};

describe('a letter', () => {
  it('is left when it is whole', () => {
    expect(guardLetter()).toBeUndefined();
  });

  it.each([
    ['too short', { body: ['Free him.'] }],
    ['with a mail', { body: [SENTENCE, PLEA, 'My address: me@home.example.'] }],
    ['with words to the reader', { body: [SENTENCE, PLEA, 'You can also write to his lawyer.'] }],
    ['with words to the reader', { body: [SENTENCE, PLEA, 'Bitte unterschreiben Sie den Brief.'] }],
    ['about its own group', { body: [SENTENCE, PLEA, 'Our next meeting is on Monday.'] }],
    ['about stamps', { body: [SENTENCE, PLEA, 'Das Briefporto beträgt wie immer gleich viel.'] }],
    ['by nobody', { body: [`${SENTENCE} ${PLEA}`.replaceAll('I ', 'They ')] }],
    ['with a heading in it', { body: [SENTENCE, 'More actions', PLEA] }],
    ['without a closing', { closing: '' }],
    ['signed by its publisher', { closing: 'Amnesty International' }],
  ])('is doubtful %s', (_, letter) => {
    expect(guardLetter(letter)).toBe('no-letter');
  });

  it('is doubtful when another closing stands below it', () => {
    const closing = 'La ringrazio per l’attenzione.';
    expect(guardLetter({ closing }, { text: 'x\n\nDistinti saluti,' })).toBe('no-letter');
  });

  it('is doubtful in another language than its salutation', () => {
    expect(guardLetter({ greeting: 'Sehr geehrter Herr Minister,' })).toBe('other-language');
  });

  it('is doubtful when it greets none of the targets by their names', () => {
    const targets = [addressee({ name: 'Ana Muestra', role: 'Minister', emails: ['a@b.example'] })];
    expect(guardLetter({ greeting: 'Dear Anna Eksempel,' }, { targets })).toBe('other-greeting');
    for (const greeting of [
      'Dear Ms Muestra,',
      'Dear Attorney General,',
      'Dear Minister,',
      'Your Excellency,',
    ])
      expect(guardLetter({ greeting }, { targets })).toBeUndefined();
  });
});

describe('a demand', () => {
  it.each([
    ...['Click here to sign', 'Schreiben Sie bitte an den Minister', 'Cliquez sur le lien'],
    ...['Skriv på ryska eller engelska', 'UA 12/33, AFR 64/7101/2031', 'Free him.'],
    ...['Please write a letter', 'Write to x@y.example', 'demandez qu’il puisse voir un'],
  ])('is doubtful when it is a step for the reader, or cut: %s', (en) => {
    const { doubts } = guardRecord({ demands: [{ en: 'Free him.' }, { en }] });
    expect(doubts).toEqual({ 'demands[1]': 'step' });
  });
});

it('doubts a demand that is a paragraph of the letter', () => {
  const letters = [{ subject: {}, salutation: {}, closing: {}, body: { en: [SENTENCE, PLEA] } }];
  const { doubts } = guardRecord({ letters, demands: [{ en: PLEA }, { en: 'Free him.' }] });
  expect(doubts).toMatchObject({ 'demands[0]': 'step' });
  expect(doubts).not.toHaveProperty('demands[1]');
});

describe('a post', () => {
  it.each(['Free Peter! @amnesty', 'Home › News › Free Peter now', 'Share on One Share on Two'])(
    'is doubtful when it is the publisher’s or the page’s: %s',
    (en) => {
      expect(guardRecord({ posts: [{ text: { en } }] }).doubts).toEqual({ 'posts[0]': 'own-post' });
    },
  );

  it.each([
    'Amnesty International, Example Lane 3, London',
    'A Section – phone: +44 20 5550 0101',
    'Write to news@section.example',
  ])('is doubtful when it is an address: %s', (en) => {
    expect(guardRecord({ posts: [{ text: { en } }] }).doubts).toEqual({ 'posts[0]': 'own-post' });
  });

  it('is left when it names an official, too', () => {
    const posts = [{ text: { en: '@JusticeExample, free Peter! @amnesty #FreePeter' } }];
    expect(guardRecord({ posts }).doubts).toEqual({});
  });
});
