import http from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/**
 * A CONNECT proxy on loopback that leads every name to one local server: Firefox has no other way to map
 * host names, and with it nothing that the browser asks for ever leaves the machine.
 */
export async function serveProxy(
  toPort: number,
): Promise<{ port: number; close(): Promise<void> }> {
  const open = new Set<Socket>();
  const server = http.createServer((_, response) => response.writeHead(502).end());
  server.on('connection', (socket: Socket) => keep(socket));
  server.on('connect', (_, client: Socket) => {
    const upstream = connect(toPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    keep(upstream);
    // Either side may hang up first; that is no error here.
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  function keep(socket: Socket): void {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
}
