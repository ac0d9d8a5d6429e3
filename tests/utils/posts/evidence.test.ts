import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, toIsoDate } from '../../../utils/actions/dates.ts';
import type { Evidence, Fact, Network } from '../../../utils/posts/network.ts';
import { networks } from '../../../utils/posts/networks.ts';

/** One thing that was looked at. */
type Seen = Exclude<Evidence[number], Evidence>;

const modules = import.meta.glob<Record<string, unknown>>('../../../utils/posts/networks/*.ts', {
  eager: true,
});
const flatten = (evidence: Evidence): Seen[] =>
  evidence.flatMap((one) => ('of' in one ? [one] : flatten(one)));

/** Each record, and the evidence that stands beside it in its file. */
const records = networks.map((network) => {
  const file = Object.values(modules).find((module) => Object.values(module).includes(network));
  return { id: network.id, network, evidence: flatten((file?.EVIDENCE ?? []) as Evidence) };
});

/** Our own words and choices, which need no evidence. */
const OURS = new Set<keyof Network>(['id', 'name', 'isFirst', 'intentEmpty', 'labels']);
const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
const factsOf = (network: Network) =>
  (Object.keys(network) as (keyof Network)[])
    .filter((field) => !OURS.has(field) && !isEmpty(network[field]))
    .sort() as Fact[];

/** The real day: what was seen a year ago is old, whatever else a test believes. */
const TODAY = toIsoDate(new Date());
const YEAR_AGO = addDays(TODAY, -365);

/** What is wrong with the evidence of a record, in words. */
function faultsOf(network: Network, evidence: readonly Seen[], today = TODAY): string[] {
  const facts = factsOf(network);
  const told = evidence.flatMap(({ of }) => of);
  return [
    ...facts.filter((field) => !told.includes(field)).map((field) => `${field}: no evidence`),
    ...told.filter((field) => !facts.includes(field)).map((field) => `${field}: no such field`),
    ...evidence.flatMap(({ of, seen, from, isGuess = false }) => [
      ...(/^20\d\d-\d\d-\d\d$/.test(seen) && seen <= addDays(today, 1)
        ? []
        : [`${of.join()}: ${seen} is no day that was`]),
      ...(seen >= addDays(today, -365) ? [] : [`${of.join()}: last looked at on ${seen}`]),
      // A guess says so, and nothing else does.
      ...(/^nobody/.test(from) === isGuess && from !== '' ? [] : [`${of.join()}: from “${from}”`]),
    ]),
  ];
}

describe('the evidence for what is known of a network', () => {
  it.each(records)('stands beside every field of $id, with a day of this year', (record) => {
    expect(record.evidence.length).toBeGreaterThan(0);
    expect(faultsOf(record.network, record.evidence)).toEqual([]);
  });

  const [first] = records;
  const { network, evidence } = first ?? { network: networks[0], evidence: [] };
  it.each<[string, Network, readonly Seen[], string]>([
    ['a field has none', network, evidence.slice(1), ': no evidence'],
    ['a new field has none', { ...network, replyLimit: 5 }, evidence, 'replyLimit: no evidence'],
    [
      'a day is a year ago',
      network,
      evidence.map((one) => ({ ...one, seen: addDays(YEAR_AGO, -1) })),
      'last looked at',
    ],
    [
      'a day has not come',
      network,
      evidence.map((one) => ({ ...one, seen: addDays(TODAY, 9) })),
      'no day that was',
    ],
    ['a source is empty', network, evidence.map((one) => ({ ...one, from: '' })), ': from “”'],
    [
      'it speaks of nothing',
      network,
      [{ of: ['ownLimit'], seen: TODAY, from: 'a test' }],
      'ownLimit: no such field',
    ],
  ])('is found wanting when %s', (_, broken, told, fault) => {
    expect(faultsOf(broken, told).join('\n')).toContain(fault);
  });

  it('leaves no guess unsaid: docs/networks.md lists each', () => {
    const docs = readFileSync('docs/networks.md', 'utf8');
    for (const { network, evidence } of records) {
      const guesses = evidence.filter(({ isGuess }) => isGuess).flatMap(({ of }) => of);
      const said = new RegExp(`^\\| ${network.name} +\\| (.*?) +\\|$`, 'm').exec(docs)?.[1];
      expect(said?.replaceAll('`', '').split(', ').sort() ?? [], network.id).toEqual(
        [...guesses].sort(),
      );
    }
  });
});
