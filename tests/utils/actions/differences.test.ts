import { describe, expect, it } from 'vitest';
import { differences, everyDifference } from '../../../utils/actions/differences.ts';
import { peru } from '../../peru.ts';

const [target, ...others] = peru.targets as [(typeof peru.targets)[0]];
const withTarget = (more: Partial<typeof target>) => ({
  ...peru,
  targets: [{ ...target, ...more }, ...others],
});

describe('the differences of two versions', () => {
  it('are none of the same, whatever day it was read', () => {
    const again = { ...peru, source: { publisher: 'Another' } };
    expect(everyDifference(peru, again, 'en')).toEqual([]);
  });

  it('are none when only the parts stand in another order', () => {
    const turn = <T extends object>(one: T) => Object.fromEntries(Object.entries(one).reverse());
    const turned = { ...peru, targets: peru.targets.map(turn), letters: peru.letters.map(turn) };
    expect(everyDifference(peru, turned as typeof peru, 'en')).toEqual([]);
  });

  it('are told field by field, before and after', () => {
    expect(differences(peru, { ...peru, deadline: '2023-04-01' }, 'en')).toEqual([
      { field: 'deadline', before: '2023-03-07', after: '2023-04-01' },
    ]);
  });

  it('name countries and languages in the reader’s words', () => {
    const after = { ...peru, country: ['BO'], preferredLanguages: ['de'] };
    expect(differences(peru, after, 'es').map((one) => one.after)).toEqual(['alemán', 'Bolivia']);
  });

  it('have accounts with their network, also where that is called like a language', () => {
    const after = withTarget({ accounts: { ...target.accounts, vk: 'someone' } });
    expect(differences(peru, after, 'en')[0]?.after).toMatch(/^vk: @someone$/m);
  });

  it('leave out a language that the person does not read', () => {
    const after = { ...peru, title: { ...peru.title, es: 'Otro' } };
    expect(differences(peru, after, 'en')).toEqual([]);
  });

  it('have every language by itself for whoever answers for the whole, their own first', () => {
    const title = { es: 'Otro', en: 'Another' };
    expect(everyDifference(peru, { ...peru, title }, 'en')).toEqual([
      { field: 'title', language: 'en', before: '18 killed during protests', after: 'Another' },
      { field: 'title', language: 'es', before: '', after: 'Otro' },
    ]);
  });

  it('find a changed word in the letter, and tell it in its language only', () => {
    const [letter] = peru.letters;
    const body = { ...letter?.body, es: ['Otra carta'] };
    const after = { ...peru, letters: [{ ...letter, body }] } as typeof peru;
    const all = everyDifference(peru, after, 'en');
    expect(all.map(({ field, language }) => [field, language])).toEqual([['letters', 'es']]);
    expect(all[0]?.after).toMatch(/Otra carta$/);
  });

  it('say it when a field went', () => {
    const { issued: _, ...after } = peru;
    expect(differences(peru, after as typeof peru, 'en')).toEqual([
      { field: 'issued', before: '2023-01-11', after: '' },
    ]);
  });
});
