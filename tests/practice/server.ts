import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { FEED_HOSTS, FeedScript } from '../feed-server.ts';
import { buildPractice, practiceEditors, practiceHosts } from './build.ts';

export interface PracticeServer {
  port: number;
  origin: string;
  /** what `feeds.example` and `feeds2.example` answer, and what they were asked */
  feeds: FeedScript;
  close(): Promise<void>;
}

// As strict as the strictest of the sites: no inline script, nothing from elsewhere, Trusted Types.
const TRUSTED_TYPES = "require-trusted-types-for 'script'";
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self' data:",
  "frame-src 'self' https://frame.example https://mastodon.social https://3c-bap.gmx.net https://3c-bap.web.de https://mail.infomaniak.com",
  TRUSTED_TYPES,
].join('; ');

// These write the document of their own frame from text, which no site with Trusted Types could allow them.
const WRITES_FRAMES = /^(?:ckeditor4|tinymce\d)$/;

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** Other names of a page: a server of people's own, one software at two hosts, a frame that Vigil may enter. */
const OTHER_NAMES: Record<string, string> = {
  'our-village.example': 'mastodon.social',
  'bap.navigator.web.de': 'bap.navigator.gmx.net',
  '3c-bap.web.de': '3c-bap.gmx.net',
  'frame.example': '3c-bap.gmx.net',
};

/** The editors' own pages, and the same again as a frame of another origin. */
const EDITOR_HOSTS = ['editors.example', 'frame.example'];

/** Libraries that load their parts from a folder beside them. */
const LIBRARIES: Record<string, string> = { ckeditor4: 'node_modules/ckeditor4' };

/** The file for a request: by the site's real host name, or by the first step of a path on localhost. */
function findFile(host: string, path: string, built: string): string | undefined {
  const script = path.match(/^\/_practice\/([\w./-]+)$/)?.[1];
  if (script) return join(built, script);
  const [, library = '', part = ''] = path.match(/^\/_library\/(\w+)\/([\w./-]+)$/) ?? [];
  if (LIBRARIES[library]) return join(LIBRARIES[library], part);
  if (isLocal(host) && path === '/') return join(import.meta.dirname, 'index.html');
  if (editorOf(host, path)) return join(import.meta.dirname, 'editor.html');
  const known = siteOf(host, path);
  return known && join(import.meta.dirname, 'pages', known, 'index.html');
}

const isLocal = (host: string) => host === 'localhost' || host === '127.0.0.1';

/** The site whose page this is. */
function siteOf(host: string, path: string): string | undefined {
  const name = isLocal(host) ? path.split('/')[1] : host;
  return practiceHosts.find((one) => one === (OTHER_NAMES[name ?? ''] ?? name));
}

/** The editor whose page this is: `https://editors.example/<editor>/`, or the same path on localhost. */
function editorOf(host: string, path: string): string | undefined {
  const steps = path.split('/').slice(1);
  const site = isLocal(host) ? steps.shift() : host;
  if (!site || !EDITOR_HOSTS.includes(site)) return undefined;
  return practiceEditors.find((one) => one === steps[0]);
}

/** The webmails whose editors write their own frames, too. */
const FRAME_WRITERS = /^(?:(?:ox|roundcube|sogo|zimbra)\.example|3c-bap\.gmx\.net)$/;

const EDITOR_LINKS = practiceEditors
  .map((id) => `<li><a href="/editors.example/${id}/">${id}</a></li>`)
  .join('');

/** The name of the editor in its page, and the list of all in the index. */
function fillIn(page: string, editor: string): string {
  return page.replaceAll('{editor}', editor).replace('{editors}', EDITOR_LINKS);
}

/** Serves the practice pages on loopback: under the sites' own names with TLS, or on plain localhost. */
export async function servePractice(options: {
  tls: boolean;
  port?: number;
}): Promise<PracticeServer> {
  const built = await buildPractice();
  const feeds = new FeedScript();
  const answer: http.RequestListener = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (FEED_HOSTS.some((one) => one === host)) {
      feeds.listener(request, response);
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = findFile(host, pathname, built);
    if (!file || pathname.includes('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy':
        FRAME_WRITERS.test(siteOf(host, pathname) ?? '') ||
        WRITES_FRAMES.test(editorOf(host, pathname) ?? '')
          ? POLICY.replace(TRUSTED_TYPES, '').replace("script-src 'self'", "$& 'unsafe-inline'")
          : POLICY,
      'cache-control': 'no-store',
    });
    const content = readFileSync(file);
    const editor = editorOf(host, pathname) ?? '';
    response.end(type.includes('html') ? fillIn(content.toString(), editor) : content);
  };
  const server = options.tls
    ? https.createServer(await makeCertificate(), answer)
    : http.createServer(answer);
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${options.tls ? 'https' : 'http'}://localhost:${port}`,
    feeds,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const names = [...practiceHosts, ...EDITOR_HOSTS, ...FEED_HOSTS, 'localhost'];
  const made = await generate([{ name: 'commonName', value: 'practice' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key: made.private, cert: made.cert };
}

if (process.argv[1] === import.meta.filename) {
  const { origin } = await servePractice({ tls: false, port: 4173 });
  console.log(`Practice pages: ${origin}/`);
}
