/**
 * Everything that must pass; ends with `N passed, N failed` and exits accordingly.
 *
 *   npm test                                    types, lint, unit tests, builds, and the core of the browser tests
 *   npm run test:all                            the further browser tests, too
 *   npm run test:e2e                            the builds and the core of the browser tests
 *   npm run test:e2e -- --network x             one network, editor (--editor) or webmail (--webmail), in seconds
 *   npm run test:editors                        every editor with its whole matrix
 *   … -- --browser chromium                     in one browser
 */
import { type Build, isFresh, makeBuild } from './build.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { ensureExtras } from './ensure-extras.ts';
import { type RunOptions, runTool } from './run.ts';
import { type Choice, readChoice } from './test-choice.ts';
import { forgetReport, showSecondTries, showSlowest, Tally } from './test-report.ts';

const tally = new Tally();

/** One check that passes or fails as a whole. */
async function check(name: string, work: () => Promise<number>): Promise<boolean> {
  const start = Date.now();
  const isGood = (await work()) === 0;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${isGood ? 'passed' : 'FAILED'} in ${seconds} s`);
  tally.add(isGood);
  return isGood;
}

interface TestRun {
  /** of its report in `.output` */
  name: string;
  config: string;
  args?: string[];
  output?: RunOptions['output'];
}

/** A Vitest run, whose tests are counted one by one. @returns its report */
async function runTests({ name, config, args = [], output = 'stdout' }: TestRun): Promise<string> {
  const report = `.output/${name}.json`;
  forgetReport(report);
  const start = Date.now();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const code = await runTool('vitest', ['run', ...args, '--config', config, ...reporters], {
    output,
  });
  tally.addReport(report, code);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return report;
}

async function ensureMachine({ what, browsers }: Choice): Promise<number> {
  try {
    await ensureBrowsers(browsers);
    if (what !== 'one') await ensureExtras({ isWhole: what === 'all' });
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

/** The builds to test. A run of one thing takes only builds older than their sources, and no released ones. */
function buildsOf({ what, browsers }: Choice): Build[] {
  const builds = browsers.flatMap((name) => {
    const browser = name === 'chromium' ? 'chrome' : 'firefox';
    return [
      { browser, mode: 'release' },
      { browser, mode: 'practice' },
    ] as const;
  });
  if (what !== 'one') return builds;
  return builds.filter((build) => build.mode === 'practice' && !isFresh(build));
}

/** Browsers, their packages and the builds. @returns can the browser tests run? */
async function prepare(choice: Choice): Promise<boolean> {
  const isReady = await check('browsers', () => ensureMachine(choice));
  let isBuilt = true;
  for (const build of buildsOf(choice)) {
    const name = `build for ${build.browser}, ${build.mode}`;
    isBuilt = (await check(name, () => makeBuild(build, 'kept'))) && isBuilt;
  }
  return isReady && isBuilt;
}

/** What needs neither browser nor build. */
async function checkSources(): Promise<void> {
  await check('types', () => runTool('tsc', ['--noEmit'], { output: 'kept' }));
  await check('lint', () => runTool('biome', ['ci', '.'], { output: 'kept' }));
  await runTests({ name: 'unit', config: 'tests/vitest.config.ts', output: 'kept' });
}

async function runBrowserTests({ files, browsers, pattern }: Choice): Promise<void> {
  const report = await runTests({
    name: 'e2e',
    config: 'tests/vitest.e2e.config.ts',
    args: [
      ...files,
      ...browsers.map((name) => `--project=${name}`),
      ...(pattern ? [`--testNamePattern=${pattern}`] : []),
    ],
  });
  showSlowest(report);
  showSecondTries(report);
}

async function test(choice: Choice): Promise<void> {
  const isWhole = choice.what === 'core' || choice.what === 'all';
  // Side by side: one waits for the disk and the network where the other computes.
  // Tests that need programs which are not everywhere (`tests/vitest.config.ts`).
  if (choice.what === 'all') process.env.VIGIL_ALL = '1';
  const [canRun] = await Promise.all([prepare(choice), isWhole ? checkSources() : undefined]);
  if (!canRun) return;
  if (isWhole || choice.what === 'e2e') {
    await runTests({ name: 'build', config: 'tests/vitest.build.config.ts' });
  }
  await runBrowserTests(choice);
}

try {
  await test(readChoice(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  tally.add(false);
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);
