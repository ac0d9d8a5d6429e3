import type { Evidence } from '../network.ts';
import { linkedServer, EVIDENCE as OF_LINKED } from './linked-server.ts';

export const HUBZILLA = linkedServer({
  id: 'hubzilla',
  name: 'Hubzilla',
  hosts: ['hub.netzgemeinde.eu', 'hubzilla.org'],
  pageSelectors: ['meta[name="generator"][content^="hubzilla" i]'],
  limit: 200_000,
  intent: 'https://{server}/rpost?body={text}',
  profile: 'https://{host}/channel/{user}',
});

export const EVIDENCE: Evidence = [
  OF_LINKED,
  {
    of: ['limit'],
    seen: '2026-11-30',
    from: 'nobody’s documents; as Friendica takes in',
    isGuess: true,
  },
  {
    of: ['intent'],
    seen: '2026-11-30',
    from: 'a share page’s source of 2026-08 and another’s',
  },
  {
    of: ['hosts', 'pageSelectors', 'profileAliases'],
    seen: '2026-11-30',
    from: 'tools’ lists of servers of 2024-26',
  },
];
