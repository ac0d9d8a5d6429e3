import { browserName } from './shared-stage.ts';

const isWhole = process.env.VIGIL_ALL === '1';
const half = browserName === 'chromium' ? 0 : 1;

/**
 * What this browser tries: those that are always tried, and of the others every second one in `npm test`, so that it ends in
 * under ten minutes. `npm run test:all` tries all of them in both browsers.
 */
export const tryHere = <T>(all: readonly T[], isAlways: (one: T) => boolean): T[] =>
  all.filter((one, at) => isWhole || isAlways(one) || at % 2 === half);
