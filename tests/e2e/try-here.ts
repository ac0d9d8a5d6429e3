import { browserName } from './shared-stage.ts';

const isWhole = process.env.VIGIL_ALL === '1';
const part = browserName === 'chromium' ? 0 : 2;

/**
 * What this browser tries: those that are always tried, and of the others every fourth one in `npm test`, each browser
 * another, so that it ends in under ten minutes. `npm run test:all` tries all of them in both browsers.
 */
export const tryHere = <T>(all: readonly T[], isAlways: (one: T) => boolean): T[] =>
  all.filter((one, at) => isWhole || isAlways(one) || at % 4 === part);
