import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';

/**
 * The names under which the practice server lets feeds be scripted; the second is another origin, the third a publisher's
 * that the empty list offers (`public/publishers.json`).
 */
export const FEED_HOSTS = ['feeds.example', 'feeds2.example', 'www.pen-international.org'] as const;

/** What an address does when it is asked. */
export type FeedAnswer =
  /** a body; 304 to whoever has this ETag, or this Last-Modified and no ETag (RFC 9110 §13.2.2) */
  | {
      kind: 'body';
      body: string | Buffer;
      status?: number;
      etag?: string;
      lastModified?: string;
      gzip?: boolean;
      headers?: Record<string, string>;
    }
  /** a status and nothing else; `retryAfter` as the header has it: seconds or a date */
  | { kind: 'status'; status: number; retryAfter?: string }
  | { kind: 'redirect'; to: string; status?: 301 | 302 | 303 | 307 | 308 }
  /** announces the whole body and hangs up this many bytes before its end */
  | { kind: 'truncated'; body: string; missing: number }
  /** a few bytes at a time, so many milliseconds apart */
  | { kind: 'drip'; body: string; bytes: number; every: number }
  /** so many bytes of white space, which gzip makes a thousandth of */
  | { kind: 'bomb'; bytes: number }
  /** the same without gzip; `announced`: its length is told beforehand */
  | { kind: 'large'; bytes: number; announced?: boolean }
  /** takes the request and says nothing until the other side gives up */
  | { kind: 'silent' }
  /** hangs up at once */
  | { kind: 'hang-up' };

/** One request as it came in. */
export interface FeedRequest {
  method: string;
  /** without the port */
  host: string;
  /** path and query */
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** The key of an address: its host and path; ports differ from run to run, and a query asks the same address. */
const keyOf = (host: string, path: string) =>
  host.replace(/:\d+$/, '') + new URL(path, 'http://localhost').pathname;

/** What the addresses of a server do, changed while it runs, and every request that came to them. */
export class FeedScript {
  readonly requests: FeedRequest[] = [];
  private readonly answers = new Map<string, FeedAnswer[]>();
  private readonly waiting = new Set<() => void>();

  /** From now on the address answers so: one answer after the other, the last one from then on. */
  set(url: string, ...answers: [FeedAnswer, ...FeedAnswer[]]): void {
    const { hostname, pathname } = new URL(url);
    this.answers.set(keyOf(hostname, pathname), [...answers]);
  }

  /** Forgets all answers and requests. */
  clear(): void {
    this.answers.clear();
    this.requests.length = 0;
  }

  /** The requests to one address, the first one first. */
  requestsTo(url: string): FeedRequest[] {
    const { hostname, pathname } = new URL(url);
    const key = keyOf(hostname, pathname);
    return this.requests.filter(({ host, path }) => keyOf(host, path) === key);
  }

  /** Resolves when an address was asked this many times. @throws when that takes longer than `deadline` milliseconds */
  async waitForRequests(url: string, count: number, deadline = 10_000): Promise<FeedRequest[]> {
    await new Promise<void>((done, fail) => {
      const look = () => {
        if (this.requestsTo(url).length < count) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        done();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        fail(new Error(`${url} was asked ${this.requestsTo(url).length} times, not ${count}`));
      }, deadline);
      this.waiting.add(look);
      look();
    });
    return this.requestsTo(url);
  }

  /** For `http.createServer` and `https.createServer`; an address without an answer is a 404. */
  readonly listener: http.RequestListener = (request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      if (body.length < 1_000_000) body += chunk;
    });
    request.on('error', () => response.destroy());
    request.on('end', () => {
      const { method = '', headers, url: path = '/' } = request;
      const host = (headers.host ?? '').replace(/:\d+$/, '');
      this.requests.push({ method, host, path, headers, body });
      for (const look of [...this.waiting]) look();
      const answers = this.answers.get(keyOf(host, path)) ?? [];
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      void give(answer ?? { kind: 'status', status: 404 }, request, response);
    });
  };
}

/** Has the other side this very body? Strong and weak ETags compare alike here (RFC 9110 §13.1.2). */
function isKnown(
  { etag, lastModified }: { etag?: string; lastModified?: string },
  headers: http.IncomingHttpHeaders,
): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  const known = headers['if-none-match'];
  if (known !== undefined) {
    return etag !== undefined && known.split(',').some((one) => bare(one) === bare(etag));
  }
  const since = headers['if-modified-since'];
  return Boolean(since && lastModified && Date.parse(lastModified) <= Date.parse(since));
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const PIECE = Buffer.alloc(2 ** 20, ' ');

/** So many bytes of white space, a piece at a time. */
function* blanks(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= PIECE.length) {
    yield left < PIECE.length ? PIECE.subarray(0, left) : PIECE;
  }
}

/** Gives one answer. Ends early when the other side hangs up. */
async function give(
  answer: FeedAnswer,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  switch (answer.kind) {
    case 'body':
      giveBody(answer, request, response);
      break;
    case 'status': {
      const { status, retryAfter } = answer;
      response.writeHead(status, retryAfter ? { 'retry-after': retryAfter } : {}).end();
      break;
    }
    case 'redirect':
      response.writeHead(answer.status ?? 302, { location: answer.to }).end();
      break;
    case 'truncated': {
      const body = Buffer.from(answer.body);
      response.writeHead(200, { ...JSON_TYPE, 'content-length': body.length });
      const there = body.subarray(0, Math.max(0, body.length - answer.missing));
      // Hung up only when what is there went out, so that the other side has read a part.
      response.write(there, () => response.destroy());
      break;
    }
    case 'drip':
      giveSlowly(answer, response);
      break;
    case 'bomb':
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' });
      await pipeline(Readable.from(blanks(answer.bytes)), createGzip(), response).catch(ignore);
      break;
    case 'large': {
      const length = answer.announced ? { 'content-length': answer.bytes } : {};
      response.writeHead(200, { ...JSON_TYPE, ...length });
      await pipeline(Readable.from(blanks(answer.bytes)), response).catch(ignore);
      break;
    }
    case 'silent':
      break;
    case 'hang-up':
      response.destroy();
      break;
  }
}

/** Whoever asks may hang up in the middle: that is what most of these answers are for. */
const ignore = () => undefined;

function giveBody(
  answer: Extract<FeedAnswer, { kind: 'body' }>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  const { etag, lastModified, status = 200, gzip, headers } = answer;
  const validators = {
    ...(etag ? { etag } : {}),
    ...(lastModified ? { 'last-modified': lastModified } : {}),
  };
  if (status === 200 && isKnown(answer, request.headers)) {
    response.writeHead(304, validators).end();
    return;
  }
  const plain = Buffer.from(answer.body);
  const body = gzip ? gzipSync(plain) : plain;
  response.writeHead(status, {
    ...JSON_TYPE,
    'content-length': body.length,
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    ...validators,
    ...headers,
  });
  response.end(body);
}

function giveSlowly(
  { body, bytes, every }: Extract<FeedAnswer, { kind: 'drip' }>,
  response: http.ServerResponse,
): void {
  const whole = Buffer.from(body);
  response.writeHead(200, { ...JSON_TYPE, 'content-length': whole.length });
  let at = 0;
  const timer = setInterval(() => {
    response.write(whole.subarray(at, at + bytes));
    at += bytes;
    if (at < whole.length) return;
    clearInterval(timer);
    response.end();
  }, every);
  response.on('close', () => clearInterval(timer));
}

export interface FeedServer {
  script: FeedScript;
  /** `http://127.0.0.1:<port>` */
  origin: string;
  close(): Promise<void>;
}

/** The same without a browser, on plain HTTP on loopback; addresses are scripted under its own origin. */
export async function serveFeeds(): Promise<FeedServer> {
  const script = new FeedScript();
  const server = http.createServer(script.listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    script,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
