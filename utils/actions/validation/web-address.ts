import { findHidden, hasUnseen } from '../../text/unseen.ts';
import { findUnsafeHost } from './host-name.ts';

/** What is wrong with a web address that a person may be asked to open; nothing when it is sound. */
export function findUnsafe(address: string): string | undefined {
  const host = /^https:\/\/([^/?#\\]+)/i.exec(address)?.[1];
  if (host === undefined || !URL.canParse(address)) return 'is no https address';
  if (host.includes('@')) return 'holds a name or password for the server';
  if (/[\s\\"<>]/.test(address) || hasUnseen(address)) return 'holds signs that no address has';
  // What the browser makes of it, and what people read: no part may be in disguise, percent signs included.
  if (isOddPort(new URL(address).port)) return 'has a port that no website has';
  const read = host.replace(/:\d*$/, '');
  const isName = /^[\p{L}\p{M}\p{N}.-]+$/u.test(read);
  return (
    findUnsafeHost(new URL(address).hostname) ??
    (isName ? findUnsafeHost(read) : 'has a host that looks like another') ??
    findEncoded(address)
  );
}

/** Ports below 1024 are other services' (RFC 6335): what is sent there speaks to a mail server or a printer. */
const isOddPort = (port: string) => port !== '' && Number(port) < 1024;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Line ends and invisible characters, written as `%0d%0a`: programs on the way decode them. */
function findEncoded(address: string): string | undefined {
  for (const [row] of address.matchAll(/(?:%[0-9a-f]{2})+/gi)) {
    // Byte by byte, since older pages encode other than UTF-8.
    const bytes = row.match(/[0-9a-f]{2}/gi)?.map((byte) => Number.parseInt(byte, 16)) ?? [];
    const text = decoder.decode(Uint8Array.from(bytes));
    const found = /\p{Cc}/u.test(text) ? 'holds an encoded control character' : findHidden(text);
    if (found) return found;
    if (hasUnseen(text)) return 'holds an encoded sign that is not seen';
  }
  return undefined;
}
