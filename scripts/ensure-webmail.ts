import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { has, hasRoundcube } from './installed.ts';
import { run } from './run.ts';

/** What the tests use when it is there: a webmail with its mail server, and what measures a PDF. */
const PACKAGES = [
  'roundcube-core',
  'roundcube-sqlite3',
  'dovecot-imapd',
  'php-cli',
  'poppler-utils',
];
/** Debian asks this before it starts a service that it installs; 101 means no. */
const POLICY = '/usr/sbin/policy-rc.d';

/** Installs them on Debian as root, without starting anything. Where that cannot be, those tests are skipped with a line. */
export async function ensureWebmail(): Promise<void> {
  const isThere = hasRoundcube && has('pdftotext');
  if (isThere || process.getuid?.() !== 0 || !has('apt-get')) return;
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], quiet);
  } catch (error) {
    console.warn(`Not installed: ${PACKAGES.join(' ')} (${(error as Error).message})`);
  } finally {
    if (isOurs) rmSync(POLICY, { force: true });
  }
}
