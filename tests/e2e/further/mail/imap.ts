import { connect, type Socket } from 'node:net';

/** Does anybody listen on this port of loopback? */
export function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** Sends one command and waits for its tagged answer (RFC 3501). */
function command(socket: Socket, tag: string, text: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const done = new RegExp(`^${tag} (OK|NO|BAD)`);
    const read = (chunk: Buffer) => {
      parts.push(chunk);
      const all = Buffer.concat(parts);
      if (all.at(-1) !== 0x0a) return;
      const lastLine = all.subarray(all.lastIndexOf('\n', all.length - 2) + 1);
      const end = done.exec(lastLine.toString('latin1'));
      if (!end) return;
      socket.off('data', read);
      if (end[1] === 'OK') resolve(all);
      else reject(new Error(`IMAP: ${text}: ${all.toString('latin1')}`));
    };
    socket.on('data', read);
    socket.on('error', reject);
    socket.write(`${tag} ${text}\r\n`);
  });
}

/** Puts a message into a mailbox, as a mail server does that has received it. */
export async function appendMessage(
  port: number,
  user: string,
  password: string,
  mailbox: string,
  message: string,
): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await new Promise<void>((resolve) => socket.once('data', () => resolve()));
    await command(socket, 'a1', `LOGIN "${user}" "${password}"`);
    // The plus sends the literal without waiting to be asked for it (RFC 7888).
    const length = Buffer.byteLength(message);
    await command(socket, 'a2', `APPEND "${mailbox}" {${length}+}\r\n${message}`);
  } finally {
    socket.destroy();
  }
}

/** The newest message of a mailbox, as it lies on the server: every byte of it. */
export async function newestMessage(
  port: number,
  user: string,
  password: string,
  mailbox: string,
): Promise<Uint8Array | undefined> {
  const socket = connect(port, '127.0.0.1');
  try {
    await new Promise<void>((resolve) => socket.once('data', () => resolve()));
    await command(socket, 'a1', `LOGIN "${user}" "${password}"`);
    const selected = (await command(socket, 'a2', `SELECT "${mailbox}"`)).toString('latin1');
    const count = Number(/\* (\d+) EXISTS/.exec(selected)?.[1] ?? 0);
    if (count === 0) return undefined;
    const answer = await command(socket, 'a3', `FETCH ${count} BODY[]`);
    const [head = '', length] =
      /\* \d+ FETCH \([^{]*\{(\d+)\}\r\n/.exec(answer.toString('latin1')) ?? [];
    const start = answer.indexOf(head, 0, 'latin1') + head.length;
    return new Uint8Array(answer.subarray(start, start + Number(length)));
  } finally {
    socket.destroy();
  }
}
