import { findBrowser } from './browsers/find-browser.ts';
import { has } from './installed.ts';
import { run } from './run.ts';

type BrowserName = 'chromium' | 'firefox';

const DEBIAN_PACKAGE: Record<BrowserName, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/**
 * Makes sure that these browsers are on the machine: on Debian as root by installing them, elsewhere by
 * saying what to install. Tools' own browser downloads are not used: they come from other hosts.
 */
export async function ensureBrowsers(names: readonly BrowserName[]): Promise<void> {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  const packages = missing.map((name) => DEBIAN_PACKAGE[name]);
  const isRoot = process.getuid?.() === 0;
  if (isRoot && has('apt-get')) {
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  }
  const still = missing.filter((name) => !findBrowser(name));
  if (still.length === 0) return;
  throw new Error(
    `Not found: ${still.join(' and ')}. Install ${still.length > 1 ? 'them' : 'it'} ` +
      `(Debian, Ubuntu: sudo apt-get install ${still.map((name) => DEBIAN_PACKAGE[name]).join(' ')}), ` +
      'or say where it is in VIGIL_CHROMIUM or VIGIL_FIREFOX, and run this again.',
  );
}
