import { defineConfig } from 'vitest/config';

// Two files at a time, each with browsers and servers of its own: one after the other they take half an hour.
const matrix = Boolean(process.env.VIGIL_MATRIX);
export default defineConfig({
  test: {
    root: '.',
    // The whole matrix of the editors takes its time: `npm run test:editors`.
    include: ['tests/e2e/*.test.ts', ...(matrix ? ['tests/e2e/editors/*.test.ts'] : [])],
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
