import { defineConfig } from 'vitest/config';

/**
 * Every file is tried in both browsers, two files at a time, each worker with one browser for all its files.
 * `tests/e2e/core/` is what `npm test` tries; `tests/e2e/further/` goes on in `npm run test:all`.
 */
export default defineConfig({
  test: {
    root: '.',
    maxWorkers: 2,
    projects: (['chromium', 'firefox'] as const).map((browser) => ({
      extends: true,
      test: {
        name: browser,
        provide: { browser },
        environment: './tests/e2e/browser-environment.ts',
        include: ['tests/e2e/**/*.test.ts'],
        isolate: false,
        testTimeout: 60_000,
        hookTimeout: 120_000,
      },
    })),
  },
});
