import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { ROUNDCUBE_FILES } from '../../../../scripts/installed.ts';
import { connects } from '../mail/imap.ts';
import {
  endChild,
  freePort,
  removeServerFolder,
  type Started,
  serverFolder,
  startDovecot,
} from '../mail/servers.ts';
import { type MailSink, openMailSink } from '../mail/sink.ts';

const { dovecot: DOVECOT, php: PHP, roundcube: ROUNDCUBE, defaults: DEFAULTS } = ROUNDCUBE_FILES;

export interface Roundcube {
  origin: string;
  imapPort: number;
  /** where its mails end */
  sink: MailSink;
  /** gives the user's identity this signature, as its settings would; '' takes it away */
  setSignature(text: string, isHtml: boolean): void;
  close(): Promise<void>;
}

interface Ports {
  imap: number;
  smtp: number;
}

/** Roundcube whose mails end in the sink. */
function roundcubeConf(folder: string, { imap, smtp }: Ports, html: boolean): string {
  return `<?php
$config['db_dsnw'] = 'sqlite:///${folder}/roundcube.db?mode=0600';
$config['imap_host'] = '127.0.0.1:${imap}';
$config['smtp_host'] = '127.0.0.1:${smtp}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['des_key'] = 'a-key-for-tests-of-24-by';
$config['plugins'] = [];
$config['log_dir'] = '${folder}/logs/';
$config['temp_dir'] = '${folder}/temp/';
$config['drafts_mbox'] = 'Drafts';
$config['sent_mbox'] = 'Sent';
$config['create_default_folders'] = true;
$config['draft_autosave'] = 0;
$config['htmleditor'] = ${html ? 1 : 0};
$config['enable_spellcheck'] = false;
$config['language'] = 'en_US';
`;
}

/** Starts Dovecot and Roundcube on loopback, in a folder of their own that goes with them. */
export async function serveRoundcube({ html }: { html: boolean }): Promise<Roundcube> {
  const folder = serverFolder('roundcube', ['run', 'state', 'logs', 'temp', 'config'], ['mail']);
  const running: Started[] = [];
  const close = async () => {
    for (const one of running.toReversed()) await one.end();
    removeServerFolder(folder);
  };
  try {
    const sink = await openMailSink();
    running.push({ end: sink.close });
    const dovecot = await startDovecot(DOVECOT, folder);
    running.push(dovecot);
    for (const file of ['defaults.inc.php', 'mimetypes.php']) {
      if (existsSync(`${DEFAULTS}/${file}`))
        cpSync(`${DEFAULTS}/${file}`, join(folder, 'config', file), { dereference: true });
    }
    const ports = { imap: dovecot.port, smtp: sink.port };
    writeFileSync(join(folder, 'config', 'config.inc.php'), roundcubeConf(folder, ports, html));
    const webPort = await freePort();
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
    running.push({ end: () => endChild(php, true) });
    await until(() => connects(webPort), 'PHP to answer', 10_000);
    const setSignature = (text: string, isHtml: boolean) => {
      const database = `sqlite:${folder}/roundcube.db`;
      execFileSync(PHP, ['-r', SET_SIGNATURE, database, text, isHtml ? '1' : '0']);
    };
    const origin = `http://localhost:${webPort}`;
    return { origin, imapPort: dovecot.port, sink, setSignature, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const SET_SIGNATURE = `
  $base = new PDO($argv[1]);
  $base->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
  $base->prepare('UPDATE identities SET signature = ?, html_signature = ?')->execute([$argv[2], $argv[3]]);
`;
