import { describe, expect, it } from 'vitest';
import { changedDestinations } from '../../../utils/actions/destinations.ts';
import { peru } from '../../peru.ts';

const [target, ...others] = peru.targets as [(typeof peru.targets)[0]];
const withTarget = (more: Partial<typeof target>) => ({
  ...peru,
  targets: [{ ...target, ...more }, ...others],
});
const kinds = (before: typeof peru, after: typeof peru) =>
  changedDestinations(before, after).map(({ kind, network }) => network ?? kind);

describe('where a text goes now', () => {
  it('is told of a handle, with the one before', () => {
    const after = withTarget({ accounts: { x: 'DinaErciIia' } });
    expect(changedDestinations(peru, after)).toEqual([
      {
        ...{ target: target.name, kind: 'accounts', network: 'x' },
        ...{ before: 'DinaErcilia', after: 'DinaErciIia' },
      },
    ]);
  });

  it.each([
    ['emails', { emails: ['office@works.example'] }, { emails: ['office@w0rks.example'] }],
    ['emails', { emails: [] }, { emails: ['office@works.example'] }],
    ['faxes', { faxes: ['+51 1 1234567'] }, { faxes: ['+51 1 7654321'] }],
    ['address', { address: ['Main Street 1', 'Lima'] }, { address: ['Main Street 2', 'Lima'] }],
    ['forms', { forms: ['https://works.example/'] }, { forms: ['https://w0rks.example/'] }],
    ['forms', { forms: ['https://short.example/aBc'] }, { forms: ['https://SHORT.example/AbC'] }],
    ['name', { name: 'The Minister' }, { name: 'The Minlster' }],
    ['vk', {}, { accounts: { ...target.accounts, vk: 'a' } }],
  ])('is told of what is another one or new: %s', (kind, before, after) => {
    expect(kinds(withTarget(before), withTarget(after))).toEqual([kind]);
  });

  it.each([
    ['links', 'Sign at trap.example/sign'],
    ['links', 'Write to office@trap.example.'],
    ['links', 'Sign at HTTPS://SHORT.example/AbC'],
    ['mentions', 'Free her, ＠WorksMinlster'],
  ])('is told of what a network makes of a text: %s in “%s”', (kind, text) => {
    const post = (en: string) => ({ ...peru, posts: [{ text: { en } }] });
    const before =
      'Free her, e.g. by 5.2.2023. She is 40.5 kg, i.e. ill. https://short.example/aBc';
    expect(kinds(post(before), post(`${before} ${text}`))).toEqual([kind]);
    expect(kinds(post(''), post('Free her, e.g. by 5.2.2023. She is 40.5 kg, z.B. ill.'))).toEqual(
      [],
    );
  });

  it('is told of a link in what is said about writing to somebody', () => {
    expect(kinds(peru, withTarget({ notes: ['Only by www.trap.example'] }))).toEqual(['links']);
  });

  it('is told when the publisher calls the official by another id and another name', () => {
    const before = withTarget({ emails: ['office@works.example'] });
    const after = withTarget({
      ...{ id: 'other', name: 'Minister of Roads', emails: ['office@works.example'] },
      accounts: { x: 'WorksMinlster' },
    });
    expect(kinds(before, after)).toEqual(['name', 'x']);
  });

  it('is told of an addressee that was not there, whole', () => {
    const added = { ...target, id: 'new', name: 'Somebody', address: ['Elsewhere 1'] };
    const after = { ...peru, copies: [...peru.copies, { ...added, accounts: {} }] };
    expect(kinds(peru, after)).toEqual(['name', 'address']);
  });

  it('is nowhere else for other capitals, spaces, an order, or what was left out', () => {
    const before = withTarget({
      emails: ['One@works.example', 'two@works.example'],
      address: ['Main  Street 1'],
      accounts: { x: ['one', 'two'] },
    });
    const after = withTarget({
      emails: ['two@works.example', 'one@works.example'],
      address: ['Main Street 1'],
      accounts: { x: 'Two' },
    });
    expect(changedDestinations(before, after)).toEqual([]);
  });
});
