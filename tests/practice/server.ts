import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { buildPractice, practiceHosts } from './build.ts';

export interface PracticeServer {
  port: number;
  origin: string;
  close(): Promise<void>;
}

// As strict as the strictest of the sites: no inline script, nothing from elsewhere, Trusted Types.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Servers of people's own, whose name tells nothing of their software. */
const OWN_SERVERS: Record<string, string> = { 'our-village.example': 'mastodon.social' };

/** The file for a request: by the site's real host name, or by the first step of a path on localhost. */
function findFile(host: string, path: string, built: string): string | undefined {
  const script = path.match(/^\/_practice\/([a-z.]+\.(?:js|css))$/)?.[1];
  if (script) return join(built, script);
  const isLocal = host === 'localhost' || host === '127.0.0.1';
  if (isLocal && path === '/') return join(import.meta.dirname, 'index.html');
  const site = isLocal ? path.split('/')[1] : (OWN_SERVERS[host] ?? host);
  const known = practiceHosts.find((one) => one === site);
  return known && join(import.meta.dirname, 'pages', known, 'index.html');
}

/** Serves the practice pages on loopback: under the sites' own names with TLS, or on plain localhost. */
export async function servePractice(options: {
  tls: boolean;
  port?: number;
}): Promise<PracticeServer> {
  const built = await buildPractice();
  const answer: http.RequestListener = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = findFile(host, pathname, built);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    });
    response.end(readFileSync(file));
  };
  const server = options.tls
    ? https.createServer(await makeCertificate(), answer)
    : http.createServer(answer);
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${options.tls ? 'https' : 'http'}://localhost:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const names = [...practiceHosts, 'localhost'];
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
