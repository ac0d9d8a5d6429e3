import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    root: '.',
    include: ['tests/**/*.test.{ts,tsx}'],
    // Property tests on a machine that has other things to do.
    testTimeout: 30_000,
    exclude: ['tests/e2e/**', 'tests/build/**'],
  },
});
