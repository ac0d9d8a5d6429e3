import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { ROUNDCUBE_FILES } from '../../../../scripts/installed.ts';
import { connects } from '../mail/imap.ts';

const { dovecot: DOVECOT, php: PHP, roundcube: ROUNDCUBE, defaults: DEFAULTS } = ROUNDCUBE_FILES;

export const USER = 'ana@roundcube.example';
export const PASSWORD = 'secret';
/** The user nobody of Debian, for mail that root may not have. */
const NOBODY = 65_534;

export interface Roundcube {
  origin: string;
  imapPort: number;
  /** gives the user's identity this signature, as its settings would; '' takes it away */
  setSignature(text: string, isHtml: boolean): void;
  close(): Promise<void>;
}

/** A port on loopback that nobody uses. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

/** Dovecot with one user, whose mail lies in this folder, and nothing outside of it. */
function dovecotConf(folder: string, port: number): string {
  const isRoot = userInfo().uid === 0;
  const { username } = userInfo();
  const owner = isRoot
    ? { uid: NOBODY, gid: NOBODY }
    : { uid: userInfo().uid, gid: userInfo().gid };
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail
first_valid_uid = 1
${isRoot ? '' : `default_internal_user = ${username}\ndefault_login_user = ${username}`}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

/** Roundcube without a way to send: no mail server is named, and none is there. */
function roundcubeConf(folder: string, imapPort: number, html: boolean): string {
  return `<?php
$config['db_dsnw'] = 'sqlite:///${folder}/roundcube.db?mode=0600';
$config['imap_host'] = '127.0.0.1:${imapPort}';
$config['smtp_host'] = '127.0.0.1:9';
$config['des_key'] = 'a-key-for-tests-of-24-by';
$config['plugins'] = [];
$config['log_dir'] = '${folder}/logs/';
$config['temp_dir'] = '${folder}/temp/';
$config['drafts_mbox'] = 'Drafts';
$config['create_default_folders'] = true;
$config['draft_autosave'] = 0;
$config['htmleditor'] = ${html ? 1 : 0};
$config['enable_spellcheck'] = false;
$config['language'] = 'en_US';
`;
}

/** Starts Dovecot and Roundcube on loopback, in a folder of their own that goes with them. */
export async function serveRoundcube({ html }: { html: boolean }): Promise<Roundcube> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-roundcube-'));
  const [imapPort, webPort] = [await freePort(), await freePort()];
  for (const name of ['run', 'state', 'mail', 'logs', 'temp', 'config'])
    mkdirSync(join(folder, name), { mode: 0o755 });
  if (userInfo().uid === 0) {
    chownSync(join(folder, 'mail'), NOBODY, NOBODY);
    chownSync(folder, 0, 0);
  }
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'dovecot.conf'), dovecotConf(folder, imapPort));
  for (const file of ['defaults.inc.php', 'mimetypes.php']) {
    if (existsSync(`${DEFAULTS}/${file}`))
      cpSync(`${DEFAULTS}/${file}`, join(folder, 'config', file), { dereference: true });
  }
  writeFileSync(join(folder, 'config', 'config.inc.php'), roundcubeConf(folder, imapPort, html));
  const dovecot = spawn(DOVECOT, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  const php = spawn(
    PHP,
    ['-S', `127.0.0.1:${webPort}`, '-t', ROUNDCUBE, '-d', `error_log=${folder}/php.log`],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        ROUNDCUBE_CONFIG_DIR: join(folder, 'config'),
        PHP_CLI_SERVER_WORKERS: '4',
      },
      // Its workers are processes of their own and end with the group.
      detached: true,
    },
  );
  const close = async () => {
    end(dovecot, false);
    end(php, true);
    await until(
      async () => dovecot.exitCode !== null || dovecot.signalCode !== null,
      'Dovecot to end',
      5000,
    ).catch(() => undefined);
    if (!process.env.VIGIL_KEEP) rmSync(folder, { recursive: true, force: true });
    else console.log(folder);
  };
  try {
    await until(() => connects(imapPort), 'Dovecot to answer', 10_000);
    await until(() => connects(webPort), 'PHP to answer', 10_000);
  } catch (error) {
    await close();
    throw error;
  }
  const setSignature = (text: string, isHtml: boolean) => {
    const database = `sqlite:${folder}/roundcube.db`;
    execFileSync(PHP, ['-r', SET_SIGNATURE, database, text, isHtml ? '1' : '0']);
  };
  return { origin: `http://localhost:${webPort}`, imapPort, setSignature, close };
}

const SET_SIGNATURE = `
  $base = new PDO($argv[1]);
  $base->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
  $base->prepare('UPDATE identities SET signature = ?, html_signature = ?')->execute([$argv[2], $argv[3]]);
`;

function end(child: ChildProcess, isGroup: boolean): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(isGroup ? -child.pid : child.pid, 'SIGTERM');
  } catch {
    // It had ended by itself.
  }
}
