import type { Evidence } from '../network.ts';
import { linkedServer, EVIDENCE as OF_LINKED } from './linked-server.ts';

export const FRIENDICA = linkedServer({
  id: 'friendica',
  name: 'Friendica',
  hosts: ['venera.social', 'libranet.de', 'friendica.world'],
  pageSelectors: ['meta[name="generator"][content^="Friendica" i]'],
  limit: 200_000,
  intent: 'https://{server}/compose?body={text}',
  profile: 'https://{host}/profile/{user}',
});

export const EVIDENCE: Evidence = [
  OF_LINKED,
  {
    of: ['limit'],
    seen: '2026-11-30',
    from: 'Friendica’s source (size that it takes in)',
  },
  {
    of: ['intent'],
    seen: '2026-11-30',
    from: 'a share page’s source of 2026-08',
  },
  {
    of: ['hosts', 'pageSelectors', 'profileAliases'],
    seen: '2026-11-30',
    from: 'tools’ lists of servers of 2024-26',
  },
];
