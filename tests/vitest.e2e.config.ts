import { defineConfig } from 'vitest/config';

// One browser after the other, so that neither slows the other down. The matrix, which takes ten minutes in
// each, tries both at once.
const matrix = Boolean(process.env.VIGIL_MATRIX);
export default defineConfig({
  test: {
    root: '.',
    // The whole matrix of the editors takes its time: `npm run test:editors`.
    include: ['tests/e2e/*.test.ts', ...(matrix ? ['tests/e2e/editors/*.test.ts'] : [])],
    fileParallelism: matrix,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
