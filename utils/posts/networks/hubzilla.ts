import { linkedServer } from './linked-server.ts';

export const HUBZILLA = linkedServer({
  id: 'hubzilla',
  name: 'Hubzilla',
  hosts: ['hub.netzgemeinde.eu', 'hubzilla.org'],
  pageSelectors: ['meta[name="generator"][content^="hubzilla" i]'],
  limit: 200_000,
  intent: 'https://{server}/rpost?body={text}',
  profile: 'https://{host}/channel/{user}',
  evidence:
    '2026-11-30: a share page’s source of 2026-08 and another’s (link), tools’ lists of servers of 2024-26; the limit has no source',
});
