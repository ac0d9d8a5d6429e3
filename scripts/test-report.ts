import { readFileSync, rmSync } from 'node:fs';

/** The parts of Vitest's JSON report that we show. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTests: number;
  testResults: { assertionResults: Assertion[] }[];
}

interface Assertion {
  fullName: string;
  status: string;
  duration?: number | null;
  /** of every try; a test that passes may have some of a try before */
  failureMessages?: string[];
}

/** Sums up what passed and what failed. */
export class Tally {
  passed = 0;
  failed = 0;

  /** One check that passes or fails as a whole. */
  add(isGood: boolean): void {
    if (isGood) this.passed += 1;
    else this.failed += 1;
  }

  /**
   * A Vitest run, whose tests are counted one by one.
   * @param file its JSON report
   * @param code its exit code
   */
  addReport(file: string, code: number): void {
    const report = readReport(file);
    if (!report) {
      this.failed += 1;
      return;
    }
    this.passed += report.numPassedTests;
    this.failed += report.numFailedTests;
    // A file that cannot be loaded, or an error between tests, fails without a failed test.
    if (code !== 0 && report.numFailedTests === 0) this.failed += 1;
    if (report.numTotalTests === 0) this.failed += 1;
  }
}

/** A run that dies writes no report; an older one must not stand for it. */
export const forgetReport = (file: string) => rmSync(file, { force: true });

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`The run left no report: ${(error as Error).message}`);
    return undefined;
  }
}

const testsOf = (file: string): Assertion[] =>
  readReport(file)?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];

/** Prints the tests that failed at first and passed when they were tried again, each with what was wrong. */
export function showSecondTries(file: string): void {
  for (const { fullName, status, failureMessages = [] } of testsOf(file)) {
    const [first] = failureMessages;
    if (status !== 'passed' || first === undefined) continue;
    console.log(`\nPassed at the second try only: ${fullName}\n  ${first.split('\n')[0]}`);
  }
}

/** Prints the tests that took longest. */
export function showSlowest(file: string, count = 20): void {
  const slowest = testsOf(file)
    .map(({ fullName, duration }) => ({ fullName, seconds: (duration ?? 0) / 1000 }))
    .filter(({ seconds }) => seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, count);
  console.log(`\nThe ${slowest.length} slowest, in seconds:`);
  for (const { fullName, seconds } of slowest) {
    console.log(`${seconds.toFixed(1).padStart(6)}  ${fullName}`);
  }
}
