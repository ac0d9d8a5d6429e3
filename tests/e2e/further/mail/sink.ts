import { createServer, type Socket } from 'node:net';

/** A mail as its sender's server handed it over. */
export interface SunkMail {
  from: string;
  /** everybody whom it goes to: recipients and copies */
  to: string[];
  raw: Uint8Array;
}

/** A mail server on loopback that takes every mail and passes none on. */
export interface MailSink {
  port: number;
  /** what came, the oldest first */
  mails: SunkMail[];
  close(): Promise<void>;
}

const END = '\r\n.\r\n';
const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? '';

/** Speaks as much of SMTP (RFC 5321) as a webmail needs to hand a mail over. */
function serve(socket: Socket, onMail: (mail: SunkMail) => void): void {
  let waiting = '';
  let isData = false;
  let mail = { from: '', to: [] as string[] };
  const say = (line: string) => socket.write(`${line}\r\n`);
  const takeData = (data: string) => {
    // A line that begins with a dot was given a second one (4.5.2).
    const raw = new Uint8Array(Buffer.from(data.replace(/^\.\./gm, '.'), 'latin1'));
    onMail({ ...mail, raw });
    mail = { from: '', to: [] };
    say('250 taken');
  };
  const takeLine = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') mail = { from: addressIn(line), to: [] };
    if (verb === 'RCPT') mail.to.push(addressIn(line));
    isData = verb === 'DATA';
    if (verb === 'EHLO') say('250-sink.example\r\n250 8BITMIME');
    else if (verb === 'DATA') say('354 go on');
    else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else say('250 fine');
  };
  socket.setEncoding('latin1');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    waiting += chunk;
    while (true) {
      const end = waiting.indexOf(isData ? END : '\r\n');
      if (end < 0) return;
      const part = waiting.slice(0, end);
      waiting = waiting.slice(end + (isData ? END : '\r\n').length);
      if (!isData) takeLine(part);
      else {
        isData = false;
        takeData(`${part}\r\n`);
      }
    }
  });
  say('220 sink.example');
}

export async function openMailSink(): Promise<MailSink> {
  const mails: SunkMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, (mail) => mails.push(mail));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('no port');
  return {
    port: address.port,
    mails,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
