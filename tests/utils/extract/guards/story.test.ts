import { describe, expect, it } from 'vitest';
import { addressee, guardRecord } from './guard-text.ts';

describe('preferred languages', () => {
  it.each([
    ['Preferred languages: Spanish, Quechuan, English', ['es', 'en']],
    ['Schrijf in het Engels, het Exempels of in je eigen taal.', ['en']],
  ])('are doubtful when a word of their list names none: %s', (text, preferredLanguages) => {
    expect(guardRecord({ preferredLanguages }, { text }).doubts).toEqual({
      preferredLanguages: 'guessed',
    });
  });

  it.each([
    ['Preferred language: Arabic, French, English or your own language.', ['ar', 'fr', 'en']],
    ['ESCRIBAN INMEDIATAMENTE, en español o en su propio idioma:', ['es']],
  ])('are left when all of them are known: %s', (text, preferredLanguages) => {
    expect(guardRecord({ preferredLanguages }, { text }).doubts).toEqual({});
  });
});

describe('a summary', () => {
  const lead = 'Ana Muestra has been held for three years because she told of a poisoned river. ';
  const text = ['Ana Muestra jailed', lead.repeat(2), 'Minister of Justice', 'She was held.'];
  const origins = (summaryAt: number) =>
    (['targets[0]', 'summary'] as const).map((path, at) => ({
      ...{ path, certainty: 'likely' as const },
      lines: [at === 0 ? 2 : summaryAt, at === 0 ? 2 : summaryAt] as [number, number],
    }));
  const doubtAt = (at: number) => {
    const targets = [
      addressee({ name: 'Dr. Ana Paz', address: ['Palace Street 3', 'Lima, Peru'] }),
    ];
    const record = { targets, summary: { en: text[at] ?? '' } };
    return guardRecord(record, { text: text.join('\n'), origins: origins(at) }).doubts;
  };

  it('below the addresses is doubtful while a lead stands above them', () => {
    expect(doubtAt(3)).toHaveProperty('summary', 'guessed');
    expect(doubtAt(1)).not.toHaveProperty('summary');
  });
});
