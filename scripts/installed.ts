import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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
