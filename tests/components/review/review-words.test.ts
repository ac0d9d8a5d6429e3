import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DOUBTS } from '../../../components/review/review-words.ts';

/** What a sentence that asks to check something begins with. */
const CHECK = { en: 'Check', es: 'Comprueba', de: 'Prüfen', fr: 'Vérifiez', it: 'Controlla' };
/** Doubts of the guards: the others say how the field was read. */
const guarded = Object.entries(DOUBTS).slice(Object.keys(DOUBTS).indexOf('free-mail'));

describe.each(Object.keys(CHECK) as (keyof typeof CHECK)[])('a doubt in %s', (language) => {
  const words = parse(readFileSync(`public/locales/${language}.yml`, 'utf8'));
  const sentenceOf = (key: string): string => words.review[key.replace('review.', '')];

  it.each(guarded)('says in one sentence what to check, and why: %s', (_, key) => {
    const sentence = sentenceOf(key);
    expect(sentence).toMatch(new RegExp(`^${CHECK[language]} [^.:]+: [^.:]+\\.$`, 'u'));
  });
});
