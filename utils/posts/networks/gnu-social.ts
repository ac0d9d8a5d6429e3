import type { Evidence } from '../network.ts';
import { linkedServer, EVIDENCE as OF_LINKED } from './linked-server.ts';

export const GNU_SOCIAL = linkedServer({
  id: 'gnusocial',
  name: 'GNU social',
  hosts: ['gnusocial.net'],
  limit: 1000,
  intent: 'https://{server}/notice/new?status_textarea={text}',
  profile: 'https://{host}/{user}',
  labels: ['GNU social', 'GNUsocial'],
});

export const EVIDENCE: Evidence = [
  OF_LINKED,
  {
    of: ['limit'],
    seen: '2026-11-30',
    from: 'its default text limit',
  },
  {
    of: ['intent'],
    seen: '2026-11-30',
    from: 'share pages’ sources',
  },
  {
    of: ['hosts', 'profileAliases'],
    seen: '2026-11-30',
    from: 'a list of servers',
  },
];
