import { defineConfig } from 'vitest/config';

// One browser after the other: a popup closes when another window takes the focus.
export default defineConfig({
  test: {
    root: '.',
    // The whole matrix of the editors takes its time: `npm run test:editors`.
    include: [
      'tests/e2e/*.test.ts',
      ...(process.env.VIGIL_MATRIX ? ['tests/e2e/editors/*.test.ts'] : []),
    ],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
