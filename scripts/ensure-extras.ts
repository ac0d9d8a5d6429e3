import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { has, hasRoundcube, hasSogo } from './installed.ts';
import { run } from './run.ts';

/** Webmails with their mail server, which only `npm run test:all` tries. */
const WEBMAIL = ['roundcube-core', 'roundcube-sqlite3', 'dovecot-imapd', 'php-cli'];
const SOGO = ['sogo', 'postgresql', 'dovecot-imapd'];
/** What measures a PDF. */
const PDF_TOOLS = ['poppler-utils'];
/** Debian asks this before it starts a service that it installs; 101 means no. */
const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Installs the optional programs of the tests, on Debian as root, without starting any. On other machines those tests
 * are skipped with a line.
 * @param isWhole also installs the webmails
 */
export async function ensureExtras({ isWhole }: { isWhole: boolean }): Promise<void> {
  const missing = [
    ...(has('pdftotext') ? [] : PDF_TOOLS),
    ...(hasRoundcube || !isWhole ? [] : WEBMAIL),
    ...(hasSogo || !isWhole ? [] : SOGO),
  ];
  if (missing.length === 0 || process.getuid?.() !== 0 || !has('apt-get')) return;
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
  } catch (error) {
    console.warn(`Not installed: ${missing.join(' ')} (${(error as Error).message})`);
  } finally {
    if (isOurs) rmSync(POLICY, { force: true });
  }
}
