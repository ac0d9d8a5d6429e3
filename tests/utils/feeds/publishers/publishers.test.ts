import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, toIsoDate } from '../../../../utils/actions/dates.ts';
import { toFaults } from '../../../../utils/actions/validation/read-feed.ts';
import { choosePublishers } from '../../../../utils/feeds/publishers/choose-publishers.ts';
import {
  publisherAtHost,
  publisherOf,
  publishers,
} from '../../../../utils/feeds/publishers/known.ts';
import { bringsCalls, canFollow, pageOf } from '../../../../utils/feeds/publishers/publisher.ts';
import { type Publisher, publishersSchema } from '../../../../utils/feeds/publishers/schema.ts';

const FILE = 'public/publishers.json';
const records = JSON.parse(readFileSync(FILE, 'utf8')) as Publisher[];
/** The real day: what was seen a year ago is old, whatever else a test believes. */
const TODAY = toIsoDate(new Date());
const YEAR_AGO = addDays(TODAY, -365);

/** A sound record, to be broken. */
const sound = (change: object = {}): unknown[] => [{ ...structuredClone(records[0]), ...change }];
const faultsOf = (value: unknown) => {
  const { error } = publishersSchema.safeParse(value);
  return error ? toFaults(error).map(({ path }) => path) : [];
};

describe('the file of publishers', () => {
  it('holds to its schema in every record', () => {
    expect(faultsOf(records)).toEqual([]);
  });

  it.each(records)(
    'says of $id what was seen within twelve months',
    ({ id, evidence, checkedLive }) => {
      const last =
        [checkedLive?.day ?? '', ...evidence.map(({ seen }) => seen)].sort().at(-1) ?? '';
      const what = `${id} was last looked at on ${last}. Open its address ("npm run -s feed -- publishers --live --only ${id} --by YOU" notes what came), or look at its evidence again and put today into "seen", or give it "retired".`;
      expect(last >= YEAR_AGO, what).toBe(true);
      for (const { seen } of evidence)
        expect(seen <= addDays(TODAY, 1), `${id}: ${seen}`).toBe(true);
    },
  );

  it.each(records)('tells of $id nothing as seen before it was there', ({ evidence }) => {
    for (const { seen, from = '' } of evidence) expect(from <= seen).toBe(true);
  });

  it('gives each way to follow one publisher only', () => {
    const asked = records.filter(({ kind }) => kind).map(({ url }) => url);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('has no address with a place left to fill in', () => {
    for (const { url, home } of records) expect(url + home).not.toMatch(/[<>…{}]|%3[CE]/i);
  });
});

describe('the schema', () => {
  it('takes a sound record', () => expect(faultsOf(sound())).toEqual([]));

  it.each([
    ['an address without https', { url: 'http://www.acatfrance.fr/appels' }, '[0].url'],
    ['an address with a name and a password', { home: 'https://a:b@acat.example/' }, '[0].home'],
    ['an address with a fragment', { url: 'https://www.acatfrance.fr/appels#x' }, '[0].url'],
    ['the host of another', { hosts: ['acatfrance.fr'] }, '[0].hosts'],
    ['more hosts than are asked', { hosts: ['www.acatfrance.fr', 'a.example'] }, '[0].hosts'],
    ['no evidence', { evidence: [] }, '[0].evidence'],
    ['calls without a way to get them', { brings: 'lead', kind: undefined }, '[0].kind'],
    ['a feed that brings its page only', { kind: 'web-feed' }, '[0].brings'],
    ['no name', { name: {} }, '[0].name'],
    ['a field that nobody knows', { image: 'https://a.example/a.png' }, '[0]'],
  ])('refuses %s', (_, change, path) => {
    expect(faultsOf(sound(change)).map((one) => one || '(the whole)')).toContain(path);
  });

  it('refuses the same id twice, and records out of order', () => {
    expect(faultsOf([...sound(), ...sound()])).toEqual(['[1].id']);
    expect(faultsOf([...sound(), ...sound({ id: 'a' })])).toEqual(['[1].id']);
  });
});

describe.each(['en', 'es', 'de', 'fr', 'it'])('a newcomer who reads %s', (language) => {
  const { offered } = choosePublishers(publishers, { languages: [language], today: TODAY });
  it('is offered three to five, one in that language at least', () => {
    expect(offered.length).toBeGreaterThanOrEqual(3);
    expect(offered.length).toBeLessThanOrEqual(5);
    expect(offered.some(({ languages }) => languages.includes(language))).toBe(true);
  });
  it.each(offered)('and can follow or open $id', (one) => {
    if (bringsCalls(one)) expect(one.hosts).toEqual([new URL(one.url).hostname]);
    expect(new URL(pageOf(one)).protocol).toBe('https:');
    expect(canFollow(one) || one.kind === undefined).toBe(true);
  });
});

describe('a publisher', () => {
  it('is known by its address, however that is spelled', () => {
    const [found] = publishers.filter(bringsCalls);
    const { url, id } = found as (typeof publishers)[number];
    expect(publisherOf(url)?.id).toBe(id);
    const other = new URL(url);
    other.pathname = other.pathname.endsWith('/')
      ? other.pathname.slice(0, -1)
      : `${other.pathname}/`;
    other.hostname = other.hostname.replace(/^www\./, '');
    expect(publisherOf(other.href)?.id).toBe(id);
    expect(publisherOf(`${url}/more`)).toBeUndefined();
    expect(publisherOf('no address')).toBeUndefined();
  });

  it('is known by its host, with and without www', () => {
    expect(publisherAtHost('amnesty.fr')?.fields).toMatchObject({ type: 'petition' });
    expect(publisherAtHost('www.amnesty.fr')?.fields).toMatchObject({ type: 'petition' });
    expect(publisherAtHost('nobody.example')).toBeUndefined();
  });
});
