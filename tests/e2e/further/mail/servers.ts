import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { connects } from './imap.ts';

export const USER = 'ana@webmail.example';
export const PASSWORD = 'secret';
/** The user nobody of Debian, for what root may not have or do. */
const NOBODY = 65_534;
const isRoot = userInfo().uid === 0;

/** Who owns the mail and runs what root may not. */
export const OWNER = isRoot
  ? { uid: NOBODY, gid: NOBODY }
  : { uid: userInfo().uid, gid: userInfo().gid };

/** A port on loopback that nobody uses. */
export function freePort(): Promise<number> {
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

/** A folder for everything that the servers of a test write. @param names folders in it @param owned those of `OWNER` */
export function serverFolder(name: string, names: string[], owned: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), `vigil-${name}-`));
  chmodSync(folder, 0o755);
  for (const one of [...names, ...owned]) mkdirSync(join(folder, one), { mode: 0o755 });
  if (isRoot) for (const one of owned) chownSync(join(folder, one), OWNER.uid, OWNER.gid);
  return folder;
}

export function removeServerFolder(folder: string): void {
  if (process.env.VIGIL_KEEP) console.log(folder);
  else rmSync(folder, { recursive: true, force: true });
}

/** Dovecot with one user, whose mail lies in the folder's `mail`, and nothing outside of it. */
function dovecotConf(folder: string, port: number): string {
  const { username } = userInfo();
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
  args = uid=${OWNER.uid} gid=${OWNER.gid} home=${folder}/mail
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

/** Starts Dovecot in a folder that has `run`, `state` and `mail`. */
export async function startDovecot(
  program: string,
  folder: string,
): Promise<Started & { port: number }> {
  const port = await freePort();
  writeFileSync(join(folder, 'dovecot.conf'), dovecotConf(folder, port));
  const child = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  try {
    await until(() => connects(port), 'Dovecot to answer', 10_000);
  } catch (error) {
    await endChild(child, false);
    throw error;
  }
  return { port, end: () => endChild(child, false) };
}

/** Something that runs until it is ended. */
export interface Started {
  end(): Promise<void>;
}

/** Ends a program, with its whole group where it leads one, and waits until it has; what does not heed that is killed. */
export async function endChild(child: ChildProcess, isGroup: boolean): Promise<void> {
  const { pid } = child;
  const hasEnded = async () => child.exitCode !== null || child.signalCode !== null;
  if (pid === undefined || (await hasEnded())) return;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(isGroup ? -pid : pid, signal);
    } catch {
      // It had ended by itself.
    }
    // Expected: SOGo may wait for a child of its own that has ended.
    await until(hasEnded, 'a server to end', 3000).catch(() => undefined);
    if (await hasEnded()) return;
  }
}
