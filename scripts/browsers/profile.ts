import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { withDeadline } from './deadline.ts';

export function newProfile(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `vigil-e2e-${name}-`));
}

/**
 * Ends the browser for certain: politely first, then by killing the process we started.
 * @param profile the folder to remove; undefined keeps it
 */
export async function endBrowser(
  browser: Browser | undefined,
  profile: string | undefined,
): Promise<void> {
  const child = browser?.process();
  if (browser) {
    // Expected: a browser that hangs or has crashed cannot close. It is killed below.
    await withDeadline(browser.close(), 'closing the browser', 8_000).catch(() => undefined);
  }
  if (child && child.exitCode === null && child.signalCode === null) {
    const exit = new Promise<void>((done) => child.once('exit', () => done()));
    child.kill('SIGKILL');
    // Expected: an exit that comes late. Nothing more can be done about it here.
    await withDeadline(exit, 'the killed browser to exit', 5_000).catch(() => undefined);
  }
  // Child processes may still write for a moment after the parent is gone; rm retries on ENOTEMPTY
  // and EBUSY.
  if (profile !== undefined)
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Ends the browser without a word, as a crash or a lost battery does; its profile stays. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGKILL');
  await withDeadline(exit, 'the killed browser to exit', 5_000);
}
