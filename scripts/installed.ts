import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';

/** Is this program on the machine? Some know no `--version`, and say so. */
export function has(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Where Debian puts a webmail, its mail server and what runs it. */
export const ROUNDCUBE_FILES = {
  dovecot: '/usr/sbin/dovecot',
  php: '/usr/bin/php',
  roundcube: '/var/lib/roundcube/public_html',
  defaults: '/etc/roundcube',
};

/** Are Debian's Roundcube, its database, PHP and Dovecot here? */
export const hasRoundcube = [
  ROUNDCUBE_FILES.dovecot,
  ROUNDCUBE_FILES.php,
  `${ROUNDCUBE_FILES.roundcube}/index.php`,
  `${ROUNDCUBE_FILES.defaults}/defaults.inc.php`,
].every((path) => existsSync(path));

/** Debian has a folder of programs for each version of PostgreSQL. */
function newestPostgres(): string {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder).map(Number) : [];
  return `${folder}/${Math.max(0, ...versions.filter(Number.isFinite))}/bin`;
}

/** Where Debian puts SOGo and what it needs. */
export const SOGO_FILES = {
  dovecot: '/usr/sbin/dovecot',
  sogod: '/usr/sbin/sogod',
  settings: '/etc/sogo/sogo.conf',
  resources: '/usr/lib/GNUstep/SOGo/WebServerResources',
  memcached: '/usr/bin/memcached',
  postgres: newestPostgres(),
};

/** Are Debian's SOGo, Dovecot, memcached and PostgreSQL here, and may this user read SOGo's settings? */
export const hasSogo =
  [
    SOGO_FILES.dovecot,
    SOGO_FILES.sogod,
    SOGO_FILES.resources,
    SOGO_FILES.memcached,
    `${SOGO_FILES.postgres}/initdb`,
  ].every((path) => existsSync(path)) && canRead(SOGO_FILES.settings);

function canRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    // Expected: only SOGo's own group may, and it ends at once where it may not.
    return false;
  }
}
