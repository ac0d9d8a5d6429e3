import { defineConfig } from 'vitest/config';

// One browser after the other: a popup closes when another window takes the focus.
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
