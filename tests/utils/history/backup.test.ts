import { describe, expect, it } from 'vitest';
import {
  type BackupContent,
  mergeBackups,
  readBackup,
  writeBackup,
} from '../../../utils/history/backup.ts';

const empty: BackupContent = {
  ...{
    deeds: [],
    attempts: [],
    drafts: {},
    notes: {},
    putAside: {},
    reminders: {},
    ownAccounts: {},
    servers: {},
  },
  ...{ settings: {}, following: [], actions: [] },
};
const entry = {
  action: '105/22-1',
  kind: 'post',
  how: 'inserted',
  where: 'x',
  language: 'en',
  date: '2023-01-29',
} as const;
const full: BackupContent = {
  ...empty,
  deeds: [entry],
  drafts: { 'a|post 0|x|en': 'Mine' },
  ownAccounts: { '105/22|dina': { bluesky: 'dina.example.org' } },
  servers: { mastodon: 'our-village.example' },
};
const written = (readContent: BackupContent) => writeBackup(readContent, '2023-01-29');

describe('a backup', () => {
  it('brings everything back, and twice is as once', () => {
    const { backup } = readBackup(written(full));
    if (!backup) throw new Error('unread');
    const once = mergeBackups(empty, backup);
    expect(once).toEqual(full);
    expect(mergeBackups(once, backup)).toEqual(full);
  });

  it('takes nothing away that is here, and changes nothing', () => {
    const here: BackupContent = {
      ...empty,
      drafts: { 'a|post 0|x|en': 'Newer' },
      ownAccounts: { '105/22|dina': { bluesky: 'newer.example.org' } },
    };
    const both = mergeBackups(here, full);
    expect(both.drafts).toEqual(here.drafts);
    expect(both.ownAccounts).toEqual(here.ownAccounts);
    expect(both.deeds).toEqual([entry]);
  });

  it('joins twenty thousand entries with as many others while the worker lives', () => {
    const entriesOf = (name: string) =>
      Array.from({ length: 20_000 }, (_, at) => ({ ...entry, action: `${name}/${at}` }));
    const [here, added] = [entriesOf('here'), entriesOf('added')];
    const begin = performance.now();
    const both = mergeBackups({ ...empty, deeds: here }, { ...empty, deeds: [...added, ...added] });
    // One by one it takes minutes, and browsers stop a worker after half of one.
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(both.deeds).toEqual([...here, ...added]);
  });

  it.each([
    ['no JSON', '{', '(the whole): is no JSON'],
    ['another format', '{"format":"other/1"}', 'format'],
    [
      'a wrong date',
      written({ ...full, deeds: [{ ...entry, date: '2023-02-30' }] }),
      'deeds.0.date',
    ],
  ])('with %s is refused with words', (_, text, path) => {
    const { backup, faults } = readBackup(text);
    expect(backup).toBeUndefined();
    expect(faults.join('\n')).toContain(path);
  });
});

it.each([
  ['a kind that nobody knows', { kind: 'ftp' }, 'following.0.kind'],
  ['another asking than at a press', { asks: 'always' }, 'following.0.asks'],
  ['a filter that is none', { filter: { words: 'prison' } }, 'following.0.filter.words'],
  [
    'a filter of any length',
    { filter: { paths: Array.from({ length: 51 }, () => '/a') } },
    'following.0.filter.paths',
  ],
])('a backup of a source with %s is refused with words', (_, wish, path) => {
  const whole = JSON.parse(written(full));
  const source = { url: 'https://feeds.example/a', on: true };
  expect(readBackup(JSON.stringify({ ...whole, following: [source] })).faults).toEqual([]);
  const text = JSON.stringify({ ...whole, following: [{ ...source, ...wish }] });
  expect(readBackup(text).faults.join()).toContain(path);
});
