/**
 * Everything that must pass, cheapest first; ends with `N passed, N failed` and exits accordingly.
 * `--only e2e`: the builds and what is tried on them; `--only editors`: the editors alone, with their whole
 * matrix, which `npm test` leaves out for its time.
 */
import { readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './ensure-browsers.ts';
import { ensureWebmail } from './ensure-webmail.ts';
import { runTool } from './run.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
let passed = 0;
let failed = 0;

/** One check that passes or fails as a whole. */
async function check(name: string, work: () => Promise<number>): Promise<boolean> {
  console.log(`\n== ${name}`);
  const ok = (await work()) === 0;
  if (ok) passed += 1;
  else failed += 1;
  if (!ok) console.log(`FAILED: ${name}`);
  return ok;
}

/** A Vitest run, whose tests are counted one by one. */
async function runTests(name: string, config: string, ...files: string[]): Promise<void> {
  console.log(`\n== ${name}`);
  const report = `.output/${name}.json`;
  rmSync(report, { force: true });
  const code = await runTool(
    'vitest',
    'run',
    ...files,
    ...['--config', config, '--reporter=default', '--reporter=json', `--outputFile=${report}`],
  );
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    // A file that cannot be loaded, or an error between tests, fails without a failed test.
    if (code !== 0 && result.numFailedTests === 0) failed += 1;
    if (result.numTotalTests === 0) failed += 1;
  } catch {
    failed += 1;
  }
}

const build = (browser: string, ...rest: string[]) =>
  check(`build ${browser} ${rest.join(' ')}`.trim(), () =>
    runTool('wxt', 'build', '-b', browser, '--mv3', ...rest),
  );

if (!values.only) {
  await check('types', () => runTool('tsc', '--noEmit'));
  await check('lint', () => runTool('biome', 'ci', '.'));
  await runTests('unit', 'tests/vitest.config.ts');
}
const browsersThere = await check('browsers', async () => {
  try {
    await ensureBrowsers(['chromium', 'firefox']);
    await ensureWebmail();
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
});
const built = [
  await build('chrome'),
  await build('firefox'),
  await build('chrome', '--mode', 'practice'),
  await build('firefox', '--mode', 'practice'),
];
if (built.every(Boolean)) {
  if (values.only !== 'editors') await runTests('build', 'tests/vitest.build.config.ts');
  if (values.only === 'editors') process.env.VIGIL_MATRIX = '1';
  const folder =
    values.only === 'editors' ? ['tests/e2e/editors.test.ts', 'tests/e2e/editors/'] : [];
  if (browsersThere) await runTests('e2e', 'tests/vitest.e2e.config.ts', ...folder);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
