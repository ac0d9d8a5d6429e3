import { describe, expect, it } from 'vitest';
import type { Addressee } from '../../../utils/actions/types.ts';
import {
  addressAbroad,
  embassyAbroad,
  isEmbassy,
  letterTargets,
} from '../../../utils/letters/address.ts';
import { peru } from '../../peru.ts';

const [president] = peru.targets;
if (!president) throw new Error('Peru has no target');
const at = (...address: string[]): Addressee => ({ ...president, address });
const abroad = (addressee: Addressee, uiLanguage = 'de') =>
  addressAbroad(addressee, { ...peru, targets: [addressee] }, uiLanguage)
    .split('\n')
    .slice(1);

describe('an address on an envelope that crosses a border', () => {
  it('ends with the country, in capitals, in the sender’s language', () => {
    expect(abroad(president).at(-1)).toBe('PERU');
    expect(abroad(president, 'es').at(-1)).toBe('PERÚ');
  });

  it('stays as it is when it names the country in any usual language', () => {
    expect(abroad(at('Plaza Mayor', 'Lima, Pérou'))).toEqual(['Plaza Mayor', 'Lima, Pérou']);
  });

  it('stays as it is when it goes by way of an embassy', () => {
    const lines = ['c/o Botschaft von Peru', 'Thunstrasse 36', '3005 Bern'];
    expect(abroad(at(...lines))).toEqual(lines);
  });

  it.each([
    'Embajada en Berna',
    'Ambassade à Berne',
    'c/o Ministry of Justice',
    'Permanent Mission to the United Nations',
  ])('stays as it is when it goes by way of “%s”', (line) => {
    expect(abroad(at(line, '3005 Bern'))).toEqual([line, '3005 Bern']);
  });

  it('is given no country where the action has several', () => {
    const [, ...lines] = addressAbroad(president, { ...peru, country: ['PE', 'BO'] }, 'de').split(
      '\n',
    );
    expect(lines).toEqual(president.address);
  });

  it('is not given a country where there is no address, nor on a copy', () => {
    expect(abroad(at())).toEqual([]);
    const [embassy] = peru.copies;
    expect(embassy && addressAbroad(embassy, peru, 'de')).toMatch(/3005 Bern$/);
    const copy = { ...president, id: 'copy' };
    const address = addressAbroad(copy, { ...peru, copies: [copy] }, 'de');
    expect(address.split('\n').at(-1)).toBe(president.address.at(-1));
  });
});

describe('an embassy', () => {
  const embassy = (...address: string[]) => ({ ...president, name: 'Embassy of Peru', address });
  const abroad = (lines: string[], person: string[] = [], uiLanguage = 'en') =>
    embassyAbroad({ ...embassy(...lines), role: undefined }, person, uiLanguage)
      .split('\n')
      .at(-1);

  it('has the country in which it stands under it, where its sender may be in another one', () => {
    expect(abroad(['Street 7', '3005 Bern'])).toBe('SWITZERLAND');
    expect(abroad(['Street 7', '10117 Berlin'], ['es-ES'], 'es')).toBe('ALEMANIA');
    expect(abroad(['Street 7', '1010 Wien'], ['de-DE'], 'de')).toBe('ÖSTERREICH');
  });

  it.each([
    ['its sender is at home there', ['Street 7', '3005 Bern'], ['fr-CH', 'en']],
    ['its last line names it', ['Street 7', '3005 Bern, Switzerland'], ['en-GB']],
    ['its city is none that we know', ['Street 7', 'Berncastle'], ['en-GB']],
    ['it has no address', [], ['en-GB']],
  ])('is as it stands where %s', (_, lines, person) => {
    expect(abroad(lines, person)).toBe(lines.at(-1) ?? 'Embassy of Peru');
  });

  it('is what goes to one, and nobody else who gets a copy', () => {
    expect(isEmbassy(embassy('Street 7'))).toBe(true);
    expect(isEmbassy({ ...president, address: ['Embassy Road 3', 'London'] })).toBe(false);
    const ministry = { ...president, address: ['Street 1', 'Paris'] };
    expect(embassyAbroad(ministry, [], 'en')).toMatch(/Paris$/);
  });
});

it('only those who can be reached are offered to write to, or else the first', () => {
  expect(letterTargets(peru).map(({ name }) => name)).toEqual(['Dina Ercilia Boluarte Zegarra']);
  const unreachable = peru.targets.map((target) => ({ ...target, address: [], emails: [] }));
  const byFax = { ...president, id: 'fax', address: [], emails: [], faxes: ['+51 1 234'] };
  expect(letterTargets({ ...peru, targets: [...unreachable, byFax] })).toEqual([byFax]);
  expect(letterTargets({ ...peru, targets: unreachable })).toEqual(unreachable.slice(0, 1));
});
