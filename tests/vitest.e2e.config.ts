import { defineConfig } from 'vitest/config';

/**
 * What is the same in both browsers but for their speed. `npm test` tries it in Chromium, so that it ends in under ten
 * minutes on two cores; `npm run test:all` in both.
 */
const ONE_BROWSER_IN_CORE = [
  'tests/e2e/core/add-action.test.ts',
  'tests/e2e/core/button.test.ts',
  'tests/e2e/core/choices/discreet.test.ts',
  'tests/e2e/core/clicks.test.ts',
  'tests/e2e/core/deceptive-page.test.ts',
  'tests/e2e/core/dialogs.test.ts',
  'tests/e2e/core/looks.test.ts',
  'tests/e2e/core/picker-keys.test.ts',
  'tests/e2e/core/popup.test.ts',
  'tests/e2e/core/sources/presses.test.ts',
];
const isWhole = process.env.VIGIL_ALL === '1';

/**
 * Every file is tried in both browsers, two files at a time, each worker with one browser for all its files.
 * `tests/e2e/core/` is what `npm test` tries; `tests/e2e/further/` goes on in `npm run test:all`.
 */
export default defineConfig({
  test: {
    root: '.',
    maxWorkers: 2,
    // A browser on a machine that has other things to do. What passes at the second try only is listed at the end
    // (`scripts/test-report.ts`): it is to be looked at, but does not stop everybody's work.
    retry: 1,
    expect: { poll: { timeout: 10_000 } },
    projects: (['chromium', 'firefox'] as const).map((browser) => ({
      extends: true,
      test: {
        name: browser,
        provide: { browser },
        environment: './tests/e2e/browser-environment.ts',
        include: ['tests/e2e/**/*.test.ts'],
        exclude: browser === 'firefox' && !isWhole ? ONE_BROWSER_IN_CORE : [],
        isolate: false,
        testTimeout: 60_000,
        hookTimeout: 120_000,
      },
    })),
  },
});
