import { defineConfig } from 'vitest/config';

// What the built extension must be; the builds are made before, by scripts/test.ts.
export default defineConfig({ test: { root: '.', include: ['tests/build/**/*.test.ts'] } });
