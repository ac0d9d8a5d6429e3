import type { Publisher } from '../../../../utils/feeds/publishers/publisher.ts';

/** An invented publisher; its id is its host and the order of its kind. */
export const publisher = (id: string, change: Partial<Publisher> = {}): Publisher => ({
  id,
  name: { en: `Publisher ${id}` },
  home: `https://${id}.example/`,
  hosts: [`${id}.example`],
  languages: ['en'],
  countriesOfWriters: [],
  brings: 'lead',
  does: ['letter'],
  kind: 'web-feed',
  url: `https://${id}.example/feed`,
  endsBy: 'nobody',
  checkedLive: null,
  ...change,
});
