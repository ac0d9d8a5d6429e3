import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SourceRequest } from '../../../../utils/feeds/kinds/kind.ts';

/** What a server answers: a status and a value that is sent as JSON. */
export interface JsonAnswer {
  status: number;
  value: unknown;
}

export interface LocalServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  close(): Promise<void>;
}

/** A server on loopback that answers in JSON. */
export async function serveJson(
  answer: (request: http.IncomingMessage, body: string) => JsonAnswer,
): Promise<LocalServer> {
  const server = http.createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const { status, value } = answer(request, body);
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(value));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Sends what a kind wants to be asked; the answer's value, as it is read. */
export async function ask({ url, ...request }: SourceRequest): Promise<unknown> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(5000) });
  return response.json();
}
