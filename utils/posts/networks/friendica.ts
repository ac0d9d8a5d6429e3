import { linkedServer } from './linked-server.ts';

export const FRIENDICA = linkedServer({
  id: 'friendica',
  name: 'Friendica',
  hosts: ['venera.social', 'libranet.de', 'friendica.world'],
  pageSelectors: ['meta[name="generator"][content^="Friendica" i]'],
  limit: 200_000,
  intent: 'https://{server}/compose?body={text}',
  profile: 'https://{host}/profile/{user}',
  evidence:
    '2026-11-30: a share page’s source of 2026-08 (link), Friendica’s (size that it takes in), tools’ lists of servers of 2024-26',
});
