import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { userInfo } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { SOGO_FILES } from '../../../../scripts/installed.ts';
import { connects } from '../mail/imap.ts';
import {
  endChild,
  freePort,
  OWNER,
  PASSWORD,
  removeServerFolder,
  type Started,
  serverFolder,
  startDovecot,
  USER,
} from '../mail/servers.ts';
import { type MailSink, openMailSink } from '../mail/sink.ts';

/** A real SOGo with its mail server, and where its mails end. */
export interface Sogo {
  origin: string;
  imapPort: number;
  sink: MailSink;
  close(): Promise<void>;
}

/** What the names of files say of them, as far as SOGo has them. */
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.html': 'text/html',
};

/** PostgreSQL with a database for SOGo, reached by a socket in its folder only. */
async function startDatabase(folder: string): Promise<Started & { port: number }> {
  const port = await freePort();
  const data = join(folder, 'data');
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const quiet = { ...OWNER, env, stdio: 'ignore', cwd: folder } as const;
  const { postgres } = SOGO_FILES;
  execFileSync(
    `${postgres}/initdb`,
    ['-D', data, '-U', 'sogo', '-A', 'trust', '--no-sync', '-E', 'UTF8'],
    quiet,
  );
  const options = ['-k', `${folder}/data`, '-h', '127.0.0.1', '-p', String(port), '-F'];
  const child = spawn(`${postgres}/postgres`, ['-D', data, ...options], quiet);
  await until(() => connects(port), 'PostgreSQL to answer', 15_000);
  const sql = (text: string, database = 'sogo') =>
    execFileSync(
      `${postgres}/psql`,
      ['-h', '127.0.0.1', '-p', String(port), '-U', 'sogo', '-d', database, '-q', '-c', text],
      quiet,
    );
  await until(
    async () => {
      try {
        sql('CREATE DATABASE sogo', 'postgres');
        return true;
      } catch {
        // Expected: it listens before it is ready.
        return false;
      }
    },
    'the database',
    15_000,
  );
  sql(
    `CREATE TABLE sogo_users (c_uid VARCHAR(128) PRIMARY KEY, c_name VARCHAR(128), c_password VARCHAR(128), c_cn VARCHAR(128), mail VARCHAR(128));
     INSERT INTO sogo_users VALUES ('${USER}', '${USER}', '${PASSWORD}', 'Ana Activista', '${USER}')`,
  );
  return { port, end: () => endChild(child, false) };
}

interface Ports {
  database: number;
  imap: number;
  smtp: number;
  memory: number;
  own: number;
}

/** SOGo's settings, as its command takes them. */
function settings(folder: string, ports: Ports, html: boolean): string[] {
  const base = `postgresql://sogo:sogo@127.0.0.1:${ports.database}/sogo`;
  const source = `({ type = sql; id = users; viewURL = "${base}/sogo_users"; canAuthenticate = YES; isAddressBook = NO; userPasswordAlgorithm = plain; })`;
  const all = {
    WOPort: `127.0.0.1:${ports.own}`,
    // One may still be putting its things away when the next request comes.
    WOWorkersCount: '3',
    WONoDetach: 'YES',
    WOLogFile: join(folder, 'log', 'sogo.log'),
    WOPidFile: join(folder, 'log', 'sogo.pid'),
    SOGoProfileURL: `${base}/sogo_user_profile`,
    OCSFolderInfoURL: `${base}/sogo_folder_info`,
    OCSSessionsFolderURL: `${base}/sogo_sessions_folder`,
    OCSEMailAlarmsFolderURL: `${base}/sogo_alarms_folder`,
    OCSAdminURL: `${base}/sogo_admin`,
    SOGoUserSources: source,
    SOGoLanguage: 'English',
    SOGoMailingMechanism: 'smtp',
    SOGoSMTPServer: `smtp://127.0.0.1:${ports.smtp}`,
    SOGoIMAPServer: `imap://127.0.0.1:${ports.imap}`,
    SOGoSieveScriptsEnabled: 'NO',
    SOGoMailMessageCheck: 'manually',
    SOGoMemcachedHost: `127.0.0.1:${ports.memory}`,
    SOGoMailComposeMessageType: html ? 'html' : 'text',
    SOGoMailComposeWindow: 'inline',
    SOGoMailAutoSave: '0',
    SOGoMailSpoolPath: join(folder, 'spool'),
    SOGoTimeZone: 'UTC',
  };
  return Object.entries(all).flatMap(([name, value]) => [`-${name}`, value]);
}

/** Serves SOGo's own files, and passes the rest on to it, as Debian's example for Apache does. */
function serveFront(port: number, own: number): Promise<Started> {
  const origin = `http://localhost:${port}`;
  const file = ({ url = '/' }: IncomingMessage, answer: ServerResponse): boolean => {
    const path = /^\/SOGo(?:\.woa)?\/WebServerResources\/([^?]*)/.exec(url)?.[1];
    if (path === undefined) return false;
    const whole = normalize(join(SOGO_FILES.resources, decodeURIComponent(path)));
    const isThere =
      whole.startsWith(SOGO_FILES.resources) && existsSync(whole) && statSync(whole).isFile();
    answer.writeHead(isThere ? 200 : 404, {
      'content-type': TYPES[extname(whole)] ?? 'application/octet-stream',
    });
    if (isThere) createReadStream(whole).pipe(answer);
    else answer.end();
    return true;
  };
  const headersFor = (asked: IncomingMessage) => ({
    ...asked.headers,
    connection: 'close',
    'x-webobjects-server-port': String(port),
    'x-webobjects-server-name': `localhost:${port}`,
    'x-webobjects-server-url': origin,
    'x-webobjects-server-protocol': 'HTTP/1.0',
    'x-webobjects-remote-host': '127.0.0.1',
  });
  /** @returns has SOGo answered? */
  const pass = (asked: IncomingMessage, body: Buffer, answer: ServerResponse): Promise<boolean> =>
    new Promise((resolve) => {
      const wish = { host: '127.0.0.1', port: own, method: asked.method, path: asked.url };
      const passed = request({ ...wish, headers: headersFor(asked) }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
        // A page that was left does not want it any more, but SOGo is busy with it until it is through.
        answer.on('close', () => {
          got.unpipe(answer);
          got.resume();
        });
        got.on('close', () => resolve(true));
      });
      passed.on('error', () => resolve(false));
      passed.end(body);
    });
  /** SOGo drops what comes while its workers are busy: what got no answer is asked again, for ten seconds. */
  const passOn = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part);
    const body = Buffer.concat(parts);
    for (let attempt = 0; attempt < 40 && !answer.destroyed; attempt++) {
      if (await pass(asked, body, answer)) return;
      if (answer.headersSent) break;
      await pause(250);
    }
    if (!answer.headersSent) answer.writeHead(502);
    answer.end();
  };
  let turn = Promise.resolve();
  const server = createServer((asked, answer) => {
    if (file(asked, answer)) return;
    // A page that goes away takes its request with it.
    turn = turn.then(() => passOn(asked, answer)).catch(() => void answer.destroy());
  });
  const end = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve({ end })));
}

/** Starts SOGo and all that it needs on loopback, in a folder of their own that goes with them. */
export async function serveSogo({ html }: { html: boolean }): Promise<Sogo> {
  const folder = serverFolder('sogo', ['run', 'state'], ['mail', 'data', 'log', 'home', 'spool']);
  const running: Started[] = [];
  const keep = <T extends Started>(one: T): T => {
    running.push(one);
    return one;
  };
  const close = async () => {
    for (const one of running.toReversed()) await one.end();
    removeServerFolder(folder);
  };
  try {
    const sink = await openMailSink();
    keep({ end: sink.close });
    const dovecot = keep(await startDovecot(SOGO_FILES.dovecot, folder));
    const database = keep(await startDatabase(folder));
    const [memory, own, web] = [await freePort(), await freePort(), await freePort()];
    const quiet = { ...OWNER, stdio: 'ignore', cwd: folder } as const;
    const memcached = spawn(
      SOGO_FILES.memcached,
      ['-l', '127.0.0.1', '-p', String(memory), '-U', '0'],
      quiet,
    );
    keep({ end: () => endChild(memcached, false) });
    const ports = { database: database.port, imap: dovecot.port, smtp: sink.port, memory, own };
    const sogo = spawn(SOGO_FILES.sogod, settings(folder, ports, html), {
      ...quiet,
      // It reads Debian's settings before these, which only its group may.
      gid: userInfo().uid === 0 ? statSync(SOGO_FILES.settings).gid : OWNER.gid,
      env: { ...process.env, HOME: join(folder, 'home') },
      // Its workers end with the group.
      detached: true,
    });
    keep({ end: () => endChild(sogo, true) });
    await until(() => connects(own), 'SOGo to answer', 20_000);
    keep(await serveFront(web, own));
    return { origin: `http://localhost:${web}`, imapPort: dovecot.port, sink, close };
  } catch (error) {
    await close();
    throw error;
  }
}
