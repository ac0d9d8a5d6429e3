import { readFileSync } from 'node:fs';
import type { UrgentAction } from '../../utils/actions/types.ts';
import { readFeed } from '../../utils/actions/validation/read-feed.ts';

/** The bundled feed, read as the extension reads it. */
export const catalogue = readFeed(JSON.parse(readFileSync('public/catalogue.json', 'utf8')));

/** The real action of January 2023 that everything here is tried on. */
export const peru = catalogue.feed?.actions.find(({ id }) => id === '105/22-1') as UrgentAction;
