import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Rooms whose tests change nothing that others see: one worker goes through them without a fresh start for each. */
const FUNCTIONS = ['actions', 'compose', 'extract', 'letters', 'posts', 'review', 'text'];
const functions = [
  ...FUNCTIONS.map((room) => `tests/utils/${room}/**/*.test.{ts,tsx}`),
  ...['components', 'fuzz', 'rules', 'scripts'].map((room) => `tests/${room}/**/*.test.{ts,tsx}`),
];
// Second opinions of programs that are not installed everywhere, `npm run test:all`.
const skipped = process.env.VIGIL_ALL ? [] : ['tests/**/*.office.test.ts'];

export default defineConfig({
  test: {
    root: '.',
    // Vitest keeps one core free for its own process, which does little here: on two cores that is half the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // `npm run coverage`
    coverage: {
      include: ['components/**', 'entrypoints/**', 'utils/**'],
      reportsDirectory: '.output/coverage',
      reporter: ['text-summary', 'html', 'json-summary'],
    },
    projects: [
      { name: 'functions', include: functions, isolate: false, exclude: skipped },
      {
        name: 'with a browser’s stand-in',
        include: ['tests/**/*.test.{ts,tsx}'],
        exclude: [...configDefaults.exclude, ...functions, 'tests/e2e/**', 'tests/build/**'],
      },
    ].map((test) => ({
      plugins: [WxtVitest()],
      // Property tests on a machine that has other things to do.
      test: { root: '.', setupFiles: ['tests/seed.ts'], testTimeout: 30_000, ...test },
    })),
  },
});
