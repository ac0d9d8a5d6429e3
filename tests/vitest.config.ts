import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    root: '.',
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/seed.ts'],
    // Property tests on a machine that has other things to do.
    testTimeout: 30_000,
    // `npm run coverage`
    coverage: {
      include: ['components/**', 'entrypoints/**', 'utils/**'],
      reportsDirectory: '.output/coverage',
      reporter: ['text-summary', 'html', 'json-summary'],
    },
    // Second opinions of programs that are not installed everywhere, `npm run test:all`.
    exclude: [
      ...['tests/e2e/**', 'tests/build/**'],
      ...(process.env.VIGIL_ALL ? [] : ['tests/**/*.office.test.ts']),
    ],
  },
});
