/**
 * The seed of every random test. `npm test` draws the same cases on every machine, so that what is red is red because
 * of a change; `npm run test:all` draws new ones, and `VIGIL_SEED` brings a run back.
 */
import fc from 'fast-check';

const drawn = process.env.VIGIL_ALL ? Date.now() % 2 ** 31 : 20_261_130;
export const seed = Number(process.env.VIGIL_SEED ?? drawn);

fc.configureGlobal({ seed });
