import { configDefaults, defineConfig } from 'vitest/config';

// What takes too long for each `npm test`: Mozilla's linter, builds from scratch.
const skipped = process.env.VIGIL_ALL ? [] : ['tests/build/**/*.all.test.ts'];

// What the built extension must be; the builds are made before, by scripts/test.ts.
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/build/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...skipped],
  },
});
