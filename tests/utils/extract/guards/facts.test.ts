import { describe, expect, it } from 'vitest';
import { addressee, guardRecord } from './guard-text.ts';

describe('a day', () => {
  it.each([
    ['2031-06-19', 'Further information on UA 160/31 (19 June 2031)'],
    ['2031-06-19', 'The original was issued on 19 June 2031'],
    ['2031-06-19', 'Die erste Aktion vom 19. Juni 2031'],
    ['2031-06-19', 'La première action a été lancée le 19 juin 2031'],
    ['2031-06-19', 'Poprzedni apel z dnia 19 czerwca 2031'],
  ])('of issue is doubtful when it is an older issue’s: %s, %s', (issued, text) => {
    expect(guardRecord({ issued }, { text }).doubts).toEqual({ issued: 'first-issue' });
  });

  it.each([
    'UA: 229/31 Index: AMR 23/930/2031 Date: 19 June 2031',
    'First UA: 30/31 Index: ASA 20/9945/2031 Date: 19 June 2031',
    'Lancée le 19 juin 2031',
    '19. Juni 2031',
  ])('of issue is left: %s', (text) => {
    expect(guardRecord({ issued: '2031-06-19' }, { text }).doubts).toEqual({});
  });

  it.each([
    'Her execution is set for 19 June 2031.',
    'La audiencia será el 19 de junio de 2031.',
    'Der Prozess beginnt am 19. Juni 2031.',
    'Rättegången börjar den 19 juni 2031.',
  ])('on which something happens is a doubtful deadline: %s', (text) => {
    expect(guardRecord({ deadline: '2031-06-19' }, { text }).doubts).toEqual({
      deadline: 'event-day',
    });
  });

  it('in a sentence on another country is a doubtful deadline', () => {
    const text = 'Case 2 (Bangladesh, until 19 June 2031) has a page of its own.';
    const { doubts } = guardRecord({ deadline: '2031-06-19', country: ['EG'] }, { text });
    expect(doubts).toHaveProperty('deadline', 'event-day');
  });

  it('below all of the action is a doubtful deadline, since another action may be offered', () => {
    const text = ['Dear Minister,', '', '', '', '', 'Sign for Ana until 19 June 2031'].join('\n');
    const origins = [
      {
        path: 'letters[0].body.en',
        certainty: 'likely' as const,
        lines: [0, 0] as [number, number],
      },
      { path: 'deadline', certainty: 'likely' as const, lines: [5, 5] as [number, number] },
    ];
    const { doubts } = guardRecord({ deadline: '2031-06-19' }, { text, origins });
    expect(doubts).toEqual({ deadline: 'event-day' });
  });

  it('that a label calls the deadline is one, whatever else its line says', () => {
    const text = 'Deadline: 19 June 2031, before the hearing';
    expect(guardRecord({ deadline: '2031-06-19' }, { text }).doubts).toEqual({});
  });

  it.each([
    ['2031-06-19', '2031-06-01'],
    ['2031-06-19', '2032-07-01'],
  ])('of issue, %s, and the deadline, %s, doubt each other', (issued, deadline) => {
    const both = { issued: 'day-order', deadline: 'day-order' };
    expect(guardRecord({ issued, deadline }).doubts).toEqual(both);
  });

  it('of issue is not after the day on which somebody viewed the page', () => {
    const source = { publisher: '', retrieved: '2031-06-01' };
    expect(guardRecord({ issued: '2031-06-19', source }).doubts).toEqual({ issued: 'day-order' });
  });
});

describe('a country', () => {
  const inLima = addressee({ address: ['Palace Street 3', 'Lima, Peru'] });
  const inBerlin = addressee({
    name: 'Embassy of Kenya',
    address: ['Street 3', 'Berlin, Germany'],
  });

  it('is doubtful when all addresses lie in another one', () => {
    const { doubts } = guardRecord({ country: ['AZ'], targets: [inLima] });
    expect(doubts).toEqual({ country: 'other-country' });
  });

  it.each([
    [['PE'], [inLima]],
    [['KE'], [inBerlin]],
    [['KE', 'PE'], [inLima]],
    [['KE'], [addressee({ address: ['c/o Mission', 'Geneva, Switzerland'] })]],
  ])('is left: %s', (country, targets) => {
    expect(guardRecord({ country, targets }).doubts).not.toHaveProperty('country');
  });
});

describe('a title', () => {
  const story = 'The journalist Peter Muster was arrested in Lusaka, and his family fears torture.';
  const read = (title: string, text = story, more = {}) =>
    guardRecord({ title: { en: title }, ...more }, { text: `${title}\n${text}` }).doubts;

  it.each([
    ...['Urgent Action', 'Home', '5 May 2031', 'Minister of Justice', 'Menü', 'Contact us'],
    ...['Bitte schreiben Sie an den Präsidenten', 'Arrested', 'Sample letter', 'Hintergrund'],
  ])('is doubtful when it is a part of the page, whatever repeats it: %s', (title) => {
    expect(read(title, `${story} ${title.toLowerCase()}`)).toEqual({ title: 'no-title' });
  });

  it.each([
    'Journalist arrested in Lusaka',
    'FEAR OF HARM',
    'Zambia: family fears for Peter Muster',
  ])('is left when it says what happened: %s', (title) => {
    expect(read(title)).toEqual({});
  });

  it('is doubtful beside a heading in capitals, and when it only names somebody', () => {
    expect(read('Journalist in Lusaka', `THREE MEN ON TRIAL\n${story}`)).toHaveProperty('title');
    const people = [{ name: 'Peter Muster' }];
    expect(read('Herr Peter Muster', story, { people })).toHaveProperty('title');
    const targets = [addressee({ name: 'Jan Lusaka', address: ['Street 3'] })];
    expect(read('Jan Lusaka', story, { targets })).toHaveProperty('title');
  });
});
