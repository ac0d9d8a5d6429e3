import { linkedServer } from './linked-server.ts';

export const GNU_SOCIAL = linkedServer({
  id: 'gnusocial',
  name: 'GNU social',
  hosts: ['gnusocial.net'],
  limit: 1000,
  intent: 'https://{server}/notice/new?status_textarea={text}',
  profile: 'https://{host}/{user}',
  labels: ['GNU social', 'GNUsocial'],
  evidence: '2026-11-30: share pages’ sources (link), its default text limit, a list of servers',
});
